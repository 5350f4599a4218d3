import type { SourceSetting } from '../config/board.ts';
import { problem, type Report } from '../problems.ts';
import { parseAmount } from './amount.ts';
import { type ColumnReader, findColumns } from './columns.ts';
import { readMonth } from './month.ts';
import { parseMonth } from './monthText.ts';
import type { Coded, PostingKey, Postings } from './posting.ts';
import { PostingCollector } from './postingCollector.ts';
import { readTable } from './readTable.ts';
import type { TableRow } from './row.ts';

/** Reads a file with one row per account and month (utfall.csv, budget.csv). Every fault is reported; undefined then. */
export function readPostings(
  bytes: Uint8Array,
  file: string,
  setting: SourceSetting,
  report: Report,
): Postings | undefined {
  const table = readTable(bytes, file, setting, report);
  const columns = table && findColumns(table, ['konto', 'period', 'belopp'], setting.columns, report);
  if (!table || !columns) return undefined;
  const collector = new PostingCollector();
  let faults = 0;
  const monthOf = remembered(parseMonth);
  for (const row of table.rows) {
    const posted = readPosting(row, columns, setting, monthOf, (found) => {
      faults += 1;
      report(found);
    });
    if (posted) collector.add(collector.numberOf(posted), posted.amount, row.line);
  }
  return faults === 0 ? collector.postings(file) : undefined;
}

function readPosting(
  row: TableRow,
  columns: ColumnReader,
  setting: SourceSetting,
  monthOf: typeof parseMonth,
  report: Report,
): (PostingKey & { readonly amount: bigint }) | undefined {
  const accountText = columns.cell(row, 'konto');
  // A total row inside the file would be counted twice.
  if (/^(summa|total)/i.test(row.cells.find((cell) => cell.trim() !== '')?.trim() ?? '')) {
    report(problem('csv.total-row', columns.place(row, 'konto'), { found: row.cells.join(' ').trim() }));
    return undefined;
  }
  const account = splitCode(accountText, columns.cell(row, 'kontotext'));
  if (!account)
    report(
      problem('csv.account', columns.place(row, 'konto'), {
        column: columns.nameOf('konto'),
        found: accountText,
      }),
    );
  const period = readMonth(row, columns, 'period', report, monthOf);
  const amount = readAmount(row, columns, 'belopp', setting, report);
  if (!account || !period || amount === undefined) return undefined;
  return {
    account,
    responsibility: coded(columns.cell(row, 'ansvar'), columns.cell(row, 'ansvarstext')),
    activity: coded(columns.cell(row, 'verksamhet'), columns.cell(row, 'verksamhetstext')),
    period,
    amount,
  };
}

/** A function of a text that works out each text once: a ledger has thousands of rows and twelve months. */
function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, work(text));
    return known.get(text) as T;
  };
}

/** The öre in a cell, in report sign; a fault is reported and gives undefined. */
export function readAmount(
  row: TableRow,
  columns: ColumnReader,
  column: 'belopp' | 'helårsprognos',
  setting: SourceSetting,
  report: Report,
): bigint | undefined {
  const text = columns.cell(row, column);
  const amount = parseAmount(text, setting.unit);
  if (amount === undefined) {
    report(
      problem('csv.amount', columns.place(row, column), { column: columns.nameOf(column), found: text }),
    );
    return undefined;
  }
  return setting.sign === 'ledger' ? -amount : amount;
}

/** "4631" with its text beside it, or "4631 HVB barn och unga" in one cell. */
function splitCode(text: string, name: string): Coded | undefined {
  const match = /^(\d{1,8})(?:\s+(.*))?$/.exec(text);
  return match ? { code: match[1]!, name: name || (match[2] ?? '') } : undefined;
}

const coded = (code: string, name: string): Coded | undefined =>
  code === '' ? undefined : { code, name: name || code };
