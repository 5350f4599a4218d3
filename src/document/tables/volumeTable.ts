import type { Figure } from '../../figures/figure.ts';
import { figureValue } from '../../figures/figure.ts';
import type { ReportPeriod } from '../../figures/period.ts';
import { monthOf } from '../../figures/period.ts';
import type { VolumeColumn, VolumeLine, Volumes } from '../../figures/volumes.ts';
import { monthAndYear } from '../../language/dates.ts';
import { ABSENT, formatNumber } from '../../language/numbers.ts';
import type { Report } from '../../problems.ts';
import { expectedWords, type HelperCall, knowsOptions, wrongArgument } from '../arguments.ts';
import { type AmountFormat, amountCell, headingCell, textCell } from '../cells.ts';
import type { Table, TableCell } from '../document.ts';
import { from } from '../maker.ts';
import { suppressionNotes } from '../suppressed.ts';
import { amountFormat } from './amountOptions.ts';
import { roundingNote } from './rounding.ts';

/** The columns of the table, and the two lines of their headings; `unit` stands for that of the amounts. */
const HEADINGS: Readonly<Record<VolumeColumn, readonly [string, string]>> = {
  personer: ['Antal', 'personer'],
  dygn: ['Antal', 'dygn'],
  kostnad: ['Kostnad', 'unit'],
  'kostnad-per-person': ['Kostnad per', 'person, unit'],
  'kostnad-per-dygn': ['Kostnad per', 'dygn, unit'],
  'personer-forandring': ['Förändring', 'personer'],
  'dygn-forandring': ['Förändring', 'dygn'],
  'kostnad-forandring': ['Förändring', 'kostnad, unit'],
};
const COLUMNS = Object.keys(HEADINGS) as VolumeColumn[];

/**
 * `{{tabell "volymer" kolumner="personer kostnad kostnad-per-person personer-forandring?" rubrik="…"}}`: the groups of the report's
 * period with sums. Changes are from the same period a year before. A column with `?` after it is left out when there is none.
 */
export const volumeTable = from(
  'volymer',
  (call, volumes, { municipality, board }, report): Table | undefined => {
    if (!knowsOptions(call, ['kolumner', 'rubrik', 'enhet', 'decimaler', 'namn'], report)) return undefined;
    const format = amountFormat(call, municipality, report);
    const columns = chosenColumns(call, volumes, report);
    if (!format || !columns) return undefined;
    const { lines, period } = volumes;
    const body = lines.map((line) => ({
      kind: line.kind === 'group' ? ('row' as const) : ('sum' as const),
      cells: [
        textCell(nameOf(line), 'row'),
        ...columns.map((column) => cellOf(volumes.figure(column, line.id, period), format)),
      ],
    }));
    const rounding = roundingNote(amountSums(volumes, columns), format);
    return {
      kind: 'table',
      id: call.options['namn'] ?? 'volymer',
      label: '',
      caption: call.options['rubrik'] ?? `Volymer ${periodName(period)}`,
      style: 'figures',
      columns: [
        { align: 'left', weight: 2.6 },
        ...columns.map(() => ({ align: 'right' as const, weight: 1 })),
      ],
      head: [
        {
          kind: 'head',
          cells: [
            textCell('Grupp', 'column'),
            ...columns.map((column) =>
              headingCell(HEADINGS[column].map((it) => it.replace('unit', format.unit))),
            ),
          ],
        },
      ],
      body,
      notes: [
        ...suppressionNotes(body, board),
        ...(columns.some(isChange)
          ? [`Förändringen är från ${periodName({ ...period, year: period.year - 1 })}.`]
          : []),
        ...(rounding ? [rounding] : []),
      ],
    };
  },
);

const isChange = (column: VolumeColumn): boolean => column.endsWith('-forandring');

const periodName = (period: ReportPeriod): string => {
  const month = monthOf(period);
  return month ? monthAndYear(month) : String(period.year);
};

/** An area's sum stands under its groups. */
const nameOf = ({ kind, name }: VolumeLine): string => (kind === 'area' ? `Summa ${name}` : name);

function chosenColumns(call: HelperCall, volumes: Volumes, report: Report): VolumeColumn[] | undefined {
  const isThere = (column: string): boolean =>
    volumes.lines.some(({ id }) => volumes.figure(column as VolumeColumn, id, volumes.period));
  const chosen = (call.options['kolumner'] ?? 'personer kostnad kostnad-per-person')
    .split(/\s+/)
    .filter(Boolean)
    .filter(
      (column) => !column.endsWith('?') || isThere(column.slice(0, -1)) || !isKnown(column.slice(0, -1)),
    )
    .map((column) => column.replace(/\?$/, ''));
  const faulty = chosen.filter((column) => !isKnown(column) || !isThere(column));
  for (const column of faulty) {
    const known = COLUMNS.filter(isThere).join(', ');
    const expected = isKnown(column)
      ? `en kolumn som det finns underlag för: ${known}`
      : expectedWords(column, COLUMNS);
    wrongArgument(call, column, expected, report);
  }
  return faulty.length === 0 ? (chosen as VolumeColumn[]) : undefined;
}

const isKnown = (column: string): boolean => COLUMNS.includes(column as VolumeColumn);

function cellOf(figure: Figure | undefined, format: AmountFormat): TableCell {
  if (figure?.quantity === 'amount' || !figure) return amountCell(figure, format);
  const { value } = figure;
  const text =
    typeof value === 'string' ? ABSENT[value] : formatNumber(value, value.denominator === 1n ? 0 : 1);
  return { lines: [[{ kind: 'figure', text, figure }]] };
}

const amountSums = ({ lines, figure, period }: Volumes, columns: readonly VolumeColumn[]) =>
  columns
    .filter((column) => column === 'kostnad' || column === 'kostnad-forandring')
    .flatMap((column) =>
      lines
        .filter(({ parts }) => parts.length > 0)
        .flatMap(({ id, parts }) => {
          const total = figure(column, id, period);
          return total && figureValue(total)
            ? [{ total, parts: parts.flatMap((part) => figure(column, part, period) ?? []) }]
            : [];
        }),
    );
