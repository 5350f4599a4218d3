import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/plainText.ts';
import { blocksIn } from '../../src/document/walk.ts';
import { type Changes, prepareSmall, smallFile, TEMPLATE, withText } from '../support/smallBoard.ts';

/** Names that every object of JavaScript answers to: whoever writes them in a file means nothing by it. */
const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

const BOARD = 'data/k/n/namnd.yaml';
const MUNICIPALITY = 'data/k/kommun.yaml';
const LEDGER = 'data/k/n/2025/utfall.csv';

const OWN = (source: string, column: string): string =>
  `  egna:\n    ${source}:\n      fil: egna.csv\n      kolumner:\n        - { namn: Rad, slag: text }\n        - { namn: "${column}", slag: antal }\n`;
const HEAD = smallFile(TEMPLATE);

function texts(changes: Changes): string[] {
  const { prepared, faults } = prepareSmall(changes);
  expect(prepared, faults.join('\n')).toBeDefined();
  return [...blocksIn(prepared!.document.blocks)].flatMap((block) => {
    if (block.kind === 'table')
      return [...block.head, ...block.body].map(({ cells }) =>
        cells.map(({ lines }) => lines.map(plainText).join(' ')).join(' | '),
      );
    return 'content' in block ? [plainText(block.content)] : [];
  });
}

describe.each(NAMES)('%s', (name) => {
  it('is a heading and a footnote like any other', () => {
    const text = `\n## Läget\n\nText[^${name}].\n\n### ${name.replaceAll('_', '\\_')}\n\nMer.\n\n[^${name}]: Not.\n`;
    expect(texts(withText(text))).toContain(name);
  });

  it('is the name of an own column and of its rows', () => {
    const changes = {
      [BOARD]: smallFile(BOARD) + OWN('egen', name),
      'data/k/n/2025/egna.csv': `Rad;${name}\n${name} x;7\n`,
      [TEMPLATE]: `${HEAD}{{tabell "egna" kalla="egen" rubrik="Egen"}}\n`,
    };
    expect(texts(changes)).toEqual(expect.arrayContaining([`Rad | ${name}`, `${name} x | 7`]));
  });

  it('changes nothing as a further column of a ledger, or as its text', () => {
    const ledger = smallFile(LEDGER)
      .split('\n')
      .map((line, index) => (line === '' ? '' : `${line};${index === 0 ? name : 'x'}`))
      .join('\n');
    const table = (changes: Changes) =>
      texts({ [TEMPLATE]: `${HEAD}{{tabell "driftbudget"}}\n`, ...changes });
    expect(table({ [LEDGER]: ledger })).toEqual(table({}));
    expect(table({ [LEDGER]: smallFile(LEDGER).replaceAll('Barn', name) })).toEqual(table({}));
  });

  it.each([MUNICIPALITY, BOARD, 'data/k/n/rapporter/r.md'])('is an unknown setting in %s', (file) => {
    const text = smallFile(file);
    const changed = text.startsWith('---\n')
      ? text.replace('---\n', `---\n${name}: x\n`)
      : `${name}: x\n${text}`;
    const { prepared, faults } = prepareSmall({ [file]: changed });
    expect(faults.join('\n')).toContain(`"key":"${name}"`);
    expect(prepared).toBeUndefined();
  });

  it('is an unknown row of a forecast, and an unknown figure', () => {
    const file = 'data/k/n/2025/prognos.csv';
    const { faults } = prepareSmall({
      [file]: `${smallFile(file)}2025-02;${name};1\n`,
      [TEMPLATE]: `${HEAD}{{tabell "driftbudget"}}\n`,
    });
    expect(faults.join('\n')).toContain(`forecast.unknown-row 10`);
    const figure = prepareSmall(withText(`\n## Läget\n\nDet är {{kr "driftbudget.budget.${name}"}}.\n`));
    expect(figure.faults.join('\n')).toContain('text.unknown-figure');
  });
});

it('and a row of the statement may be called constructor', () => {
  const text = smallFile(MUNICIPALITY)
    .replaceAll('rad: ovrigt', 'rad: constructor')
    .replaceAll(', ovrigt]', ', constructor]');
  const file = 'data/k/n/2025/prognos.csv';
  const rows = texts({
    [MUNICIPALITY]: text,
    [TEMPLATE]: `${HEAD}{{tabell "driftbudget"}}\n`,
    [file]: smallFile(file),
  });
  expect(rows.filter((row) => row.startsWith('Övrigt'))).toHaveLength(1);
});
