import * as z from 'zod';
import { contrastOnWhite, LEAST_CONTRAST } from '../contrast.ts';
import type { StatementRowKind } from '../figures/statement.ts';
import { nearest } from '../language/nearest.ts';
import { problem, type Report } from '../problems.ts';
import { type AccountRange, parseAccountRanges, sharedAccounts } from './accounts.ts';
import { colour, fileName, identifier, text, yesOrNo } from './fields.ts';
import { readYaml, type Settings, type YamlText } from './yaml.ts';

/** A row of the operating statement as configured: what it takes (accounts, an adjustment) or adds up. */
export interface StatementRowSetting {
  readonly id: string;
  readonly name: string;
  readonly kind: StatementRowKind;
  readonly accounts: readonly AccountRange[];
  readonly sumOf: readonly string[];
  readonly weight: 'row' | 'sum' | 'result';
}

/** The statement's rows for the years from `firstYear` to `lastYear`: account mapping belongs to a year. */
export interface StatementSetting {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly rows: readonly StatementRowSetting[];
}

/** kommun.yaml: what all the boards of a municipality share. */
export interface Municipality {
  readonly name: string;
  readonly shortName: string;
  readonly million: 'mnkr' | 'mkr';
  readonly colours: { readonly accent: string; readonly warm: string };
  /** Whether the files that the figures come from travel in the PDF, which is then PDF/A-3a. */
  readonly attachesSources: boolean;
  /** The name of the municipality's own Word document, which documents are filled in. */
  readonly wordBase?: string | undefined;
  readonly logo?: { readonly file: string; readonly alternative: string } | undefined;
  /** Empty for a municipality whose documents have no statement. */
  readonly statements: readonly StatementSetting[];
}

const KINDS = {
  intakt: 'income',
  kostnad: 'cost',
  bidrag: 'grant',
  finans: 'financial',
  justering: 'adjustment',
  resultat: 'result',
} as const;

const WEIGHTS = { rad: 'row', summa: 'sum', resultat: 'result' } as const;

const accountRanges = z.string().transform((value, context) => {
  const ranges = parseAccountRanges(value);
  if (ranges) return ranges;
  context.addIssue({ code: 'custom', message: 'konton som "46, 74-75"' });
  return z.NEVER;
});

const row = z.strictObject({
  rad: identifier,
  namn: text,
  slag: z.enum(Object.keys(KINDS) as [keyof typeof KINDS]),
  konton: accountRanges.optional(),
  summa: z.array(identifier).optional(),
  vikt: z.enum(Object.keys(WEIGHTS) as [keyof typeof WEIGHTS]).optional(),
});

const years = z
  .string()
  .regex(/^\d{4}(-\d{4})?$/, { error: 'ett år eller en följd av år, som 2025 eller 2025-2027' });

const schema = z.strictObject({
  namn: text,
  kortnamn: text,
  miljoner: z.enum(['mnkr', 'mkr']),
  farger: z.strictObject({ accent: colour, varning: colour }),
  'bifoga-underlag': yesOrNo.optional(),
  'word-mall': fileName
    .regex(/\.(docx|dotx)$/i, { error: 'en Word-fil (.docx eller .dotx) i samma mapp' })
    .optional(),
  logotyp: z.strictObject({ fil: fileName, alternativtext: text }).optional(),
  resultatrakning: z.record(years, z.array(row).min(1, { error: 'minst en rad' })).optional(),
});

/** Reads kommun.yaml; everything wrong in it is reported, and then it is undefined. */
export function readMunicipality(source: YamlText, report: Report): Municipality | undefined {
  let faults = 0;
  const counted: Report = (found) => {
    faults += 1;
    report(found);
  };
  const settings = readYaml(source, schema, counted);
  if (!settings) return undefined;
  const { value } = settings;
  checkColours(settings, counted);
  const statements = Object.entries(value.resultatrakning ?? {}).map(([key, rows]) => {
    const [first, last = first] = key.split('-');
    checkYears(settings, key, counted);
    checkRows(settings, key, counted);
    return { firstYear: Number(first), lastYear: Number(last), rows: rows.map(toRow) };
  });
  if (faults > 0) return undefined;
  return {
    name: value.namn,
    shortName: value.kortnamn,
    million: value.miljoner,
    colours: { accent: value.farger.accent, warm: value.farger.varning },
    attachesSources: value['bifoga-underlag'] ?? false,
    wordBase: value['word-mall'],
    logo: value.logotyp && { file: value.logotyp.fil, alternative: value.logotyp.alternativtext },
    statements,
  };
}

