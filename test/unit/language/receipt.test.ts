import { describe, expect, it } from 'vitest';
import { fileReceipts } from '../../../src/figures/fileReceipts.ts';
import { describeReceipt } from '../../../src/language/receipt.ts';
import { computeAll } from '../../../src/prepare.ts';
import { type Changes, LEDGER, openSmall } from '../../support/smallBoard.ts';

/** The receipts of the small board's files, as they are printed. */
function receipts(changes: Changes = {}): string[] {
  const opened = openSmall(changes);
  computeAll(opened);
  return fileReceipts(opened.context).map((file) => describeReceipt(file).replaceAll('\u00a0', ' '));
}

describe('the receipt of a file', () => {
  it('tells how it was read and what each row of the statement has got', () => {
    expect(receipts()[0]).toBe(`${LEDGER}: 9 rader, UTF-8, semikolon, radslut LF
  Intäkter       150,00 kr
  Personal      −805,55 kr
  Övrigt         −30,00 kr
  Kommunbidrag   900,00 kr`);
  });

  it('is of every file that has been read, once', () => {
    const files = receipts().map((text) => /^\S+(?=:)/.exec(text)?.[0]);
    expect(files).toEqual([
      LEDGER,
      'data/k/n/2025/budget.csv',
      'data/k/n/2025/prognos.csv',
      'data/k/n/2025/justeringar.csv',
      'data/k/n/2024/utfall.csv',
      'data/k/n/2024/justeringar.csv',
    ]);
  });

  it('tells what was left out and why, and which of its own sums are right', () => {
    const [text] = receipts({
      [LEDGER]: `Utfall 2025\t\t\t
Skapad 2025-03-01\t\t\t
Konto\tjan\tfeb\tSumma
INTÄKTER\t\t\t
3011\t-100\t-50\t-150
\t\t\t
Summa 3\t-100\t-50\t-150
5011\t300\t305,55\t605,55
5021\t100\t100\t200
Summa 5\t400\t405,55\t805,55
Konto\tjan\tfeb\tSumma
8910\t-450\t-450\t-900
Totalt\t-150\t-94,45\t-244,45

Utskrivet av Ek
`,
    });
    expect(text).toBe(`${LEDGER}: 4 rader, en kolumn per månad, UTF-8, tabb, radslut LF
  Utelämnat: 2 rader ovanför rubrikraden (rad 1–2), 1 upprepad rubrikrad (rad 11), 1 rad under tabellen (rad 15), 1 tom rad, 3 summarader (rad 7, 10, 13), 1 rad utan belopp (rad 4)
  3 kontrollsummor stämmer: Summa 3, Summa 5, Totalt
  4 radsummor stämmer
  Intäkter       150,00 kr
  Personal      −805,55 kr
  Kommunbidrag   900,00 kr`);
  });
});
