import type { SourceSetting } from '../../config/board.ts';
import { type ByteStream, fill } from '../byteStream.ts';
import { type CsvTable, readCsv } from '../csv.ts';
import { kindOf } from '../kind.ts';
import type { LargeFile } from './largeFile.ts';
import { giveUp, Unsuited } from './unsuited.ts';

const [LINE_FEED, QUOTE] = [0x0a, 0x22];

/** The beginning of a large file: its bytes, and what the ordinary reader finds in them. */
export interface Head {
  readonly bytes: Uint8Array;
  readonly table: CsvTable;
}

/** Reads whole rows from the beginning of a file, as many as `size` bytes have. */
export function readHead(stream: ByteStream, size: number, setting: SourceSetting): Head {
  const bytes = new Uint8Array(size);
  const whole = bytes.subarray(0, wholeRows(bytes.subarray(0, fill(stream, bytes))));
  if (kindOf(whole, setting.kind) !== 'csv') throw new Unsuited('another kind of file');
  return { bytes: whole, table: readOrGiveUp(whole, setting) };
}

/** The ordinary reader's table of some bytes; gives up on anything that it remarks on. */
export function readOrGiveUp(bytes: Uint8Array, setting: SourceSetting): CsvTable {
  const table = readCsv(bytes, '', giveUp, setting);
  if (!table) throw new Unsuited('no table');
  return table;
}

/** Whether a file can be SIE, by how it begins; true for one that isn't large, which is read whole anyway. */
export function mayBeSie(file: LargeFile | undefined, setting: SourceSetting): boolean {
  if (!file) return true;
  const stream = file.open();
  try {
    const bytes = new Uint8Array(1 << 10);
    return kindOf(bytes.subarray(0, fill(stream, bytes)), setting.kind) === 'sie';
  } finally {
    stream.close();
  }
}

/** Up to the last line end that stands in no quotes. */
function wholeRows(bytes: Uint8Array): number {
  let end = 0;
  let isQuoted = false;
  for (let index = 0; index < bytes.length; index += 1)
    if (bytes[index] === QUOTE) isQuoted = !isQuoted;
    else if (bytes[index] === LINE_FEED && !isQuoted) end = index + 1;
  return end;
}
