import { expect, it } from 'vitest';
import { checkCharacters } from '../../../src/document/checks/characters.ts';
import type { Document } from '../../../src/document/document.ts';
import { readTypeface } from '../../../src/document/typeface.ts';
import { readBodyTypeface } from '../../../src/style.ts';
import { openWorkplace } from '../../../src/workplace.ts';
import { faultsOf, reported } from '../../support/reported.ts';

const { has } = readBodyTypeface(openWorkplace(process.cwd()));

const saying = (value: string): Document => ({
  metadata: {
    title: 'T',
    municipality: 'K',
    board: 'N',
    date: '2025-06-10',
    made: '2025-06-10T12:00:00Z',
    language: 'sv-SE',
    draft: false,
  },
  theme: { accent: '#000000', warm: '#000000' },
  blocks: [
    {
      kind: 'section',
      role: 'plain',
      blocks: [
        {
          kind: 'paragraph',
          style: 'body',
          content: [
            {
              kind: 'strong',
              content: [{ kind: 'text', value, place: { file: 'r.md', line: 7, column: 3 } }],
            },
          ],
        },
      ],
    },
  ],
});

it('has what Swedish documents are written with', () => {
  const text =
    'ÅÄÖåäöÉéÜü –—−‑…”’»§€½%‰°²³·•×÷≤≥≠→✓ \u00a0\u202f 0123456789 Łódź Škoda Şeker Ţară Ørsted Þór';
  for (const character of text) expect(has(character.codePointAt(0)!), character).toBe(true);
});

it('reports a character that the font lacks once, where it first stands', () => {
  const { problems } = reported((report) => checkCharacters(saying('Ж och 漢, Ж igen'), has, 'r.md', report));
  expect(problems.map(({ code, place, details }) => [code, place, details])).toEqual([
    ['document.character', { file: 'r.md', line: 7, column: 3 }, { found: 'Ж', code: 'U+0416' }],
    ['document.character', { file: 'r.md', line: 7, column: 3 }, { found: '漢', code: 'U+6F22' }],
  ]);
});

it('lets characters that show nothing pass', () => {
  expect(faultsOf((report) => checkCharacters(saying('av\u00adstavat\u2060'), has, 'r.md', report))).toEqual(
    [],
  );
});

it('refuses a file that is no font', () => {
  expect(() => readTypeface(new Uint8Array(64))).toThrow('font without the table');
});
