import type { FileSetting } from '../../config/board.ts';
import { nearest } from '../../language/nearest.ts';
import { problem, type Report } from '../../problems.ts';
import { type Table, tableOf } from '../table.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { openWorkbook, type Workbook } from './workbook.ts';

/**
 * Reads a sheet of an Excel workbook: the one that the setting names, else the only visible one. Numbers come out as the
 * decimals that the program shows, days as `2025-05-31`, formulas as what they last gave. Cells without a value to read and
 * cells that stand as one over several rows of the table are reported; undefined then.
 */
export function readXlsx(
  bytes: Uint8Array,
  file: string,
  setting: FileSetting,
  report: Report,
): Table | undefined {
  try {
    const workbook = openWorkbook(bytes);
    if (workbook === 'too-large') report(problem('xlsx.size', { file }, {}));
    else if (workbook === 'broken') report(problem('xlsx.format', { file }, {}));
    else return readChosen(workbook, file, setting, report);
  } catch (error) {
    // What a broken archive, broken XML or a missing part throws; all of them mean the same to the user.
    report(problem(error instanceof RangeError ? 'xlsx.size' : 'xlsx.format', { file }, {}));
  }
  return undefined;
}

function readChosen(
  workbook: Workbook,
  file: string,
  setting: FileSetting,
  report: Report,
): Table | undefined {
  const visible = workbook.sheets.filter(({ isVisible }) => isVisible);
  const wanted = setting.sheet;
  const chosen = wanted === undefined ? visible : workbook.sheets.filter(({ name }) => name === wanted);
  const [sheet] = chosen;
  if (!sheet || chosen.length > 1) {
    const known = (wanted === undefined ? visible : workbook.sheets).map(({ name }) => name);
    const details = {
      found: wanted ?? '',
      known: known.map((name) => `”${name}”`).join(', '),
      suggestion: wanted === undefined ? undefined : nearest(wanted, known),
    };
    report(problem('xlsx.sheet', { file }, details));
    return undefined;
  }
  const part = workbook.part(sheet.part);
  if (!part) throw new Error(`no part ${sheet.part}`);
  const read = readSheet(part, workbook);
  for (const { fault, found, line, column } of read.faults)
    report(problem('xlsx.cell', { file, line, column }, { fault, found }));
  if (read.faults.length > 0) return undefined;
  const table = tableOf(file, read.rows, (_, cell) => cell + 1, report, {
    headerLine: setting.dialect?.headerLine,
    own: setting.columnNames,
  });
  return table && isUnmerged(table, read, report) ? table : undefined;
}

/** Cells merged over rows of the table say their value once and mean it for all: it is not guessed whether that is an amount. */
function isUnmerged(table: Table, { merges, hidden }: Sheet, report: Report): boolean {
  const last = table.rows.at(-1)?.line ?? 0;
  const merged = merges.filter((it) => it.lastLine > table.headerLine && it.firstLine <= last);
  for (const { column, firstLine, lastLine } of merged)
    report(problem('xlsx.merged', { file: table.file, line: firstLine, column }, { last: String(lastLine) }));
  const rows = new Set(table.rows.map(({ line }) => line));
  const unseen = hidden.filter((line) => rows.has(line));
  if (unseen.length > 0) {
    const place = { file: table.file, line: unseen[0] };
    report(problem('xlsx.hidden', place, { rows: String(unseen.length) }, 'warning'));
  }
  return merged.length === 0;
}
