import { group } from 'd3-array';
import { nearest } from '../language/nearest.ts';
import { slug } from '../language/slug.ts';
import { problem } from '../problems.ts';
import type { GroupMember } from '../read/groups.ts';
import type { KeyFigureRow } from '../read/keyFigures.ts';
import type { ComputeContext, Computed } from './dataset.ts';
import { exact, multiply } from './exact.ts';
import type { Figure, Quantity } from './figure.ts';
import type { KeyFigure, KeyFigureSeries, KeyFigures } from './keyFigure.ts';
import { keyFigureChanges } from './keyFigureChanges.ts';
import { hiddenKeyFigures } from './keyFigureSuppression.ts';
import { sourceOf } from './lines.ts';

/** Amounts in kronor, shares in per cent, and everything else a plain number: told by the unit. */
function quantityOf(unit: string): Quantity {
  if (/^kr(onor)?\b/i.test(unit)) return 'amount';
  return /%|\bprocent\b/i.test(unit) ? 'share' : 'number';
}

const FACTORS: Partial<Record<Quantity, ReturnType<typeof exact>>> = {
  amount: exact(100n),
  share: exact(1n, 100n),
};

/**
 * Key figures from the sources of the report's year. Ids: `nyckeltal.<id>.<municipality>.<year>`, with `.k` or `.m` after it
 * for women and men; changes and distances as in keyFigureChanges. Faults are reported and give undefined.
 */
export function computeKeyFigures(context: ComputeContext): Computed<KeyFigures> | undefined {
  const { sources, period, municipality, board, report } = context;
  const values = sources.read('nyckeltal', period.year, 'required');
  const groups = sources.read('grupper', period.year, 'optional')?.rows ?? [];
  const names = sources.read('nyckeltal-namn', period.year, 'optional');
  if (!values) return undefined;
  const { file } = values;
  const hidden = hiddenKeyFigures(values.rows, board.smallestGroup);
  const figures: Figure[] = [];
  const seen = new Map<string, number>();
  const read = (row: KeyFigureRow): Figure => {
    const quantity = quantityOf(row.unit);
    const gender = row.gender === 'T' ? '' : `.${row.gender.toLowerCase()}`;
    const id = `nyckeltal.${row.id}.${slug(row.whose)}.${row.year}${gender}`;
    const first = seen.get(id);
    if (first !== undefined)
      report(
        problem(
          'keyfigure.duplicate',
          { file: row.file ?? file, line: row.line },
          { figure: id, first: String(first) },
        ),
      );
    seen.set(id, row.line);
    const whom = { T: '', K: ', kvinnor', M: ', män' }[row.gender];
    return {
      id,
      label: `${row.name}${whom}, ${row.whose} ${row.year}`,
      quantity,
      value: shownValue(row, quantity),
      formula: row.origin === 'Kolada' ? 'Kolada' : `Värde i filen (${row.origin})`,
      terms: [],
      sources: [
        { ...sourceOf(row.file ?? file, [row.line]), ...(hidden.has(row) && { withheld: true as const }) },
      ],
    };
  };
  const shownValue = (row: KeyFigureRow, quantity: Quantity): Figure['value'] => {
    if (hidden.has(row)) return 'suppressed';
    return typeof row.value === 'string' ? row.value : multiply(row.value, FACTORS[quantity] ?? exact(1n));
  };
  const made = new Map<string, KeyFigure>();
  const forms = new Map(names?.rows.map((row) => [row.id, row]));
  for (const [id, rows] of group(values.rows, (row) => row.id)) {
    const [first] = rows as [KeyFigureRow];
    const other = rows.find(({ name, unit }) => name !== first.name || unit !== first.unit);
    if (other)
      report(
        problem(
          'keyfigure.names-differ',
          { file, line: other.line },
          { figure: id, found: `${other.name} (${other.unit})`, expected: `${first.name} (${first.unit})` },
        ),
      );
    const cells = rows.map((row) => ({ row, figure: read(row) }));
    figures.push(...cells.map(({ figure }) => figure));
    const ofAll = cells.filter(({ row }) => row.gender === 'T');
    const series = [...group(ofAll, ({ row }) => row.whose)].map(
      ([whose, own]): KeyFigureSeries => ({
        ...seriesName(whose, groups),
        own: whose === municipality.shortName,
        values: new Map(own.map(({ row, figure }) => [row.year, { figure, origin: row.origin }])),
      }),
    );
    const keyFigure: KeyFigure = {
      id,
      name: first.name,
      unit: first.unit,
      quantity: quantityOf(first.unit),
      decimals: Math.max(...rows.map(({ decimals }) => decimals)),
      years: [...new Set(ofAll.map(({ row }) => row.year))].sort((a, b) => a - b),
      series: [...series.filter(({ own }) => own), ...series.filter(({ own }) => !own)],
      forms: forms.get(id),
    };
    made.set(id, keyFigure);
    figures.push(...keyFigureChanges(keyFigure));
  }
  for (const { id, line, column } of names?.rows ?? [])
    if (!made.has(id)) {
      const place = { file: names!.file, line, column };
      report(problem('keyfigure.unknown', place, { found: id, suggestion: nearest(id, made.keys()) }));
    }
  return { data: made, figures };
}

/** What a municipality or a group is called, and the members of a group in the latest year that the source has. */
function seriesName(
  whose: string,
  groups: readonly GroupMember[],
): Pick<KeyFigureSeries, 'id' | 'name' | 'inText' | 'group'> {
  const ofGroup = groups.filter(({ group }) => group === whose);
  const [first] = ofGroup;
  if (!first) return { id: slug(whose), name: whose, inText: whose };
  const year = Math.max(...ofGroup.map((row) => row.year));
  const members = ofGroup.filter((row) => row.year === year && row.member !== '').map(({ member }) => member);
  return { id: slug(whose), name: first.shown, inText: first.inText, group: { year, members } };
}
