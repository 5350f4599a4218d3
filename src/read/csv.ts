import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { problem, type Report } from '../problems.ts';
import { decodeText, type Encoding } from './decode.ts';
import { type Table, type TableRow, tableOf } from './table.ts';

/** A CSV file as rows of text, and how it was read. */
export interface CsvTable extends Table {
  readonly encoding: Encoding;
  readonly delimiter: string;
}

const DELIMITERS = [';', ',', '\t'] as const;

/** Reads a CSV file's bytes: encoding and delimiter are detected, the first row is the header. Undefined after an error. */
export function readCsv(bytes: Uint8Array, file: string, report: Report): CsvTable | undefined {
  const decoded = decodeText(bytes, file, report);
  if (!decoded) return undefined;
  const { text, encoding } = decoded;
  const delimiter = detectDelimiter(text);
  const records = parseRecords(text, delimiter, file, report);
  if (!records) return undefined;
  const table = tableOf(file, records, cellColumns(text, delimiter), report);
  return table && { ...table, encoding, delimiter };
}

/** The delimiter that the first line that has any has most of. */
function detectDelimiter(text: string): string {
  const end = text.indexOf('\n');
  const line = end < 0 ? text : text.slice(0, end);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
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
