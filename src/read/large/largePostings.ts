import type { SourceSetting } from '../../config/board.ts';
import type { ColumnName } from '../../config/columnNames.ts';
import type { LeftOut, LineEnd } from '../../figures/receipt.ts';
import { checkAccountTotals } from '../accountTotals.ts';
import { decimalSign, parseAmount } from '../amount.ts';
import type { ByteStream } from '../byteStream.ts';
import { checkTotals } from '../controlSums.ts';
import type { LineIndex } from '../fileLines.ts';
import { findLayout } from '../findLayout.ts';
import type { Layout } from '../layout.ts';
import type { Postings } from '../posting.ts';
import { PostingCollector } from '../postingCollector.ts';
import { receiptOf } from '../receipt.ts';
import { plainOre } from './byteAmount.ts';
import { ByteWindow } from './byteWindow.ts';
import { type Head, readHead, readOrGiveUp } from './head.ts';
import { KnownPostings } from './knownPostings.ts';
import type { LargeFile } from './largeFile.ts';
import { OtherRows } from './otherRows.ts';
import { mayRepeat } from './repetition.ts';
import { RowCells } from './rowCells.ts';
import { RowPrints } from './rowPrints.ts';
import { RowScanner } from './rowScanner.ts';
import { giveUp, Unsuited } from './unsuited.ts';

const [COMMA, POINT] = [0x2c, 0x2e];

/** What a posting is known by, and texts that go with it. */
const POSTING_COLUMNS: readonly ColumnName[] = [
  'konto',
  'kontotext',
  'ansvar',
  'ansvarstext',
  'verksamhet',
  'verksamhetstext',
  'period',
];

/**
 * How much of a file shows how it is written, and how much is in memory at a time: bytes.
 */
const SIZES = { head: 1 << 16, window: 1 << 18 };

/**
 * The postings of a large file of one row per account and month, read from its bytes in bounded memory. Nothing is judged
 * here: a row whose codes and month are new goes through the ordinary reader, and so does a total; the others through a table of bytes
 * that were found in order. At the first thing that is not, the result is undefined, and the ordinary reader has to read the file.
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

const signOf = ({ sign }: SourceSetting): 1 | -1 => (sign === 'ledger' ? -1 : 1);

/** Adds every row to its posting. Returns the lines of empty rows. */
function addRows(
  rows: RowScanner,
  window: ByteWindow,
  { table }: Head,
  layout: Layout,
  setting: SourceSetting,
  collector: PostingCollector,
  others: OtherRows,
): number[] {
  const { bytes } = window;
  const { headerLine } = table;
  const width = table.header.length;
  const cells = new RowCells(rows, bytes);
  const postings = new KnownPostings(rows, bytes, table, layout, setting, collector);
  const prints = setting.repeats ? undefined : new RowPrints(rows, bytes, otherCells(width, layout));
  const accountCell = layout.columns.positionOf('konto')!;
  const amountCell = layout.amounts[0]!.position;
  const signs = new Set<string>();
  let [commas, points] = [false, false];
  const sign = signOf(setting);
  const isInKronor = setting.unit === 'kr';
  const empty: number[] = [];
  while (rows.next()) {
    if (rows.count !== width || cells.isEmpty(0)) {
      if (cells.areBlank(0)) {
        if (rows.count > 1) empty.push(rows.line);
        continue;
      }
      if (rows.line > headerLine && (rows.count < width || !cells.areBlank(width)))
        throw new Unsuited('an uneven row');
    }
    if (rows.line <= headerLine) continue;
    const posting = cells.maySum(accountCell) ? -1 : postings.ofRow();
    if (posting < 0) {
      others.add(postings.judged());
      signs.add(decimalSign(rows.text(amountCell).trim()) ?? '');
      continue;
    }
    const end = rows.ends[amountCell]!;
    const ore = isInKronor ? plainOre(bytes, rows.starts[amountCell]!, end) : Number.NaN;
    let printed = ore;
    if (Number.isNaN(ore)) {
      const text = rows.text(amountCell).trim();
      const amount = parseAmount(text, setting.unit);
      if (amount === undefined) throw new Unsuited('no amount');
      signs.add(decimalSign(text) ?? '');
      collector.add(posting, BigInt(sign) * amount, rows.line);
      printed = Number(amount);
    } else {
      const mark = bytes[end - 3];
      if (mark === COMMA) commas = true;
      else if (mark === POINT) points = true;
      collector.addSmall(posting, sign * ore, rows.line);
    }
    prints?.add(posting, printed, postings.month);
  }
  if (commas) signs.add(',');
  if (points) signs.add('.');
  if (signs.has(',') && signs.has('.')) throw new Unsuited('two decimal signs');
  if (prints && (rows.hasMixedCells || mayRepeat(prints))) throw new Unsuited('rows that may stand twice');
  return empty;
}

/** The cells of a row that say nothing of its posting: voucher numbers, texts. */
function otherCells(width: number, { columns, amounts }: Layout): number[] {
  const known = new Set([
    ...POSTING_COLUMNS.map((column) => columns.positionOf(column)),
    ...amounts.map(({ position }) => position),
  ]);
  return Array.from({ length: width }, (_, cell) => cell).filter((cell) => !known.has(cell));
}

/** A file without a line end at its end may have been cut off: its last row is shown to the ordinary reader under the first. */
function checkEnd(rows: RowScanner, window: ByteWindow, { bytes }: Head, setting: SourceSetting): void {
  const last = window.bytes.subarray(rows.from, rows.to);
  const shown = new Uint8Array(bytes.length + last.length);
  shown.set(bytes);
  shown.set(last, bytes.length);
  readOrGiveUp(shown, setting);
}
