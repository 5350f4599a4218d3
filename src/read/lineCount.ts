import { kindOf } from './kind.ts';

/** How many lines a text file has, whatever its encoding; undefined for a workbook and for a file that is not there. */
export function lineCount(bytes: Uint8Array | undefined): number | undefined {
  if (!bytes || ['xlsx', 'xls'].includes(kindOf(bytes))) return undefined;
  const end = bytes.includes(LINE_FEED) ? LINE_FEED : CARRIAGE_RETURN;
  let lines = 0;
  let last = -1;
  for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, at + 1)) {
    lines += 1;
    last = at;
  }
  // In UTF-16 a zero follows the last line end.
  return bytes.subarray(last + 1).some((byte) => byte !== 0) ? lines + 1 : lines;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
