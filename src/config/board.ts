import * as z from 'zod';
import { type Exact, exact, multiply } from '../figures/exact.ts';
import type { Report } from '../problems.ts';
import { COLUMN_NAMES, type ColumnName } from './columnNames.ts';
import { decimal, fileName, text } from './fields.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** Units that a file's amounts can be in. */
export type SourceUnit = 'ore' | 'kr' | 'tkr';

/** A file's own column names: our name to the file's. */
export type OwnColumns = Readonly<Partial<Record<ColumnName, string>>>;

/** How one source file is to be read: nothing about sign or unit is guessed. */
export interface SourceSetting {
  readonly file: string;
  /** ledger: income negative, as booked. report: costs negative, as printed. */
  readonly sign: 'ledger' | 'report';
  readonly unit: SourceUnit;
  /** Where the usual column names don't match. */
  readonly columns: OwnColumns;
}

export const SOURCE_NAMES = ['utfall', 'budget', 'prognos', 'justeringar'] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

/** namnd.yaml: the board, its officers, its sources and its thresholds. */
export interface Board {
  readonly name: string;
  readonly abbreviation: string;
  readonly officer?: string | undefined;
  /** A row is in line with budget when its variance is below the larger of the two. */
  readonly inLine: { /** öre */ readonly amount: Exact /** ratio of budget */; readonly share: Exact };
  readonly sources: Readonly<Partial<Record<SourceName, SourceSetting>>>;
}

const ownColumns = Object.fromEntries(
  Object.keys(COLUMN_NAMES).map((name) => [name, text.optional()]),
) as Record<ColumnName, z.ZodOptional<typeof text>>;

const source = z.strictObject({
  fil: fileName,
  tecken: z.enum(['huvudbok', 'rapport']),
  enhet: z.enum(['ore', 'kr', 'tkr']),
  kolumner: z.strictObject(ownColumns).optional(),
});

const schema = z.strictObject({
  namn: text,
  forkortning: text,
  handlaggare: text.optional(),
  trosklar: z.strictObject({ 'i-linje-tkr': decimal, 'i-linje-procent': decimal }),
  kallor: z.strictObject({
    utfall: source.optional(),
    budget: source.optional(),
    prognos: source.optional(),
    justeringar: source.optional(),
  }),
});

/** Reads namnd.yaml; everything wrong in it is reported, and then it is undefined. */
export function readBoard(text: YamlText, report: Report): Board | undefined {
  const value = readYaml(text, schema, report)?.value;
  if (!value) return undefined;
  const sources: Partial<Record<SourceName, SourceSetting>> = {};
  for (const name of SOURCE_NAMES) {
    const setting = value.kallor[name];
    if (setting)
      sources[name] = {
        file: setting.fil,
        sign: setting.tecken === 'huvudbok' ? 'ledger' : 'report',
        unit: setting.enhet,
        columns: setting.kolumner ?? {},
      };
  }
  return {
    name: value.namn,
    abbreviation: value.forkortning,
    officer: value.handlaggare,
    inLine: {
      amount: multiply(value.trosklar['i-linje-tkr'], exact(100_000n)),
      share: multiply(value.trosklar['i-linje-procent'], exact(1n, 100n)),
    },
    sources,
  };
}
