import * as z from 'zod';
import { slug } from '../language/slug.ts';
import { type Dialect, dialectOf, dialectSettings } from './dialect.ts';
import { fileName, identifier, text } from './fields.ts';
import { type Format, formatOf, formatSettings } from './format.ts';

/** Units that amounts of a board's own files can be in. */
const UNITS = ['ore', 'kr', 'tkr', 'mnkr', 'mkr'] as const;

const KINDS = {
  text: 'text',
  antal: 'count',
  personer: 'count',
  tal: 'number',
  belopp: 'amount',
  andel: 'share',
} as const;

/** A column of a board's own file. `id` is its name in figures: "Antal hushåll" is `antal-hushall`. */
export interface OwnColumn {
  readonly id: string;
  /** As the file's header and the table's say it. */
  readonly name: string;
  /** share: per cent in the file. */
  readonly kind: (typeof KINDS)[keyof typeof KINDS];
  /** It counts persons: small groups are hidden. */
  readonly persons: boolean;
  /** Of amounts only. */
  readonly unit?: (typeof UNITS)[number] | undefined;
}

/** A file that a board has declared itself: no code knows what it is about. */
export interface OwnSource extends Format {
  readonly name: string;
  readonly file: string;
  readonly dialect?: Dialect | undefined;
  readonly columnNames?: readonly string[] | undefined;
  /** The first names the rows. */
  readonly columns: readonly OwnColumn[];
  /** Whether the table ends in sums. */
  readonly summed: boolean;
}

const column = z
  .strictObject({
    namn: text,
    slag: z.enum(Object.keys(KINDS) as [keyof typeof KINDS]),
    enhet: z.enum(UNITS).optional(),
  })
  .refine(({ slag, enhet }) => (slag === 'belopp') === (enhet !== undefined), {
    path: ['enhet'],
    error: `något av ${UNITS.join(', ')} för belopp, och inget för annat`,
  });

const source = z.strictObject({
  fil: fileName,
  ...dialectSettings,
  ...formatSettings,
  kolumner: z
    .array(column)
    .min(2, { error: 'minst två kolumner' })
    .refine(([first]) => first?.slag === 'text', {
      error: 'först en kolumn med slag: text, som namnger raderna',
    })
    .refine((columns) => new Set(columns.map(({ namn }) => slug(namn))).size === columns.length, {
      error: 'kolumner med olika namn',
    }),
  summa: z.enum(['true', 'false']).optional(),
});

/** `kallor: egna:` of namnd.yaml, by the names that templates use. */
export const ownSourcesSchema = z.record(identifier, source);

/** The declared sources, in the order in which they stand. */
export const ownSources = (settings: z.output<typeof ownSourcesSchema> | undefined): OwnSource[] =>
  Object.entries(settings ?? {}).map(([name, { fil, kolumner, summa, ...setting }]) => ({
    name,
    file: fil,
    ...formatOf(setting),
    dialect: dialectOf(setting),
    columnNames: kolumner.map(({ namn }) => namn),
    columns: kolumner.map(({ namn, slag, enhet }) => ({
      id: slug(namn),
      name: namn,
      kind: KINDS[slag],
      persons: slag === 'personer',
      unit: enhet,
    })),
    summed: summa === 'true',
  }));
