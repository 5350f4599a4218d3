import * as z from 'zod';
import { compare, type Exact, exact, multiply } from '../figures/exact.ts';
import { type Period, parsePeriodId } from '../figures/period.ts';
import type { Report } from '../problems.ts';
import { COLUMN_NAMES, type ColumnName } from './columnNames.ts';
import { type Dialect, dialectOf, dialectSettings } from './dialect.ts';
import { decimal, fileName, text, wholeNumber } from './fields.ts';
import { type Format, formatOf, formatSettings, isNamedSie, type SourceKind } from './format.ts';
import { type KoladaNames, koladaNames, koladaSettings } from './kolada.ts';
import { type OwnSource, ownSources, ownSourcesSchema } from './ownSources.ts';
import { type Selection, selection } from './selection.ts';
import { readUnchecked, readYaml, type YamlText } from './yaml.ts';

/** Units that a file's amounts can be in. */
export type SourceUnit = 'ore' | 'kr' | 'tkr' | 'mnkr' | 'mkr';

/** A file's own column names: our name to the file's. */
export type OwnColumns = Readonly<Partial<Record<ColumnName, string>>>;

/** What is said of a file before its columns get their meaning. */
export interface FileSetting extends Format {
  readonly file: string;
  readonly dialect?: Dialect | undefined;
  /** Names that the board says the file's columns have. */
  readonly columnNames?: readonly string[] | undefined;
  /** The year whose folder the file is in. */
  readonly year?: number | undefined;
}

/** The numbers that a SIE file's dimensions have: ansvar and verksamhet. */
export interface DimensionSetting {
  readonly responsibility?: string | undefined;
  readonly activity?: string | undefined;
}

/** How one source file is to be read: nothing about sign or unit is guessed. */
export interface SourceSetting extends FileSetting {
  /** ledger: income negative, as booked. report: costs negative, as printed. */
  readonly sign: 'ledger' | 'report';
  readonly unit: SourceUnit;
  /** Where the usual column names don't match. */
  readonly columns: OwnColumns;
  /** Of SIE files, where their names don't tell. */
  readonly dimensions?: DimensionSetting | undefined;
  /** Of key figures as saved from Kolada. */
  readonly kolada?: KoladaNames | undefined;
  /** Whether the same rows may stand in a ledger or a budget twice. */
  readonly repeats?: boolean | undefined;
  /** The month that a file's accumulated amounts reach to, where the file doesn't say. */
  readonly accumulatedTo?: Period | undefined;
  /** Which rows of a ledger or a budget are the board's, where the file has others too. */
  readonly selection?: Selection | undefined;
  /** What is wanted of a file that has several; set by its reader. */
  readonly content?: 'actual' | 'budget' | 'forecast' | undefined;
}

export const SOURCE_NAMES = [
  'utfall',
  'budget',
  'prognos',
  'justeringar',
  'risker',
  'internkontroll',
  'atgarder',
  'underskott',
  'plan',
  'kommunbidrag',
  'investeringar',
  'nyckeltal',
  'nyckeltal-namn',
  'grupper',
  'mojligheter',
  'volymer',
] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

/** An amount in öre and a ratio of a row's budget: the larger of the two is the limit. */
export interface Threshold {
  readonly amount: Exact;
  readonly share: Exact;
}

/** namnd.yaml: the board, its officers, its sources and its thresholds. */
export interface Board {
  readonly name: string;
  readonly abbreviation: string;
  readonly officer?: string | undefined;
  /** A row is in line with budget when its variance is below the larger of the two. */
  readonly inLine: Threshold;
  /** A row's variance must be commented when it reaches the larger of the two. */
  readonly comment: Threshold;
  /** The risk values (1–16) from which a risk is medium, and from which it is high. */
  readonly riskLevels: { readonly medium: number; readonly high: number };
  /** Whether a measure whose effect is counted in others is added to the sums all the same. */
  readonly countsTwice: boolean;
  /** Groups of fewer persons than this are hidden, with what would tell of them. */
  readonly smallestGroup: number;
  readonly sources: Readonly<Partial<Record<SourceName, SourceSetting>>>;
  /** Files that the board has declared itself. */
  readonly ownSources: readonly OwnSource[];
}

