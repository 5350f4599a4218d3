import type { Encoding } from '../../config/dialect.ts';
import { decodeText } from '../../read/decode.ts';
import type { FileLines } from '../../read/fileLines.ts';
import { kindOf } from '../../read/kind.ts';
import { decodeSie } from '../../read/sie/decode.ts';
import type { TracedFile } from '../trace.ts';

/** A source file's text by its lines, without what may not be shown. */
export interface SourceText {
  /** False for a workbook, whose rows have no text of their own, and for what can't be read. */
  readonly isText: boolean;
  readonly lineCount: number;
  /** The line that names the columns; undefined in a file that has none. */
  readonly opening: number | undefined;
  /** The record that begins on a line, as it stands: more lines than one where quotes hold a line end. Undefined when withheld. */
  readonly record: (line: number) => string | undefined;
}

/** Opens a file's text for quoting. `content` is its bytes, or the lines of a large one; undefined for a file that is not there. */
export function sourceText(
  { file, withheld, receipt }: TracedFile,
  content: Uint8Array | FileLines | undefined,
): SourceText {
  const encoding = (receipt?.text ?? receipt?.sie)?.encoding;
  const text = content instanceof Uint8Array ? decode(content, file, encoding) : undefined;
  // Of a large file only text whose lines can be told by their bytes: no workbook, and no UTF-16.
  const large = content && 'textOf' in content && isByLines(encoding) ? content : undefined;
  const { count, textOf } = large ?? linesOf(text ?? '');
  const isWithheld = (line: number): boolean =>
    withheld.some(([first, last]) => line >= first && line <= last);
  // Above the columns' names an export can have lines of its own; a SIE file has no columns.
  const opening = receipt?.text && receipt.headerLine;
  return {
    isText: text !== undefined || large !== undefined,
    lineCount: count,
    opening,
    record: (line) => {
      if (isWithheld(line)) return undefined;
      let record = textOf(line, encoding);
      for (let next = line + 1; isOpen(record) && next <= count && !isWithheld(next); next += 1)
        record += `\n${textOf(next, encoding)}`;
      return record;
    },
  };
}

const isByLines = (encoding: Encoding | undefined): boolean =>
  encoding !== undefined && !encoding.startsWith('utf-16');

function linesOf(text: string): FileLines {
  // Where each line begins, and not the lines: a ledger can have many of which few are quoted.
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  if (starts.at(-1) === text.length) starts.pop();
  return {
    count: starts.length,
    textOf: (line) => {
      const start = starts[line - 1] ?? text.length;
      const end = text.indexOf('\n', start);
      return text.slice(start, end < 0 ? text.length : end);
    },
  };
}

/** The text of a file. Whoever read it for its figures has told of its faults. */
function decode(bytes: Uint8Array, file: string, encoding: Encoding | undefined): string | undefined {
  const kind = kindOf(bytes);
  if (kind === 'xlsx' || kind === 'xls') return undefined;
  const decoded = (kind === 'sie' ? decodeSie : decodeText)(bytes, file, () => {}, encoding);
  return decoded?.text;
}

/** Whether a quoted cell goes on in the next line. */
const isOpen = (record: string): boolean => record.split('"').length % 2 === 0;
