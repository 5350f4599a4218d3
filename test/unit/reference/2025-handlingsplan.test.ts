import { expect, it } from 'vitest';
import { plainText } from '../../../src/document/plainText.ts';
import { exampleWorkplace, prepareExample } from '../../support/example.ts';
import { tablesOf } from '../../support/tables.ts';

/** Alingsås, socialnämnden, bilaga 2, ekonomisk handlingsplan, typed from the printed table: mnkr, a line in the cell each. */
const MEASURES = [
  ['Mobila team för unga med allvarlig psykisk ohälsa', '1,0 (2025)', '2,5'],
  ['Förändrade arbetssätt avdelning unga', '1,5'],
  ['KRIM-gruppen & samverkansorter', '1,0 (2025)', '2,0'],
  ['Minska arbetsstyrkan med 3,0 åa', '2,0'],
  ['Förändrad delegationsnivå', '0,5'],
  ['Summa', '6,0 (2025)', '8,5'],
];

const tableOf = (workplace = exampleWorkplace()) => {
  const { document } = prepareExample('2025-handlingsplan', workplace);
  const table = tablesOf(document.blocks).find(({ id }) => id === 'atgarder')!;
  const rows = table.body.map(({ cells }) =>
    [...cells[0]!.lines, ...cells.at(-1)!.lines].map((line) => plainText(line).replaceAll('\u00a0', ' ')),
  );
  return { table, rows };
};

it('has the reference’s measures and sums, and says what is counted twice', () => {
  const { table, rows } = tableOf();
  expect(rows).toEqual(MEASURES);
  expect(table.unit).toBe('Belopp i mnkr');
  const note = table.notes.find((it) => it.includes('två gånger'))!.replaceAll('\u00a0', ' ');
  expect(note).toContain('0,5 räknat två gånger');
  expect(note).toContain('5,5 (2025) och 8,0');
});

it('leaves out what is counted twice when the board says so', () => {
  const { table, rows } = tableOf(
    exampleWorkplace({
      file: 'data/alingsas/socialnamnden/namnd.yaml',
      find: 'medraknade-i-andra: summeras',
      with: 'medraknade-i-andra: utelamnas',
    }),
  );
  expect(rows).toEqual([...MEASURES.slice(0, -1), ['Summa', '5,5 (2025)', '8,0']]);
  expect(table.notes.join(' ')).not.toContain('två gånger');
  expect(plainText(table.body[4]!.cells[1]!.lines[0]!)).toContain('ingår inte i summan');
});