/** The statement's rows for a year; undefined when the configuration has none. */
export const statementRows = (
  municipality: Municipality,
  year: number,
): readonly StatementRowSetting[] | undefined =>
  municipality.statements.find(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)?.rows;

const toRow = (setting: z.output<typeof row>): StatementRowSetting => ({
  id: setting.rad,
  name: setting.namn,
  kind: KINDS[setting.slag],
  accounts: setting.konton ?? [],
  sumOf: setting.summa ?? [],
  weight: WEIGHTS[setting.vikt ?? 'rad'],
});

function checkColours({ value, placeOf }: Settings<z.output<typeof schema>>, report: Report): void {
  for (const [key, found] of Object.entries(value.farger)) {
    const contrast = contrastOnWhite(found);
    if (contrast >= LEAST_CONTRAST) continue;
    const ratio = contrast.toFixed(1).replace('.', ',');
    report(
      problem('config.contrast', placeOf(['farger', key]), {
        key: `farger.${key}`,
        found,
        ratio,
        expected: '4,5',
      }),
    );
  }
}

/** Every year has one statement: a span is in order, and shares no year with one above it. */
function checkYears(
  { value, placeOf }: Settings<z.output<typeof schema>>,
  key: string,
  report: Report,
): void {
  const span = (years: string): readonly [number, number] => {
    const [first, last = first] = years.split('-').map(Number);
    return [first!, last!];
  };
  const [first, last] = span(key);
  const keys = Object.keys(value.resultatrakning ?? {});
  const overlaps = keys.slice(0, keys.indexOf(key)).some((other) => {
    const [otherFirst, otherLast] = span(other);
    return first <= otherLast && otherFirst <= last;
  });
  if (first <= last && !overlaps) return;
  const expected = overlaps ? 'år som ingen annan resultaträkning har' : 'ett tidigare år före ett senare';
  report(
    problem('config.value', placeOf(['resultatrakning', key]), {
      key: 'resultatrakning',
      found: key,
      expected,
    }),
  );
}

/** Every row takes accounts, adds up known rows above it, or is an adjustment; no account belongs to two rows. */
function checkRows(
  { value, placeOf }: Settings<z.output<typeof schema>>,
  year: string,
  report: Report,
): void {
  const rows = value.resultatrakning?.[year] ?? [];
  const above: z.output<typeof row>[] = [];
  rows.forEach((current, index) => {
    const path = ['resultatrakning', year, index];
    if (above.some(({ rad }) => rad === current.rad))
      report(
        problem('config.value', placeOf([...path, 'rad']), {
          key: 'rad',
          found: current.rad,
          expected: 'ett namn som ingen annan rad har',
        }),
      );
    const sources = [current.konton, current.summa, current.slag === 'justering' || undefined].filter(
      Boolean,
    ).length;
    if (sources !== 1)
      report(
        problem('config.value', placeOf(path), {
          key: current.rad,
          found: sources === 0 ? 'varken konton eller summa' : 'både konton och summa',
          expected: 'antingen konton eller summa (en rad med slag: justering har ingetdera)',
        }),
      );
    for (const part of current.summa ?? [])
      if (!above.some(({ rad }) => rad === part))
        report(
          problem('config.unknown-row', placeOf([...path, 'summa']), {
            found: part,
            suggestion: nearest(
              part,
              above.map(({ rad }) => rad),
            ),
          }),
        );
    for (const other of above) {
      const shared = firstShared(current.konton ?? [], other.konton ?? []);
      if (shared)
        report(
          problem('config.duplicate-account', placeOf([...path, 'konton']), {
            account: shared,
            rows: `${other.namn} och ${current.namn}`,
          }),
        );
    }
    above.push(current);
  });
}

function firstShared(first: readonly AccountRange[], second: readonly AccountRange[]): string | undefined {
  for (const a of first)
    for (const b of second) {
      const shared = sharedAccounts(a, b);
      if (shared) return shared;
    }
  return undefined;
}
