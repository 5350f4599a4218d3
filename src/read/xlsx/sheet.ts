import type { TableRow } from '../row.ts';
import { dateText, decimalText, percentText } from './numberFormat.ts';
import { unescaped, type Workbook } from './workbook.ts';
import { readPart } from './xml.ts';

/** A cell that has no value to read: an error such as `#REF!`, a formula that has never been computed, or none of its kind. */
export interface CellFault {
  readonly fault: 'error' | 'formula' | 'value';
  readonly found: string;
  readonly line: number;
  readonly column: number;
}

/** Cells that stand as one over several rows, from 1. */
export interface Merge {
  readonly column: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

export interface Sheet {
  /** All rows that have cells, padded to the same length as far as the sheet's beginning is wide. */
  readonly rows: readonly TableRow[];
  readonly faults: readonly CellFault[];
  readonly merges: readonly Merge[];
  /** Rows that have cells and are not shown, such as those that a filter hides. */
  readonly hidden: readonly number[];
}

/** Rows that are looked at for how wide a sheet is: the header is among them. */
const BEGINNING = 100;

/** Cells that a sheet may have, empty ones among them. */
const MOST_CELLS = 30_000_000;

/** Reads the cells of a sheet as texts. @throws Error when the part is no XML; a RangeError when it has too many cells. */
export function readSheet(bytes: Uint8Array, workbook: Workbook): Sheet {
  const rows: { line: number; cells: string[] }[] = [];
  const faults: CellFault[] = [];
  const merges: Merge[] = [];
  const hidden: number[] = [];
  let [line, column, count] = [0, 0, 0];
  let cells: string[] = [];
  let cell = { type: '', style: 0, value: undefined as string | undefined, inline: '', hasFormula: false };
  let within: 'v' | 't' | undefined;
  let [isReading, isHidden] = [false, false];
  readPart(bytes, {
    open: (name, attribute) => {
      if (name === 'row') {
        line = Number(attribute('r') ?? line + 1);
        isHidden = /^(1|true)$/.test(attribute('hidden') ?? '');
        [cells, column] = [[], 0];
      } else if (name === 'c') {
        column = columnNumber(attribute('r')) ?? column + 1;
        cell = {
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? 0),
          value: undefined,
          inline: '',
          hasFormula: false,
        };
      } else if (name === 'f') cell.hasFormula = true;
      else if (name === 'v') [within, cell.value] = ['v', ''];
      else if (name === 'rPh') isReading = true;
      else if (name === 't' && !isReading) within = 't';
      else if (name === 'mergeCell') {
        const merge = mergeOf(attribute('ref') ?? '');
        if (merge) merges.push(merge);
      }
    },
    text: (text) => {
      if (within === 'v') cell.value += text;
      else if (within === 't') cell.inline += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') within = undefined;
      else if (name === 'rPh') isReading = false;
      else if (name === 'c') {
        const text = cellText(cell, workbook);
        if (typeof text !== 'string') faults.push({ ...text, line, column });
        else if (text !== '') {
          while (cells.length < column - 1) cells.push('');
          cells[column - 1] = text;
        }
      } else if (name === 'row') {
        count += cells.length;
        if (count > MOST_CELLS) throw new RangeError('too many cells');
        rows.push({ line, cells });
        if (isHidden && cells.length > 0) hidden.push(line);
      }
    },
  });
  const width = rows.slice(0, BEGINNING).reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  if (width * rows.length > MOST_CELLS) throw new RangeError('too many cells');
  for (const row of rows) while (row.cells.length < width) row.cells.push('');
  return { rows, faults, merges, hidden };
}

function cellText(
  cell: { type: string; style: number; value: string | undefined; inline: string; hasFormula: boolean },
  { texts, styles, epoch1904 }: Workbook,
): string | Pick<CellFault, 'fault' | 'found'> {
  const { type, value, style } = cell;
  if (type === 'inlineStr') return unescaped(cell.inline);
  if (value === undefined) return cell.hasFormula ? { fault: 'formula', found: '' } : '';
  if (type === 'str') return unescaped(value);
  if (type === 'e') return { fault: 'error', found: value };
  if (type === 'b') return value === '1' ? 'sant' : 'falskt';
  if (type === 'd') return value.slice(0, 10);
  const text =
    type === 's'
      ? texts[Number(value)]
      : type === 'n'
        ? numberText(value.trim(), styles[style], epoch1904)
        : undefined;
  return text ?? { fault: 'value', found: value };
}

function numberText(
  value: string,
  shown: Workbook['styles'][number] | undefined,
  epoch1904: boolean,
): string | undefined {
  if (shown?.kind === 'date') return dateText(value, epoch1904);
  if (shown?.kind === 'percent') return percentText(value);
  const text = decimalText(value);
  return shown?.kind === 'code' && text !== undefined && /^\d+$/.test(text)
    ? text.padStart(shown.digits, '0')
    : text;
}

/** `AB12` -> 28. */
function columnNumber(reference: string | undefined): number | undefined {
  const letters = /^\$?([A-Z]{1,3})\$?\d+$/.exec(reference ?? '')?.[1];
  return letters === undefined
    ? undefined
    : [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Cells merged over more than one row: `A3:A14`. */
function mergeOf(reference: string): Merge | undefined {
  const [first = '', last = ''] = reference.split(':');
  const column = columnNumber(first);
  const [firstLine, lastLine] = [first, last].map((it) => Number(/\d+$/.exec(it)?.[0]));
  return column !== undefined && firstLine && lastLine && lastLine > firstLine
    ? { column, firstLine, lastLine }
    : undefined;
}
