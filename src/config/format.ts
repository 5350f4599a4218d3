import * as z from 'zod';
import { text } from './fields.ts';

/** Kinds of files that sources come as. */
export const SOURCE_KINDS = ['csv', 'sie', 'xlsx', 'kolada'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What kind of file a source is, where the file itself is not to decide, and which sheet of a workbook is meant. */
export interface Format {
  readonly kind?: SourceKind | undefined;
  readonly sheet?: string | undefined;
}

/** `slag` and `blad` of a source in namnd.yaml. */
export const formatSettings = { slag: z.enum(SOURCE_KINDS).optional(), blad: text.optional() };

export const formatOf = ({ slag, blad }: { slag?: SourceKind | undefined; blad?: string | undefined }) => ({
  ...(slag && { kind: slag }),
  ...(blad && { sheet: blad }),
});

/** Whether a source is a SIE file by its setting alone: by its kind, else by its name. */
export const isNamedSie = ({ fil, slag }: { fil: string; slag?: SourceKind | undefined }): boolean =>
  slag === undefined ? /\.(se|si|sie)$/i.test(fil) : slag === 'sie';
