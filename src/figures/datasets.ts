import type { SourceName } from '../config/board.ts';
import { problem } from '../problems.ts';
import { type AccountGroups, computeAccountGroups } from './accountGroups.ts';
import { computeGrants } from './computeGrants.ts';
import { computeMultiYear } from './computeMultiYear.ts';
import { computeStatement } from './computeStatement.ts';
import { computeVolumes } from './computeVolumes.ts';
import type { ComputeContext, Computed } from './dataset.ts';
import type { Figure } from './figure.ts';
import type { Grants } from './grants.ts';
import { isWholeYear, type YearInputs } from './inputs.ts';
import { computeInvestments, type InvestmentBudget } from './investmentBudget.ts';
import type { KeyFigures } from './keyFigure.ts';
import { computeKeyFigures } from './keyFigures.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { computeMeasures, type MeasurePlan } from './measures.ts';
import { computeMonthly, type MonthlySeries } from './monthly.ts';
import type { MultiYearBudget } from './multiYear.ts';
import { computeOwn, type OwnTables } from './own.ts';
import { monthOf, type Period } from './period.ts';
import { computePossibilities, type PossibilityPlan } from './possibilities.ts';
import { computeRisks, type Risks } from './risks.ts';
import type { Statement } from './statement.ts';
import type { Volumes } from './volumes.ts';

/** What can be computed, by the name that begins its figures' ids. */
export interface Datasets {
  readonly driftbudget: Statement;
  readonly manad: MonthlySeries;
  readonly kontogrupp: AccountGroups;
  readonly risker: Risks;
  readonly atgarder: MeasurePlan;
  readonly flerarsbudget: MultiYearBudget;
  readonly kommunbidrag: Grants;
  readonly investeringar: InvestmentBudget;
  readonly nyckeltal: KeyFigures;
  readonly mojligheter: PossibilityPlan;
  readonly volymer: Volumes;
  readonly egna: OwnTables;
}
export type DatasetName = keyof Datasets;

/** What a dataset's computation can reach: the sources, the mapped ledger, and other datasets (undefined after faults). */
interface Reach extends ComputeContext {
  readonly ledger: Ledger;
  readonly get: <N extends DatasetName>(name: N) => Datasets[N] | undefined;
}

interface Definition<T> {
  /** It can be computed for a year for which at least one of these sources has a file. */
  readonly sources: readonly (SourceName | 'egna')[];
  /** Whether it is about a month, not about a year. */
  readonly monthly: boolean;
  /** Whether the sources are enough for it; where nothing is said, every file of theirs is. Not asked of what a template needs. */
  readonly suffices?: (context: ComputeContext) => boolean;
  /** Undefined after faults, which have been reported. */
  readonly compute: (reach: Reach) => Computed<T> | undefined;
}

const LEDGER: readonly SourceName[] = ['utfall', 'budget', 'prognos'];

/** A dataset of the report's month and its year's ledger. */
const ofMonth = <T>(
  compute: (month: Period, inputs: YearInputs, reach: Reach) => Computed<T> | undefined,
): Definition<T> => ({
  sources: LEDGER,
  monthly: true,
  compute: (reach) => {
    const month = monthOf(reach.period);
    const inputs = reach.ledger.thisYear();
    return month && inputs && compute(month, inputs, reach);
  },
});

const hasWholeBudget = ({ sources, period }: ComputeContext): boolean => {
  // One that isn't there is missed by whatever needs it.
  const budget = sources.exists('budget', period.year)
    ? sources.read('budget', period.year, 'required')
    : undefined;
  return budget === undefined || isWholeYear(budget);
};

