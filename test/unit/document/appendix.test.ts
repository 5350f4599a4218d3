import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sourceTable } from '../../../src/document/appendix/sourceTable.ts';
import type { Material } from '../../../src/document/material.ts';
import type { Figure } from '../../../src/figures/figure.ts';
import { cellText } from '../../support/cellText.ts';
import { LEDGER, prepareSmall, smallFile, TEMPLATE, withText } from '../../support/smallBoard.ts';
import { tablesOf } from '../../support/tables.ts';

const TEXT = `## Läget

Resultatet är {{kr "driftbudget.utfall-ack.resultat"}}, och intäkterna {{kr "driftbudget.utfall-ack.intakter"}}.
Fonden har 40 000 kr. {{kalla "årsredovisningen s. 12"}}
`;

const prepared = (call: string, more = '') =>
  prepareSmall({
    ...withText(TEXT),
    [TEMPLATE]: `<h1>{{titel}}</h1>\n<section class="bilaga"><h2>Källor</h2>\n${call}\n</section>\n<h2>Läget</h2>\n{{avsnitt "Läget"}}\n${more}`,
  });

const tables = (call: string, more?: string) => {
  const { prepared: made, faults } = prepared(call, more);
  expect(faults).toEqual([]);
  return new Map(
    tablesOf(made!.document.blocks).map(({ id, body }) => [id, body.map(({ cells }) => cells.map(cellText))]),
  );
};

describe('{{kallor}}', () => {
  it('lists the files behind the figures, wherever they stand in the document, with lines and checksum', () => {
    const sha256 = createHash('sha256').update(smallFile(LEDGER)).digest('hex');
    expect(tables('{{kallor}}').get('kallor')).toEqual([
      ['K1', '2025/justeringar.csv', 'Justeringar av utfallet', '3', expect.stringMatching(/^[0-9a-f]{12}$/)],
      ['K2', '2025/utfall.csv', 'Bokfört utfall', '10', sha256.slice(0, 12)],
    ]);
  });

  it('lists the figures as they are written, with formula, files and lines', () => {
    expect(tables('{{kallor}}').get('berakningar')).toEqual([
      [
        'Resultat, utfall jan–feb 2025',
        '202~kr',
        'Nettokostnader + Kommunbidrag + Semesterskuld',
        'K1, rad~3; K2, rad~2–10',
      ],
      ['Intäkter, utfall jan–feb 2025', '150~kr', 'Summan av 2 rader', 'K2, rad~2, 7'],
    ]);
  });

  it('lists the sources that the author has noted, with the heading that they stand under', () => {
    expect(tables('{{kallor}}').get('angivna-kallor')).toEqual([['Läget', 'årsredovisningen s. 12']]);
  });

  it('takes the figures of tables too, those of the text only, or none', () => {
    const table = '{{tabell "driftbudget"}}\n';
    expect(tables('{{kallor}}', table).get('berakningar')!.length).toBeGreaterThan(20);
    expect(tables('{{kallor siffror="alla"}}', table).get('berakningar')!.length).toBeGreaterThan(20);
    expect(tables('{{kallor siffror="text"}}', table).get('berakningar')).toHaveLength(2);
    const without = tables('{{kallor siffror="inga"}}', table);
    expect(without.get('berakningar')).toBeUndefined();
    // The files are those of the whole document all the same.
    expect(without.get('kallor')!.map(([, file]) => file)).toContain('2025/prognos.csv');
  });

  it('says so when there is nothing to list', () => {
    const { prepared: made, faults } = prepareSmall({
      [TEMPLATE]: '<h1>{{titel}}</h1>\n<h2>Läget</h2>\n{{avsnitt "Läget"}}\n{{kallor}}\n',
    });
    expect(faults).toEqual([]);
    expect(JSON.stringify(made!.document.blocks)).toContain('Dokumentet har inga siffror ur källfiler.');
  });

  it('does not take another option or another word', () => {
    expect(prepared('{{kallor siffror="allt"}}').faults).toEqual([
      expect.stringMatching(/^template\.argument.*något av alla, text, inga/),
    ]);
    expect(prepared('{{kallor rubrik="x"}}').faults).toEqual([
      expect.stringMatching(/^template\.argument.*siffror/),
    ]);
  });
});

it('keeps the checksum of a file that hides a small group: it could be used to try the hidden values', () => {
  const hidden: Figure = {
    id: 'a',
    label: 'A',
    quantity: 'count',
    value: 'suppressed',
    formula: '',
    terms: [],
    sources: [{ file: 'd/2025/volymer.csv', lines: [[2, 2]], withheld: true }],
  };
  const material = {
    board: { sources: {}, ownSources: [] },
    figures: { byId: new Map([['a', hidden]]) },
    sourceFile: () => ({ lines: 9, sha256: 'f00' }),
  } as unknown as Material;
  const { body } = sourceTable(['d/2025/volymer.csv'], material);
  expect(body[0]!.cells.map(cellText)).toEqual(['K1', '2025/volymer.csv', '–', '9', 'visas inte']);
});
