import * as z from 'zod';
import { text } from './fields.ts';

/** What Kolada's own data leave out: the names of its municipalities and groups, and of its key figures. */
export interface KoladaNames {
  /** By Kolada's number: `1489` -> `Alingsås`. */
  readonly areas: ReadonlyMap<string, string>;
  readonly keyFigures: ReadonlyMap<string, KoladaKeyFigure>;
}

export interface KoladaKeyFigure {
  readonly name: string;
  readonly unit: string;
  /** With how many decimals it is shown; without it one, for values that have any. */
  readonly decimals?: number | undefined;
}

/** `kommuner` and `nyckeltal` of the source nyckeltal in namnd.yaml. */
export const koladaSettings = {
  kommuner: z.record(z.string(), text).optional(),
  nyckeltal: z
    .record(
      z.string(),
      z.strictObject({
        namn: text,
        enhet: text,
        decimaler: z
          .string()
          .regex(/^[0-5]$/, { error: 'ett tal från 0 till 5' })
          .optional(),
      }),
    )
    .optional(),
};

export const koladaNames = ({
  kommuner = {},
  nyckeltal = {},
}: z.output<z.ZodObject<typeof koladaSettings>>): KoladaNames => ({
  areas: new Map(Object.entries(kommuner)),
  keyFigures: new Map(
    Object.entries(nyckeltal).map(([id, { namn, enhet, decimaler }]) => [
      id,
      { name: namn, unit: enhet, decimals: decimaler === undefined ? undefined : Number(decimaler) },
    ]),
  ),
});
