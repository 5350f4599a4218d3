import * as z from 'zod';
import { wholeNumber } from './fields.ts';

/** Encodings that text files are found, or can be declared, to be in. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'latin-1', 'cp437'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What parts the cells of a line: the words for those that can't be seen. */
const DELIMITERS = { ';': ';', ',': ',', '|': '|', tabb: '\t' } as const;
export type Delimiter = (typeof DELIMITERS)[keyof typeof DELIMITERS];

/** How a file is written, where the board says it; what it doesn't say is found in the file. */
export interface Dialect {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** The line (from 1) that has the columns' names. */
  readonly headerLine?: number | undefined;
}

/** The settings of a dialect, for the schema of any source. */
export const dialectSettings = {
  teckenkodning: z.enum(ENCODINGS).optional(),
  avgransare: z.enum(Object.keys(DELIMITERS) as [keyof typeof DELIMITERS]).optional(),
  rubrikrad: wholeNumber
    .refine((line) => line > 0, { error: 'radens nummer i filen, till exempel 4' })
    .optional(),
};

export const dialectOf = (settings: {
  readonly teckenkodning?: Encoding | undefined;
  readonly avgransare?: keyof typeof DELIMITERS | undefined;
  readonly rubrikrad?: number | undefined;
}): Dialect => ({
  encoding: settings.teckenkodning,
  delimiter: settings.avgransare && DELIMITERS[settings.avgransare],
  headerLine: settings.rubrikrad,
});
