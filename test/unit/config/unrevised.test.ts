import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/config/report.ts';
import { unrevisedMark } from '../../../src/config/unrevised.ts';
import { reported } from '../../support/reported.ts';

const HEAD = '---\nmall: m\ntitel: Maj\nperiod: 2025-05\ndatum: 2025-06-10\n---\n';
const read = (text: string) => reported((report) => readReport(text, 'r.md', report)).value!;
const marks = (text: string) =>
  read(text).unrevised.map(({ under, place }) => `${under} ${place.line}:${place.column}`);

describe('what nobody has gone through', () => {
  it('makes the report a draft, is told with its heading and line, and is not in the text', () => {
    const text = `${HEAD}\n## Läget\n\n${unrevisedMark('hämtat från april')}\n\nText.\n\n### Mer ###\n${unrevisedMark('x')}\n`;
    expect(read(text)).toMatchObject({
      draft: true,
      commentary: '\n## Läget\n\n\n\nText.\n\n### Mer ###\n\n',
    });
    expect(marks(text)).toEqual(['Läget 10:1', 'Mer 15:1']);
  });

  it('can be a fact in the head', () => {
    const text = HEAD.replace('datum', `# ${unrevisedMark('ett förslag')}\ndatum`);
    expect(marks(text)).toEqual(['datum 5:3']);
    expect(read(text)).toMatchObject({ draft: true, date: '2025-06-10' });
  });

  it.each([
    ['[ej reviderad] Egen text.', 'Egen text.'],
    ['Egen text [EJ REVIDERAD – x.]', 'Egen text'],
    // Without its end the mark would take the author's words with it.
    ['[EJ REVIDERAD Egen text.', '[EJ REVIDERAD Egen text.'],
  ])('keeps the words beside it: %j', (line, kept) => {
    expect(read(`${HEAD}## A\n${line}\n`)).toMatchObject({ draft: true, commentary: `## A\n${kept}\n` });
  });

  it('is nothing else in brackets', () => {
    expect(read(`${HEAD}## A\n[Ej reviderade] uppgifter [1] är inte det.\n`)).toMatchObject({
      draft: false,
      commentary: '## A\n[Ej reviderade] uppgifter [1] är inte det.\n',
    });
  });
});