const ownColumns = Object.fromEntries(
  Object.keys(COLUMN_NAMES).map((name) => [name, text.optional()]),
) as Record<ColumnName, z.ZodOptional<typeof text>>;

const file = {
  fil: fileName,
  ...dialectSettings,
  ...formatSettings,
  kolumner: z.strictObject(ownColumns).optional(),
};
const unit = { enhet: z.enum(['ore', 'kr', 'tkr', 'mnkr', 'mkr']) };

/** A file of amounts with a sign; one of amounts without; one of words and counts. */
const signed = { ...unit, tecken: z.enum(['huvudbok', 'rapport']) };
const source = z.strictObject({ ...file, ...signed });
const unsigned = z.strictObject({ ...file, ...unit });
const words = z.strictObject(file);

const dimension = z.string().regex(/^\d+$/, { error: 'dimensionens nummer i SIE-filen, till exempel 1' });

const month = z.string().transform((value, context) => {
  const period = parsePeriodId(value);
  if (period) return period;
  context.addIssue({ code: 'custom', message: 'en månad som 2025-05' });
  return z.NEVER;
});

/** What is said of a file of accounts. */
const accounts = {
  period: month.optional(),
  urval: selection.optional(),
  'upprepade-rader': z.enum(['tillatna']).optional(),
};

/** Forecasts, by row of the statement or in a file of accounts. */
const forecast = z.strictObject({ ...file, ...signed, ...accounts });

/** A ledger or a budget. A SIE file has its sign and its unit from the format, and they need not be said. */
const ledger = z
  .strictObject({
    ...file,
    ...accounts,
    enhet: signed.enhet.optional(),
    tecken: signed.tecken.optional(),
    dimensioner: z
      .strictObject({ ansvar: dimension.optional(), verksamhet: dimension.optional() })
      .optional(),
  })
  .refine((setting) => setting.tecken !== undefined || isNamedSie(setting), {
    path: ['tecken'],
    error: 'något av huvudbok, rapport',
  })
  .refine((setting) => setting.enhet !== undefined || isNamedSie(setting), {
    path: ['enhet'],
    error: 'något av ore, kr, tkr, mnkr, mkr',
  });

const thresholds = z
  .strictObject({
    'i-linje-tkr': decimal,
    'i-linje-procent': decimal,
    'kommentar-tkr': decimal.optional(),
    'kommentar-procent': decimal.optional(),
  })
  // Else a text would be asked for about a row of which the document says that it is in line with budget.
  .refine((set) => isAtLeast(set['kommentar-tkr'], set['i-linje-tkr']), {
    path: ['kommentar-tkr'],
    error: 'ett tal som är minst lika stort som i-linje-tkr',
  })
  .refine((set) => isAtLeast(set['kommentar-procent'], set['i-linje-procent']), {
    path: ['kommentar-procent'],
    error: 'ett tal som är minst lika stort som i-linje-procent',
  });

const isAtLeast = (value: Exact | undefined, least: Exact): boolean =>
  value === undefined || compare(value, least) >= 0;

/** Tkr and per cent as öre and a ratio. */
const threshold = (tkr: Exact, percent: Exact): Threshold => ({
  amount: multiply(tkr, exact(100_000n)),
  share: multiply(percent, exact(1n, 100n)),
});

const riskLevels = z
  .strictObject({ 'medel-fran': wholeNumber, 'hog-fran': wholeNumber })
  .refine((levels) => levels['medel-fran'] < levels['hog-fran'], {
    path: ['hog-fran'],
    error: 'ett tal som är större än medel-fran',
  });

/** Smaller limits would protect nothing. */
const smallestGroup = wholeNumber.refine((number) => number >= 3 && number <= 100, {
  error: 'ett heltal från 3 till 100',
});

const USUAL_RISK_LEVELS = { 'medel-fran': 4, 'hog-fran': 9 };

const sourceSchemas = {
  utfall: ledger.optional(),
  budget: ledger.optional(),
  prognos: forecast.optional(),
  plan: source.optional(),
  kommunbidrag: unsigned.optional(),
  investeringar: unsigned.optional(),
  justeringar: source.optional(),
  risker: words.optional(),
  internkontroll: words.optional(),
  atgarder: unsigned.optional(),
  underskott: source.optional(),
  nyckeltal: z.strictObject({ ...file, ...koladaSettings }).optional(),
  'nyckeltal-namn': words.optional(),
  grupper: words.optional(),
  mojligheter: unsigned.optional(),
  volymer: unsigned.optional(),
} satisfies Record<SourceName, z.ZodType>;

