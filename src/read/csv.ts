import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { problem, type Report } from '../problems.ts';
import { decodeText, type Encoding } from './decode.ts';

/** A CSV file as rows of text, each with the line on which it begins. */
export interface CsvTable {
  readonly file: string;
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** The character column (from 1) at which a row's cell begins on its line, for pointing at a fault. */
  readonly columnOf: (row: CsvRow, cell: number) => number;
}

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
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
  const [first, ...rows] = records;
  if (!first || rows.length === 0) {
    report(problem('file.empty', { file }, { expected: 'en rubrikrad och minst en rad under den' }));
    return undefined;
  }
  const header = withoutTrailingEmpty(first.cells).map((name) => name.trim());
  let faults = 0;
  for (const [index, name] of header.entries())
    if (name !== '' && header.indexOf(name) !== index) {
      faults += 1;
      report(problem('csv.duplicate-column', { file, line: first.line }, { column: name }));
    }
  const uneven = rows.filter(
    ({ cells }) =>
      cells.length < header.length || cells.slice(header.length).some((cell) => cell.trim() !== ''),
  );
  // When no row is as the header, it is the header that is wrong: said once.
  for (const row of uneven.length === rows.length ? uneven.slice(0, 1) : uneven) {
    faults += 1;
    const found = String(row.cells.length);
    report(problem('csv.column-count', { file, line: row.line }, { found, expected: String(header.length) }));
  }
  if (faults > 0) return undefined;
  const columnOf = cellColumns(text, delimiter);
  return { file, encoding, delimiter, header, rows, columnOf };
}

/** The delimiter that the first line that has any has most of. */
function detectDelimiter(text: string): string {
  const end = text.indexOf('\n');
  const line = end < 0 ? text : text.slice(0, end);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

function parseRecords(text: string, delimiter: string, file: string, report: Report): CsvRow[] | undefined {
  try {
    if (!text.includes('"')) return unquotedRecords(text, delimiter);
    // `info.lines` is the line on which a record ends; it begins as many lines before as its cells have line ends.
    const parsed = parse(text, { delimiter, info: true, relaxColumnCount: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return parsed
      .map(({ record, info }) => ({
        line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
        cells: record,
      }))
      .filter(isFilled);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
    report(problem('csv.syntax', { file, line }, { reason: error.code }));
    return undefined;
  }
}

/** Without quotes a record is a line and a cell what stands between delimiters: a tenth of the parser's time, and a test holds them alike. */
const unquotedRecords = (text: string, delimiter: string): CsvRow[] =>
  text
    .split('\n')
    .map((line, index) => ({ line: index + 1, cells: line.split(delimiter) }))
    .filter(isFilled);

/** A spreadsheet program ends a file with rows of nothing but delimiters. */
const isFilled = ({ cells }: CsvRow): boolean => cells.some((cell) => cell.trim() !== '');

function withoutTrailingEmpty(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1]!.trim() === '') length -= 1;
  return cells.slice(0, length);
}

/** Only faults ask for columns, so lines are split first when one does. */
function cellColumns(text: string, delimiter: string): CsvTable['columnOf'] {
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
