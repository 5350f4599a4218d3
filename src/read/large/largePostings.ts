import type { SourceSetting } from '../../config/board.ts';
import type { LeftOut, LineEnd } from '../../figures/receipt.ts';
import { checkAccountTotals } from '../accountTotals.ts';
import type { ByteStream } from '../byteStream.ts';
import { checkTotals } from '../controlSums.ts';
import type { LineIndex } from '../fileLines.ts';
import { findLayout } from '../findLayout.ts';
import type { Postings } from '../posting.ts';
import { PostingCollector } from '../postingCollector.ts';
import { receiptOf } from '../receipt.ts';
import { addRows, signOf } from './addRows.ts';
import { ByteWindow } from './byteWindow.ts';
import { type Head, readHead, readOrGiveUp } from './head.ts';
import type { LargeFile } from './largeFile.ts';
import { OtherRows } from './otherRows.ts';
import { RowScanner } from './rowScanner.ts';
import { giveUp, Unsuited } from './unsuited.ts';

/** How much of a file shows how it is written, and how much is in memory at a time: bytes. */
const SIZES = { head: 1 << 16, window: 1 << 18 };

/**
 * The postings of a large file of one row per account and month, read from its bytes in bounded memory. Nothing is judged
 * here: a row whose codes and month are new goes through the ordinary reader, and so does a total; the others through a table of
 * bytes that were found in order. At the first thing that is not, the result is undefined, and the ordinary reader has to read
 * the file.
 */
export function readLargePostings(
  { open, keepLines }: LargeFile,
  file: string,
  setting: SourceSetting,
  sizes = SIZES,
): Postings | undefined {
  const streams: ByteStream[] = [];
  const opened = (): ByteStream => {
    const stream = open();
    streams.push(stream);
    return stream;
  };
  try {
    const head = readHead(opened(), sizes.head, setting);
    const { postings, lines } = readAll(opened(), sizes, head, file, setting);
    keepLines(lines);
    return postings;
  } catch (fault) {
    // A processor without the instructions of marks.wat reads as it reads small files.
    if (fault instanceof Unsuited || fault instanceof WebAssembly.CompileError) return undefined;
    throw fault;
  } finally {
    for (const stream of streams) stream.close();
  }
}

function readAll(
  stream: ByteStream,
  sizes: typeof SIZES,
  head: Head,
  file: string,
  setting: SourceSetting,
): { readonly postings: Postings; readonly lines: LineIndex } {
  const { table } = head;
  const { encoding, delimiter } = table.text;
  if (encoding !== 'utf-8' && encoding !== 'windows-1252') throw new Unsuited(encoding);
  const layout = findLayout(table, setting, giveUp);
  if (layout?.kind !== 'long') throw new Unsuited('another layout');
  const window = new ByteWindow(stream, sizes.window, encoding, setting.dialect?.encoding !== undefined);
  const rows = new RowScanner(window, delimiter);
  const collector = new PostingCollector();
  const others = new OtherRows(collector, signOf(setting));
  const empty = addRows(rows, window, head, layout, setting, collector, others);
  if (window.isOpenEnded) checkEnd(rows, window, head, setting);
  const postings = collector.postings(file);
  checkAccountTotals(postings, giveUp);
  // A total that its rows come to but for rounding is the ordinary reader's to tell of.
  const controls = checkTotals(others, layout.amounts, file, 1n, giveUp);
  const { crlf, lf } = rows.lineEnds;
  const text = { encoding: window.encoding, delimiter, lineEnd: lineEndOf(crlf, lf) };
  const leftOut: LeftOut[] = table.leftOut.filter(({ reason }) => reason === 'preamble');
  if (empty.length > 0) leftOut.push({ reason: 'empty', lines: empty });
  const receipt = receiptOf(
    { ...table, file, text, leftOut },
    {
      layout: layout.kind,
      rows: collector.rows,
      totals: others.totals.map(({ line }) => line),
      headings: others.headings,
      controls,
      rowSums: 0,
    },
  );
  return { postings: { ...postings, receipt }, lines: rows.index };
}

const lineEndOf = (crlf: boolean, lf: boolean): LineEnd => (crlf && lf ? 'mixed' : crlf ? 'crlf' : 'lf');

/** A file without a line end at its end may have been cut off: its last row is shown to the ordinary reader under the first. */
function checkEnd(rows: RowScanner, window: ByteWindow, { bytes }: Head, setting: SourceSetting): void {
  const last = window.bytes.subarray(rows.from, rows.to);
  const shown = new Uint8Array(bytes.length + last.length);
  shown.set(bytes);
  shown.set(last, bytes.length);
  readOrGiveUp(shown, setting);
}
