import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { FileSetting } from '../config/board.ts';
import type { Delimiter } from '../config/dialect.ts';
import type { TextForm } from '../figures/receipt.ts';
import { problem, type Report } from '../problems.ts';
import { decodeText } from './decode.ts';
import { countNames, PLENTY } from './header.ts';
import type { TableRow } from './row.ts';
import { type Table, tableOf } from './table.ts';

/** A CSV file as rows of text, and how it was read. */
export interface CsvTable extends Table {
  readonly text: TextForm;
}

const DELIMITERS = [';', ',', '\t', '|'] as const satisfies readonly Delimiter[];

/** How many lines from the beginning show the delimiter. */
const DEPTH = 60;

/**
 * Reads the bytes of a file of delimited text. Encoding, delimiter and header are as the setting's dialect says, and else
 * as the file shows; every fault is reported, and undefined then.
 */
export function readCsv(
  bytes: Uint8Array,
  file: string,
  report: Report,
  { dialect = {}, columnNames }: Pick<FileSetting, 'dialect' | 'columnNames'> = {},
): CsvTable | undefined {
  const decoded = decodeText(bytes, file, report, dialect.encoding);
  if (!decoded) return undefined;
  const { text, stated } = withoutSeparatorLine(decoded.text);
  const delimiter = dialect.delimiter ?? stated ?? detectDelimiter(text, columnNames);
  const records = parseRecords(text, delimiter, file, report);
  if (!records) return undefined;
  const columnOf = cellColumns(text, delimiter);
  const search = { headerLine: dialect.headerLine, own: columnNames };
  const table = tableOf(file, records, columnOf, report, search);
  if (!table || isCutOff(table, text, report)) return undefined;
  return { ...table, text: { encoding: decoded.encoding, delimiter, lineEnd: decoded.lineEnd } };
}

/** Excel's own first line `sep=;`, emptied so that every other line keeps its number. */
function withoutSeparatorLine(text: string): {
  readonly text: string;
  readonly stated?: Delimiter | undefined;
} {
  const match = /^"?sep=(.)"?[;,\t|]*(?=\n|$)/i.exec(text);
  const stated = DELIMITERS.find((delimiter) => delimiter === match?.[1]);
  return match && stated ? { text: text.slice(match[0].length), stated } : { text };
}

/** The delimiter that parts the header: the line with most known names tells, and else the first line with most of any. */
function detectDelimiter(text: string, own: readonly string[] | undefined): Delimiter {
  const lines = text.split('\n', DEPTH).filter((line) => line.trim() !== '');
  const count = (line: string, delimiter: Delimiter): number => {
    const cells = line.replaceAll('"', '').split(delimiter);
    return cells.length > 1 ? countNames(cells, own) : 0;
  };
  const [first = '', ...others] = lines;
  const atOnce = DELIMITERS.find((delimiter) => count(first, delimiter) >= PLENTY);
  if (atOnce) return atOnce;
  const parted = DELIMITERS.map((delimiter) => ({
    delimiter,
    names: Math.max(...[first, ...others].map((line) => count(line, delimiter))),
    cells: first.split(delimiter).length,
  }));
  return parted.reduce((a, b) => (b.names > a.names || (b.names === a.names && b.cells > a.cells) ? b : a))
    .delimiter;
}

function parseRecords(text: string, delimiter: string, file: string, report: Report): TableRow[] | undefined {
  try {
    if (!text.includes('"')) return unquotedRecords(text, delimiter);
    // `info.lines` is the line on which a record ends; it begins as many lines before as its cells have line ends.
    const parsed = parse(text, { delimiter, info: true, relaxColumnCount: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return parsed.map(({ record, info }) => ({
      line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
      cells: record,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
    report(problem('csv.syntax', { file, line }, { reason: error.code }));
    return undefined;
  }
}

/** Without quotes a record is a line and a cell what stands between delimiters: a tenth of the parser's time, and a test holds them alike. */
const unquotedRecords = (text: string, delimiter: string): TableRow[] =>
  text.split('\n').map((line, index) => ({ line: index + 1, cells: line.split(delimiter) }));

/** Decimals of an amount; undefined for what is none. */
const decimalsOf = (cell: string): number | undefined => {
  const match = /^[-−–(]?[\d \u00a0\u202f.]*\d(?:,(\d*))?\)?[-−–]?$/.exec(cell.trim());
  return match ? (match[1]?.length ?? 0) : undefined;
};

/**
 * Whether a file ends in the middle of an amount: its last line has no end, and the last cell fewer decimals than every
 * other cell of its column has. Reported; a file that is only short of its last line end is whole.
 */
function isCutOff({ file, header, rows, columnOf }: Table, text: string, report: Report): boolean {
  const [last, ...others] = [...rows].reverse();
  if (text.endsWith('\n') || !last || others.length < 2) return false;
  const cell = header.length - 1;
  const decimals = new Set(others.map(({ cells }) => decimalsOf(cells[cell] ?? '')));
  const [usual] = decimals;
  const found = last.cells[cell] ?? '';
  if (decimals.size > 1 || !usual || decimalsOf(found) === usual) return false;
  const place = { file, line: last.line, column: columnOf(last, cell) };
  report(problem('csv.cut-off-amount', place, { column: header[cell]!, found }));
  return true;
}

/** Only faults ask for columns, so lines are split first when one does. */
function cellColumns(text: string, delimiter: string): Table['columnOf'] {
  let lines: string[] | undefined;
  return (row, cell) => {
    lines ??= text.split('\n');
    const line = lines[row.line - 1] ?? '';
    let column = 0;
    let quoted = false;
    for (let passed = 0; passed < cell && column < line.length; column += 1) {
      if (line[column] === '"') quoted = !quoted;
      else if (line[column] === delimiter && !quoted) passed += 1;
    }
    return column + 1;
  };
}
