import { expect, it } from 'vitest';
import type { Table } from '../../../src/document/document.ts';
import { plainText } from '../../../src/document/plainText.ts';
import { prepareExample } from '../../support/example.ts';
import { tablesOf } from '../../support/tables.ts';

/** Alingsås, socialnämnden, budget 2025–2027, "Ekonomiska ramar", typed from the printed document: tkr. */
const STATEMENT = [
  ['Post', 'Budget 2024', 'Budget 2025', 'Plan 2026', 'Plan 2027'],
  ['Verksamhetens intäkter', '31 417', '32 336', '33 000', '33 950'],
  ['Personalkostnader', '-158 695', '-161 198', '-166 508', '-175 785'],
  ['Lokalhyror', '-17 416', '-17 111', '-17 624', '-18 153'],
  ['Köp av tjänster', '-62 376', '-63 743', '-65 500', '-65 500'],
  ['Övriga kostnader', '-38 013', '-46 587', '-47 000', '-47 500'],
  ['Verksamhetens kostnader', '-276 500', '-288 639', '-296 632', '-306 938'],
  ['Verksamhetens nettokostnader', '-245 082', '-256 303', '-263 632', '-272 988'],
  ['Kommunbidrag', '245 082', '256 303', '263 632', '272 988'],
  ['Finansnetto', '0', '0', '0', '0'],
  ['Årets resultat', '0', '0', '0', '0'],
];

/** "Investeringsbudget", from the same document. */
const INVESTMENTS = [
  ['Typ av investering', 'Budget 2024', 'Budget 2025', 'Plan 2026', 'Plan 2027', 'Plan 2028', 'Plan 2029'],
  ['Expansionsinvestering', '0', '0', '0', '0', '0', '0'],
  ['–', '0', '0', '0', '0', '0', '0'],
  ['Imageinvestering', '0', '0', '0', '0', '0', '0'],
  ['–', '0', '0', '0', '0', '0', '0'],
  ['Reinvestering', '750', '700', '700', '700', '700', '700'],
  ['Inventarier', '400', '400', '400', '400', '400', '400'],
  ['IT-utrustning', '300', '300', '300', '300', '300', '300'],
  ['Transportmedel', '50', '0', '0', '0', '0', '0'],
  ['Anpassningsinvestering', '750', '100', '100', '100', '100', '100'],
  ['Lokalanpassning i annans fastighet', '750', '100', '100', '100', '100', '100'],
  ['Totala utgifter', '1 500', '800', '800', '800', '800', '800'],
];

/** What the document says in words of the grant: each year's amounts and percentages. */
const GRANT_TEXT = [
  /2025 uppgår kommunbidraget till 256,3 mnkr, en ökning om 4,6 procent eller 11,2 mnkr\./,
  /\(10,0 mnkr\).*\(0,2 procent eller (?:knappt )?0,5 mnkr\).*\((?:drygt )?0,7 mnkr\)/,
  /prisindex för kommunal verksamhet, 2,5 procent eller (?:drygt )?6,4 mnkr\..*\((?:drygt )?0,9 mnkr\)/,
  /prisindex för kommunal verksamhet, 3,2 procent eller (?:drygt )?8,4 mnkr\..*\((?:drygt )?0,9 mnkr\)/,
];

/** As Swedish is set: a true minus (U+2212) and no-break spaces. */
const printed = (cell: string): string =>
  /^[-\d ]+$/.test(cell) ? cell.replace('-', '\u2212').replaceAll(' ', '\u00a0') : cell;

const rowsOf = ({ head, body }: Table): string[][] =>
  [...head, ...body].map(({ cells }) => cells.map(({ lines }) => lines.map(plainText).join(' ')));

const { document } = prepareExample('2025-2027-budget');
const tables = tablesOf(document.blocks);
const table = (id: string): Table => tables.find((it) => it.id === id)!;

it('has the reference’s operating budget of four years, and says that it is rounded', () => {
  const statement = table('flerarsbudget');
  expect(statement.unit).toBe('Belopp i tkr');
  expect(rowsOf(statement)).toEqual(STATEMENT.map((row) => row.map(printed)));
  expect(statement.notes.some((note) => note.includes('avrundat'))).toBe(true);
});

it('has the reference’s investment budget of six years', () => {
  const investments = table('investeringar');
  expect(rowsOf(investments)).toEqual(INVESTMENTS.map((row) => row.map(printed)));
  const kinds = investments.body.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'group')).toHaveLength(4);
  expect(kinds.at(-1)).toBe('result');
});

it('has the reference’s grant, and parts that add up to its change to the last tkr', () => {
  const text = document.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.content)] : []))
    .map((paragraph) => paragraph.replaceAll('\u00a0', ' '));
  for (const pattern of GRANT_TEXT) expect(text.filter((it) => pattern.test(it))).toHaveLength(1);

  const grants = rowsOf(table('kommunbidrag'));
  const numbers = (name: RegExp) =>
    grants
      .find(([first]) => name.test(first!))!
      .slice(1)
      .map((cell) => Number(cell.replaceAll('\u00a0', '').replace('–', '0')));
  const [before, initiative, index, volume, grant] = [
    /året före/,
    /förstärkning/,
    /^Prisindex/,
    /^Volym/,
    /^Kommunbidrag$/,
  ].map(numbers);
  expect(grant).toEqual([256_303, 263_632, 272_988]);
  expect(initiative).toEqual([10_000, 0, 0]);
  for (const year of [0, 1, 2])
    expect(before![year]! + initiative![year]! + index![year]! + volume![year]!).toBe(grant![year]);
  expect(table('kommunbidrag').notes).toEqual([]);
});
