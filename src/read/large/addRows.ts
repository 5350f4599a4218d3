import type { SourceSetting } from '../../config/board.ts';
import type { ColumnName } from '../../config/columnNames.ts';
import { decimalSign, parseAmount } from '../amount.ts';
import type { Layout } from '../layout.ts';
import type { PostingCollector } from '../postingCollector.ts';
import { plainOre } from './byteAmount.ts';
import type { ByteWindow } from './byteWindow.ts';
import type { Head } from './head.ts';
import { KnownPostings } from './knownPostings.ts';
import type { OtherRows } from './otherRows.ts';
import { mayRepeat } from './repetition.ts';
import { RowCells } from './rowCells.ts';
import { RowPrints } from './rowPrints.ts';
import type { RowScanner } from './rowScanner.ts';
import { Unsuited } from './unsuited.ts';

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

/** What a file's amounts are multiplied with to be in report sign. */
export const signOf = ({ sign }: SourceSetting): 1 | -1 => (sign === 'ledger' ? -1 : 1);

/** Adds every row under the header to its posting, or to the others. Returns the lines of empty rows. @throws Unsuited */
export function addRows(
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
