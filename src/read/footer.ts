import { problem, type Report } from '../problems.ts';
import type { TableRow } from './row.ts';

/** A row that counts the others: "Antal rader: 2 398". */
const COUNT = /^(?:totalt )?antal (?:rader|poster|transaktioner)\D*(\d[\d \u00a0]*)$/i;

/**
 * Parts a table's rows from what stands under them: lines of text without cells, as a report's own "Utskrivet 2025-06-10",
 * after an empty line, and a count of the rows. A count that is not the number of rows is reported; undefined then.
 */
export function afterTable(
  rows: readonly TableRow[],
  file: string,
  report: Report,
): { readonly rows: readonly TableRow[]; readonly footer: readonly TableRow[] } | undefined {
  let end = rows.length;
  while (end > 1 && isNote(rows[end - 1]!)) end -= 1;
  const count = rows.slice(end).find(({ cells }) => COUNT.test(textOf(cells)));
  const [last, first] = [rows[end - 1], rows[end]];
  // Without an empty line or a count it may be a row that has been cut off.
  if (!first || !last || (!count && first.line <= lastLine(last) + 1)) return { rows, footer: [] };
  const stated = count && Number(COUNT.exec(textOf(count.cells))![1]!.replace(/\D/g, ''));
  if (stated === undefined || stated === end) return { rows: rows.slice(0, end), footer: rows.slice(end) };
  const details = { stated: String(stated), found: String(end) };
  report(problem('csv.row-count', { file, line: count!.line }, details));
  return undefined;
}

const textOf = (cells: readonly string[]): string => cells.join(' ').trim();

const isNote = ({ cells }: TableRow): boolean =>
  COUNT.test(textOf(cells)) ||
  (cells.length === 1 && /^\p{L}/u.test(cells[0]!) && !/^(summa|total)/i.test(cells[0]!));

const lastLine = ({ line, cells }: TableRow): number =>
  line + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
