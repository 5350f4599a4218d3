import { expect, it } from 'vitest';
import { plainText } from '../../../src/document/plainText.ts';
import { collect, prepare } from '../../../src/prepare.ts';
import { dumpDocument } from '../../support/dumpDocument.ts';
import { exampleWorkplace } from '../../support/example.ts';
import { tablesOf } from '../../support/tables.ts';

/** Borås, individ- och familjeomsorgsnämnden, handlingsplan ekonomi 2025: the effects in the year, mkr, in the document's order. */
const EFFECTS = ['2,0–3,0', '2,6', '4,6', '0,0', '0,0', '0,0', '0,0', '–', '0,0'];

const workplace = exampleWorkplace();
const name = workplace.reports().find((report) => report.municipality === 'boras')!;
const { document } = prepare(name, workplace, collect().report)!;
const text = dumpDocument(document)
  .replaceAll(/[‹›]/g, '')
  .replaceAll(/[~\u00a0]/g, ' ');

it('adds up the reference’s measures to 9,2–10,2 mkr', () => {
  const table = tablesOf(document.blocks).find(({ id }) => id === 'atgarder')!;
  const effects = table.body.map(({ cells }) => plainText(cells.at(-1)!.lines[0]!));
  expect(effects).toEqual([...EFFECTS, '9,2–10,2']);
  expect(table.unit).toBe('Belopp i mkr');
});

it('says what remains of the deficit of 15 mkr, and not the total that the parts don’t bear out', () => {
  const bare = text.replaceAll(/\[([^|\]]*)\|[^\]]*\]/g, '$1');
  expect(bare).toContain('Sammantagen beräknad effekt 2025: 9,2–10,2 mkr.');
  expect(bare).toContain('Åtgärderna beräknas täcka 61–68 procent av underskottet; 4,8–5,8 mkr återstår.');
  expect(bare).toContain('ett underskott om 15,0 mkr');
  expect(bare).toContain('inte ge någon effekt 2025, men 2,0–3,0 mkr 2026');
  expect(bare).not.toMatch(/7\s*[-–]\s*10/);
});

it('carries the matter: numbered decision points, consultation, appendix and recipients', () => {
  const decision = document.blocks.find((block) => block.kind === 'section' && block.role === 'decision');
  expect(JSON.stringify(decision)).toContain('"ordered":true');
  expect(text).toContain('(FSG) 2025-06-03');
  expect(text).toContain('Bilaga 1: Förteckning över rapporter');
  expect(text).toContain('Kommunstyrelsen');
  expect(document.metadata).toMatchObject({ municipality: 'Borås Stad' });
});