const schema = z.strictObject({
  namn: text,
  forkortning: text,
  handlaggare: text.optional(),
  trosklar: thresholds,
  risknivaer: riskLevels.optional(),
  sekretess: z.strictObject({ 'minsta-grupp': smallestGroup }).optional(),
  handlingsplan: z.strictObject({ 'medraknade-i-andra': z.enum(['summeras', 'utelamnas']) }).optional(),
  kallor: z.strictObject({ ...sourceSchemas, egna: ownSourcesSchema.optional() }),
});

/** Reads namnd.yaml; everything wrong in it is reported, and then it is undefined. */
export function readBoard(text: YamlText, report: Report): Board | undefined {
  const value = readYaml(text, schema, report)?.value;
  if (!value) return undefined;
  const sources: Partial<Record<SourceName, SourceSetting>> = {};
  for (const name of SOURCE_NAMES) {
    const setting = value.kallor[name];
    if (setting) sources[name] = sourceSetting(setting);
  }
  const limits = value.trosklar;
  const levels = value.risknivaer ?? USUAL_RISK_LEVELS;
  return {
    name: value.namn,
    abbreviation: value.forkortning,
    officer: value.handlaggare,
    inLine: threshold(limits['i-linje-tkr'], limits['i-linje-procent']),
    comment: threshold(
      limits['kommentar-tkr'] ?? limits['i-linje-tkr'],
      limits['kommentar-procent'] ?? limits['i-linje-procent'],
    ),
    riskLevels: { medium: levels['medel-fran'], high: levels['hog-fran'] },
    smallestGroup: value.sekretess?.['minsta-grupp'] ?? 5,
    countsTwice: value.handlingsplan?.['medraknade-i-andra'] === 'summeras',
    sources,
    ownSources: ownSources(value.kallor.egna),
  };
}

/**
 * The sources of a namnd.yaml that has faults, for finding those of the files too: each whose own settings are in order but for
 * unit and sign, which decide what amounts are worth and not whether they can be read.
 */
export function salvageSources(text: YamlText): Pick<Board, 'sources' | 'ownSources'> {
  const settings = Object(Object(readUnchecked(text))['kallor']) as Record<string, object | undefined>;
  const sources: Partial<Record<SourceName, SourceSetting>> = {};
  for (const name of SOURCE_NAMES) {
    const said = settings[name];
    const usable = [{}, { enhet: 'mnkr' }, { tecken: 'rapport' }, { enhet: 'mnkr', tecken: 'rapport' }]
      .map((instead) => sourceSchemas[name].safeParse({ ...said, ...instead }))
      .find(({ success }) => success);
    if (usable?.data) sources[name] = sourceSetting(usable.data);
  }
  return { sources, ownSources: [] };
}

const sourceSetting = (
  setting: NonNullable<z.output<(typeof sourceSchemas)[SourceName]>>,
): SourceSetting => ({
  file: setting.fil,
  sign: signOf(setting),
  unit: ('enhet' in setting && setting.enhet) || 'kr',
  columns: setting.kolumner ?? {},
  columnNames: Object.values(setting.kolumner ?? {}),
  dialect: dialectOf(setting),
  ...formatOf(setting),
  ...('dimensioner' in setting && setting.dimensioner && { dimensions: dimensionsOf(setting.dimensioner) }),
  ...(('kommuner' in setting || 'nyckeltal' in setting) && { kolada: koladaNames(setting) }),
  ...('period' in setting && setting.period && { accumulatedTo: setting.period }),
  ...('urval' in setting && setting.urval && { selection: setting.urval }),
  repeats: 'upprepade-rader' in setting && setting['upprepade-rader'] === 'tillatna',
});

const signOf = (setting: { fil: string; slag?: SourceKind | undefined; tecken?: string | undefined }) =>
  setting.tecken === 'huvudbok' || (setting.tecken === undefined && isNamedSie(setting))
    ? 'ledger'
    : 'report';

const dimensionsOf = (setting: { ansvar?: string | undefined; verksamhet?: string | undefined }) => ({
  responsibility: setting.ansvar,
  activity: setting.verksamhet,
});
