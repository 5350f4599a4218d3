import type { SourceSetting } from '../config/board.ts';
import { type Period, periodId } from '../figures/period.ts';
import { problem, type Report } from '../problems.ts';
import { parseMonth } from './monthText.ts';
import type { Table } from './table.ts';

interface Said {
  readonly period: Period;
  /** "rad 2", "filens namn" */
  readonly where: string;
}

/**
 * The month that a file's accumulated amounts reach to, as said in namnd.yaml, above the header ("Period: 202505", "t.o.m. maj
 * 2025") or by the file's name. Said nowhere, said in two ways, and amounts from another month than January are reported.
 */
export function accumulatedTo(
  { file, headerLine, preamble }: Table,
  setting: SourceSetting,
  report: Report,
): Period | undefined {
  const said: Said[] = setting.accumulatedTo ? [{ period: setting.accumulatedTo, where: 'namnd.yaml' }] : [];
  for (const { line, cells } of preamble) {
    const months = monthsSaid(cells);
    const last = months.at(-1);
    const [first = last] = months;
    if (!first || !last) continue;
    if (months.length > 1 && (first.year !== last.year || first.month !== 1)) {
      const details = { found: months.map(periodId).join('–') };
      report(problem('csv.accumulated-from', { file, line }, details));
      return undefined;
    }
    said.push({ period: last, where: `rad ${line}` });
  }
  const named = /(?<!\d)(20\d{2})-?(0[1-9]|1[0-2])(?!\d)/.exec(file.slice(file.lastIndexOf('/') + 1));
  if (named) said.push({ period: { year: Number(named[1]), month: Number(named[2]) }, where: 'filens namn' });
  const different = new Set(said.map(({ period }) => periodId(period)));
  if (different.size === 1) return said[0]!.period;
  const place = { file, line: headerLine };
  if (said.length === 0) report(problem('csv.accumulated-unsaid', place, {}));
  else {
    const found = said.map(({ period, where }) => `${periodId(period)} (${where})`).join(', ');
    report(problem('csv.accumulated-differs', place, { found }));
  }
  return undefined;
}

const LABEL = /(?:^|[\s,])(?:period(?:en)?|t\.?\s?o\.?\s?m\.?|till och med|ack(?:\.|umulerat)?)[\s:]+/iu;
const MONTH = /\d{4}-?\d{2}(?:-?\d{2})?(?!\d)|\p{L}{3,}\.?\s+\d{4}/gu;
/** "jan – maj 2025", of which the first month has its year after the second. */
const SPAN = /(\p{L}{3,})\.?(\s*(?:[-–]|till)\s*)(\p{L}{3,}\.?\s+(\d{4}))/u;

/** The months that stand after "Period", "t.o.m." and the like, in the same cell or in the next. */
function monthsSaid(cells: readonly string[]): Period[] {
  return cells.flatMap((cell, index) => {
    const label = LABEL.exec(`${cell} `);
    if (!label) return [];
    const rest = cell.slice(label.index + label[0].length).trim();
    const text = (rest === '' ? (cells[index + 1] ?? '') : rest).replace(SPAN, '$1 $4$2$3');
    return (text.match(MONTH) ?? []).flatMap((found) => parseMonth(found) ?? []);
  });
}
