import { expect, it } from 'vitest';
import { dumpDocument } from '../../support/dumpDocument.ts';
import { prepareSmall, smallFile, TEMPLATE } from '../../support/smallBoard.ts';

/** To February 2025, with the budget and the forecast of the year: net 300 − 720 against 240 − 620, and the grant 710. */
const TEXT = `Konto;Verksamhet;Utfall ack;Budget ack;Prognos;Budget 2025
3011;10;-150,00;-160,00;-300000,00;-240000
4990;10;30,00;;20,00;
5011;10;605,55;620,00;700000;620000
5021;20;100,00;;0;
8910;;-900,00;-480,00;-710000,00;-710000
`;

it('a report whose forecasts are a column of its follow-up tells of them, and not of those before', () => {
  const board = smallFile('data/k/n/namnd.yaml')
    .replaceAll(/(utfall|budget|prognos)\.csv/g, 'u-202502.csv')
    .replace('rapport, enhet: tkr', 'huvudbok, enhet: kr')
    .replace('"1", i-linje', '"1", kommentar-tkr: "1000", i-linje');
  const { prepared, faults } = prepareSmall({
    'data/k/n/namnd.yaml': board,
    'data/k/n/2025/u-202502.csv': TEXT,
    'data/k/n/2024/utfall.csv': undefined,
    'data/k/n/2024/justeringar.csv': undefined,
    [TEMPLATE]: `<h1>{{titel}}</h1>
<h2>Läget</h2>
{{avsnitt "Läget"}}
{{sammanfattning "prognos"}}
{{tabell "driftbudget" kolumner="budget prognos avvikelse-prognos foregaende-prognos? prognosforandring?" rubrik="Prognos"}}`,
  });
  expect(faults).toEqual([]);
  const text = dumpDocument(prepared!.document)
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\|[a-z0-9.-]+\]/g, ']');
  expect(text).toContain('row | row:Personal | [−620] | [−700] | [−80]\n');
  expect(text).toContain('row | row:Kommunbidrag | [710] | [710] | [0]\n');
  expect(text).toContain('result | row:Resultat | [330] | [310] | [−20]\n');
  expect(text).toContain('Nämnden prognostiserar ett överskott om drygt [0,3~mnkr] för 2025');
  expect(text).not.toMatch(/oförändrad|föregående|förbättrats|försämrats/);
});
