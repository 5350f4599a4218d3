import type { Datasets } from '../../../../figures/datasets.ts';
import type { ReportPeriod } from '../../../../figures/period.ts';
import type { StatementRow } from '../../../../figures/statement.ts';
import type { Aspect, Name, Sense, Span } from '../topic.ts';
import { nameOf, type Readers, type Reading } from './reading.ts';

const SENSES: Readonly<Record<StatementRow['kind'], Sense>> = {
  income: 'income',
  grant: 'income',
  cost: 'cost',
  financial: 'income',
  adjustment: 'cost',
  result: 'result',
};

/** What people call rows besides their names. */
const ALIASES: readonly (readonly [name: RegExp, aliases: readonly string[]])[] = [
  [
    /^årets resultat$|^resultat$/i,
    ['resultat', 'underskott', 'överskott', 'utfall', 'helårsresultat', 'nollresultat'],
  ],
  [/nettokostnad/i, ['nettokostnad', 'netto', 'nettobudget']],
  [/semesterlöneskuld|semesterskuld/i, ['semesterlöneskuld', 'semesterskuld']],
  [/^lokalhyror$/i, ['hyror', 'hyreskostnader', 'hyra']],
  [/^personalkostnader$|^personal$/i, ['personalkostnader', 'lönekostnader', 'personal']],
  [/intäkter$/i, ['intäkter', 'inkomster']],
  [/^kommunbidrag$/i, ['kommunbidrag', 'bidrag', 'ram']],
];

const aliasesOf = (text: string): readonly string[] => ALIASES.find(([name]) => name.test(text))?.[1] ?? [];

/** The columns of the statement and of what is divided as it is. */
const COLUMNS: Readonly<Record<string, readonly [Aspect, Span, years: readonly number[]]>> = {
  budget: ['budget', 'year', [0]],
  'budget-ack': ['budget', 'to-date', [0]],
  'utfall-ack': ['actual', 'to-date', [0]],
  'avvikelse-ack': ['variance', 'to-date', [0]],
  prognos: ['forecast', 'year', [0]],
  'avvikelse-prognos': ['variance', 'year', [0]],
  'foregaende-prognos': ['forecast', 'year', [0]],
  prognosforandring: ['forecast-change', 'year', [0]],
  'forra-aret-ack': ['actual', 'to-date', [-1]],
  'forandring-forra-aret': ['change', 'to-date', [-1, 0]],
};

/** The statement and what is divided as it is: account groups, months, years of the budget. */
export function statementReaders(datasets: Partial<Datasets>, { year, month }: ReportPeriod): Readers {
  const rows = new Map(
    [...(datasets.flerarsbudget?.rows ?? []), ...(datasets.driftbudget?.rows ?? [])].map((row) => [
      row.id,
      row,
    ]),
  );
  const readRow = (id: string): { names: readonly Name[]; sense: Sense } | undefined => {
    const row = rows.get(id);
    // Net cost is a sum of result, but people speak of it as of a cost.
    const sense = row && (row.kind === 'result' && /kostnad/i.test(row.name) ? 'cost' : SENSES[row.kind]);
    return row && sense && { names: [nameOf('row', id, row.name, aliasesOf(row.name))], sense };
  };
  const inColumn = (column: string | undefined): Omit<Reading, 'names' | 'sense'> | undefined => {
    const found = COLUMNS[column ?? ''];
    if (!found) return undefined;
    const [aspect, span, years] = found;
    return {
      aspect,
      span,
      years: years.map((it) => it + year),
      month: span === 'to-date' ? month : undefined,
    };
  };
  return {
    driftbudget: ([column, row]) => {
      const [about, time] = [readRow(row ?? ''), inColumn(column)];
      return about && time && { ...time, ...about };
    },
    kontogrupp: ([row, dimension, ...rest], { label }) => {
      const [about, time] = [readRow(row ?? ''), inColumn(rest.at(-1))];
      const part = label.split(', ').slice(1, -1).join(', ');
      const names = about && [...about.names, nameOf(`part-${dimension}`, rest[0] ?? '', part)];
      return about && time && { ...time, sense: about.sense, names: names! };
    },
    manad: ([kind, period, row]) => {
      const about = readRow(row ?? '');
      const [ofYear, ofMonth] = (period ?? '').split('-').map(Number) as [number, number];
      return (
        about && {
          ...about,
          aspect: kind?.startsWith('budget') ? 'budget' : 'actual',
          span: kind?.endsWith('-ack') ? 'to-date' : 'month',
          years: [ofYear],
          month: ofMonth,
        }
      );
    },
    flerarsbudget: ([column = '', row]) => {
      const about = readRow(row ?? '');
      const found = Number(/\d{4}/.exec(column)?.[0]);
      const isChange = column.startsWith('forandring');
      return (
        about && {
          ...about,
          aspect: isChange ? 'change' : 'budget',
          span: 'year',
          years: isChange ? [found - 1, found] : [found],
        }
      );
    },
  };
}
