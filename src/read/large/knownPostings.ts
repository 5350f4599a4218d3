import type { SourceSetting } from '../../config/board.ts';
import type { ColumnName } from '../../config/columnNames.ts';
import { comparePeriods, type Period } from '../../figures/period.ts';
import { entryReader, type Found } from '../entries.ts';
import type { Layout } from '../layout.ts';
import { parseMonth } from '../monthText.ts';
import type { Codes } from '../posting.ts';
import type { PostingCollector } from '../postingCollector.ts';
import type { Table } from '../table.ts';
import { CellKey } from './cellKey.ts';
import { grown, KeyTable } from './keyTable.ts';
import type { RowScanner } from './rowScanner.ts';
import { giveUp, Unsuited } from './unsuited.ts';

const CODES: readonly ColumnName[] = ['konto', 'ansvar', 'verksamhet'];
const TEXTS: readonly ColumnName[] = ['kontotext', 'ansvarstext', 'verksamhetstext'];

/** More months than a ledger of a year and its neighbours has. */
const MOST_MONTHS = 16;

/**
 * The posting of each row, found by the bytes of its codes and of its period. The first row with the same codes goes through
 * the ordinary reader, which reports what is wrong with it.
 */
export class KnownPostings {
  readonly #rows: RowScanner;
  readonly #bytes: Uint8Array;
  readonly #readRow: ReturnType<typeof entryReader>;
  readonly #collector: PostingCollector;
  readonly #codeCells: readonly number[];
  readonly #textCells: readonly number[];
  readonly #periodCell: number;
  readonly #codes = new KeyTable();
  /** The texts of codes, and by codes what they and the texts of their first row mean. */
  readonly #texts = new KeyTable();
  readonly #meant: { readonly texts: number; readonly combination: number; readonly codes: Codes }[] = [];
  readonly #periods = new KeyTable();
  /** By each text of a period, the number of its month (-1 for no month), and the months by their numbers. */
  readonly #monthNumbers: number[] = [];
  readonly #months: Period[] = [];
  readonly #key: CellKey;
  /** The period of the row before. */
  #lastPeriod: Uint8Array = new Uint8Array();
  /** The number of the month of the row last asked for. */
  month = -1;
  /** By codes and month: the number of the posting + 1, or 0 where no row has had both. */
  #known = new Int32Array(1024 * MOST_MONTHS);

  constructor(
    rows: RowScanner,
    bytes: Uint8Array,
    table: Table,
    layout: Layout,
    setting: SourceSetting,
    collector: PostingCollector,
  ) {
    this.#rows = rows;
    this.#key = new CellKey(bytes);
    this.#bytes = bytes;
    this.#readRow = entryReader(table, layout, setting, giveUp);
    const { columns } = layout;
    this.#collector = collector;
    const cellsOf = (names: readonly ColumnName[]): number[] =>
      names.map((column) => columns.positionOf(column)).filter((cell) => cell !== undefined);
    this.#codeCells = cellsOf(CODES);
    this.#textCells = cellsOf(TEXTS);
    this.#periodCell = columns.positionOf('period')!;
  }

  /** The number, in the collector, of the posting that the scanner's row belongs to; -1 when it belongs to none. */
  ofRow(): number {
    const month = this.#monthNumber();
    if (month < 0) return -1;
    const codes = this.#numberOf(this.#codeCells, this.#codes);
    const place = codes * MOST_MONTHS + month;
    if (place >= this.#known.length) this.#known = grown(this.#known);
    let posting = this.#known[place]! - 1;
    if (posting < 0) {
      posting = this.#first(codes, month);
      this.#known[place] = posting + 1;
    }
    return posting;
  }

  /** Some cells behind each other as a number. */
  #numberOf(cells: readonly number[], table: KeyTable): number {
    const { starts, ends } = this.#rows;
    const key = this.#key;
    key.clear();
    for (let index = 0; index < cells.length; index += 1)
      key.add(starts[cells[index]!]!, ends[cells[index]!]!);
    return table.numberOf(key);
  }

  /** The number of the row's month: mostly that of the row before. */
  #monthNumber(): number {
    const start = this.#rows.starts[this.#periodCell]!;
    const end = this.#rows.ends[this.#periodCell]!;
    const last = this.#lastPeriod;
    if (end - start === last.length) {
      let alike = 0;
      while (alike < last.length && this.#bytes[start + alike] === last[alike]) alike += 1;
      if (alike === last.length) return this.month;
    }
    const key = this.#key;
    key.clear();
    key.add(start, end);
    const text = this.#periods.numberOf(key);
    if (text === this.#monthNumbers.length) this.#monthNumbers.push(this.#newMonth());
    this.#lastPeriod = Uint8Array.from(this.#bytes.subarray(start, end));
    this.month = this.#monthNumbers[text]!;
    return this.month;
  }

  #newMonth(): number {
    const period = parseMonth(this.#rows.text(this.#periodCell));
    if (!period) return -1;
    const known = this.#months.findIndex((it) => comparePeriods(it, period) === 0);
    if (known >= 0) return known;
    if (this.#months.length === MOST_MONTHS) throw new Unsuited('many months');
    return this.#months.push(period) - 1;
  }

  /** The posting of a row that is the first of its codes in a month; -1 for no posting. Codes that no row has had are judged with their whole row. */
  #first(codes: number, month: number): number {
    const period = this.#months[month]!;
    const texts = this.#numberOf(this.#textCells, this.#texts);
    const meant = this.#meant[codes];
    if (meant?.texts === texts) return this.#collector.numberIn(meant.combination, meant.codes, period);
    const key = this.judged().entries[0]?.key;
    if (!key) return -1;
    const combination = this.#collector.combinationOf(key);
    const kept = this.#collector.kept(key);
    this.#meant[codes] ??= { texts, combination, codes: kept };
    return this.#collector.numberIn(combination, kept, period);
  }

  /** What the ordinary reader makes of the scanner's row. */
  judged(): Found {
    const cells = this.#rows.texts();
    // What counts the rows, the ordinary reader looks for where the table ends.
    if (/^(totalt )?antal/i.test(cells.join(' ').trim())) throw new Unsuited('a row that may count others');
    const found: Found = { entries: [], totals: [], headings: [] };
    this.#readRow({ line: this.#rows.line, cells }, found);
    return found;
  }
}
