import { statementRows } from '../../config/municipality.ts';
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
  bilagor: { each: { nummer: 'text', namn: 'text' } },
} as const satisfies Record<string, NameShape>;

type Values = {
  readonly [Name in keyof typeof NAMES]: (typeof NAMES)[Name] extends 'text'
    ? string
    : (typeof NAMES)[Name] extends 'flag'
      ? boolean
      : readonly Readonly<Record<string, string>>[];
};

/** The values of the names for one report. What the report does not say is the empty text, so `{{#if dnr}}` works. */
export function nameValues({ municipality, board, report }: Material): Values {
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
    kontogrupper: rows.filter(isAccountGroup).map(({ id, name }) => ({ id, namn: name })),
    bilagor: report.appendices.map((namn, index) => ({ nummer: String(index + 1), namn })),
  };
}