const DEFINITIONS: { readonly [N in DatasetName]: Definition<Datasets[N]> } = {
  driftbudget: ofMonth((month, inputs, { ledger, get, report }) => {
    const monthly = get('manad');
    if (!monthly) return undefined;
    const statement = computeStatement(month, inputs, ledger.lastYear(), monthly, report);
    return {
      data: statement,
      figures: [...statement.columns.values()].flatMap((column) => [...column.values()]),
    };
  }),
  manad: ofMonth((month, inputs) => {
    const series = computeMonthly(month, inputs);
    return { data: series, figures: series.figures };
  }),
  kontogrupp: ofMonth((month, inputs, { get }) => {
    const statement = get('driftbudget');
    return statement && computeAccountGroups(month, inputs, statement);
  }),
  risker: { sources: ['risker'], monthly: false, compute: computeRisks },
  atgarder: { sources: ['atgarder'], monthly: false, compute: computeMeasures },
  flerarsbudget: {
    sources: ['budget'],
    monthly: false,
    suffices: hasWholeBudget,
    compute: (reach) => computeMultiYear(reach, reach.ledger),
  },
  kommunbidrag: {
    sources: ['kommunbidrag'],
    monthly: false,
    suffices: hasWholeBudget,
    compute: ({ sources, period, report, get }) => {
      const parts = sources.read('kommunbidrag', period.year, 'required');
      const budget = get('flerarsbudget');
      return parts && budget && computeGrants(parts, budget, report);
    },
  },
  investeringar: {
    sources: ['investeringar'],
    monthly: false,
    compute: ({ sources, period, report }) => {
      const investments = sources.read('investeringar', period.year, 'required');
      return investments && computeInvestments(investments, period.year, report);
    },
  },
  nyckeltal: { sources: ['nyckeltal'], monthly: false, compute: computeKeyFigures },
  mojligheter: { sources: ['mojligheter'], monthly: false, compute: computePossibilities },
  volymer: { sources: ['volymer'], monthly: false, compute: computeVolumes },
  egna: { sources: ['egna'], monthly: false, compute: computeOwn },
};

export const DATASET_NAMES = Object.keys(DEFINITIONS) as DatasetName[];

/** The datasets asked for, and all their figures by id. */
export interface Figures {
  readonly datasets: Readonly<Partial<Datasets>>;
  readonly byId: ReadonlyMap<string, Figure>;
}

/** Whether the report's period and the sources' files allow a dataset. */
export const isAvailable = (name: DatasetName, { sources, period }: ComputeContext): boolean =>
  DEFINITIONS[name].sources.some((source) => sources.exists(source, period.year)) &&
  (period.month !== undefined || !DEFINITIONS[name].monthly);

/** Whether a dataset can be had without faults of what it stands on: for whoever wants all that there is. */
export const isWithinReach = (name: DatasetName, context: ComputeContext): boolean =>
  isAvailable(name, context) && (DEFINITIONS[name].suffices?.(context) ?? true);

/**
 * Phase 2: computes datasets and those that they stand on. One that the period or the sources don't allow is reported. What is
 * known already is taken as it is.
 */
export function computeDatasets(
  names: Iterable<DatasetName>,
  context: ComputeContext,
  known: Figures = { datasets: {}, byId: new Map() },
): Figures {
  const { report, period, reportPlace } = context;
  const datasets: { -readonly [N in DatasetName]?: Datasets[N] } = { ...known.datasets };
  const byId = new Map<string, Figure>(known.byId);
  const started = new Set<DatasetName>(Object.keys(known.datasets) as DatasetName[]);
  const get = <N extends DatasetName>(name: N): Datasets[N] | undefined => {
    if (started.has(name)) return datasets[name];
    started.add(name);
    const { sources, monthly, compute } = DEFINITIONS[name];
    if (monthly && period.month === undefined) {
      report(problem('report.month-missing', reportPlace, { dataset: name, found: String(period.year) }));
      return undefined;
    }
    if (!isAvailable(name, context)) {
      const details = { dataset: name, year: String(period.year), sources: sources.join(', ') };
      report(problem('dataset.missing', reportPlace, details));
      return undefined;
    }
    const computed = compute(reach);
    if (!computed) return undefined;
    datasets[name] = computed.data as (typeof datasets)[N];
    for (const figure of computed.figures) byId.set(figure.id, figure);
    return datasets[name];
  };
  const reach: Reach = { ...context, ledger: openLedger(context), get };
  for (const name of names) get(name);
  return { datasets, byId };
}
