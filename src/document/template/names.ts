import { statementRows } from '../../config/municipality.ts';
import type { DatasetName } from '../../figures/datasets.ts';
import { monthOf } from '../../figures/period.ts';
import { isAccountGroup } from '../../figures/statement.ts';
import { monthAndYear, monthName } from '../../language/dates.ts';
import type { Material } from '../material.ts';

/** What a name in a template stands for: a text, a yes or no, or a list whose items have names of their own. */
export type NameShape = 'text' | 'flag' | { readonly each: Readonly<Record<string, 'text'>> };

/** The names that a template can use outside `{{#each}}`. */
export const NAMES = {
  titel: 'text',
  kommun: 'text',
  namnd: 'text',
  forkortning: 'text',
  ar: 'text',
  manad: 'text',
  period: 'text',
  dnr: 'text',
  datum: 'text',
  instans: 'text',
  paragraf: 'text',
  handlaggare: 'text',
  utkast: 'flag',
  kontogrupper: { each: { id: 'text', namn: 'text' } },
  planar: { each: { ar: 'text' } },
  atgarder: { each: { id: 'text', namn: 'text' } },
  bilagor: { each: { nummer: 'text', namn: 'text' } },
  mottagare: { each: { namn: 'text' } },
} as const satisfies Record<string, NameShape>;

type Values = {
  readonly [Name in keyof typeof NAMES]: (typeof NAMES)[Name] extends 'text'
    ? string
    : (typeof NAMES)[Name] extends 'flag'
      ? boolean
      : readonly Readonly<Record<string, string>>[];
};

/** The datasets that lists of names are read off, so that a template gets them by naming the list. */
export const LIST_DATASETS: Readonly<Partial<Record<keyof typeof NAMES, DatasetName>>> = {
  atgarder: 'atgarder',
};

/** The values of the names for one report. What the report does not say is the empty text, so `{{#if dnr}}` works. */
export function nameValues({ municipality, board, report, figures }: Material): Values {
  const month = monthOf(report.period);
  const rows = statementRows(municipality, report.period.year) ?? [];
  return {
    titel: report.title,
    kommun: municipality.name,
    namnd: board.name,
    forkortning: board.abbreviation,
    ar: String(report.period.year),
    manad: month ? monthName(month) : '',
    period: month ? monthAndYear(month) : String(report.period.year),
    dnr: report.registryNumber ?? '',
    datum: report.date,
    instans: report.decidingBody ?? '',
    paragraf: report.paragraph ?? '',
    handlaggare: report.officer ?? board.officer ?? '',
    utkast: report.draft,
    planar: planYearsOf(figures).map((year) => ({ ar: String(year) })),
    kontogrupper: rows.filter(isAccountGroup).map(({ id, name }) => ({ id, namn: name })),
    atgarder: (figures.datasets.atgarder?.measures ?? []).map(({ id, name }) => ({ id, namn: name })),
    bilagor: report.appendices.map((namn, index) => ({ nummer: String(index + 1), namn })),
    mottagare: report.recipients.map((namn) => ({ namn })),
  };
}

/** The years after the budget's, where the document has a budget of several years. */
const planYearsOf = ({ datasets }: Material['figures']): number[] =>
  (datasets.flerarsbudget?.years ?? []).filter(({ kind }) => kind === 'plan').map(({ year }) => year);
