import { expect, it } from 'vitest';
import type { Table } from '../../src/document/document.ts';
import { plainText } from '../../src/document/plainText.ts';
import { MAY, prepareExample } from '../support/example.ts';
import { tablesOf } from '../support/tables.ts';

/**
 * Alingsås, socialnämnden, månadsuppföljning maj 2025, page 1, typed from the printed document: budget 2025, forecast for
 * the year, variance; tkr.
 */
const REFERENCE = [
  ['Verksamhetens intäkter', '32 336', '35 336', '3 000'],
  ['Personalkostnader', '-161 198', '-160 198', '1 000'],
  ['Lokalhyror', '-17 111', '-17 111', '0'],
  ['Köp av tjänster', '-63 743', '-67 743', '-4 000'],
  ['Övriga kostnader', '-46 587', '-46 587', '0'],
  ['Verksamhetens kostnader', '-288 639', '-291 639', '-3 000'],
  ['Verksamhetens nettokostnader', '-256 303', '-256 303', '0'],
  ['Kommunbidrag', '256 303', '256 303', '0'],
  ['Finansnetto', '0', '0', '0'],
  ['Årets resultat', '0', '0', '0'],
];

/** As Swedish is set: a true minus (U+2212) and no-break spaces. */
const printed = (figure: string): string => figure.replace('-', '\u2212').replaceAll(' ', '\u00a0');

const cellTexts = (table: Table): string[][] =>
  table.body.map(({ cells }) => cells.map(({ lines }) => lines.map(plainText).join(' ')));

it('the May document’s first statement has the reference’s 30 figures, row by row', () => {
  const { document } = prepareExample(MAY);
  const statement = tablesOf(document.blocks).find(({ style }) => style === 'figures')!;
  expect(statement.unit).toBe('Belopp i tkr');
  const heads = statement.head[0]!.cells.slice(0, 4).map(({ lines }) => lines.map(plainText).join(' '));
  expect(heads).toEqual(['Post', 'Budget 2025', 'Prognos helår 2025', expect.stringMatching(/^Avvikelse/)]);
  expect(cellTexts(statement).map((row) => row.slice(0, 4))).toEqual(
    REFERENCE.map(([name, ...figures]) => [name, ...figures.map(printed)]),
  );
});
