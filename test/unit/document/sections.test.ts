import { describe, expect, it } from 'vitest';
import { dumpDocument } from '../../support/dumpDocument.ts';
import { prepareSmall, TEMPLATE, withText } from '../../support/smallBoard.ts';

const TWO =
  '<h1>{{titel}}</h1>\n<h2>Läget</h2>\n{{avsnitt "Läget"}}\n<h2>Framåt</h2>\n{{avsnitt "Framåt"}}\n';

function run(text: string, template = TWO) {
  const { prepared, faults } = prepareSmall({ ...withText(text), [TEMPLATE]: template });
  const lines = prepared ? dumpDocument(prepared.document).trimEnd().split('\n') : [];
  return { faults, body: lines.slice(lines.indexOf('') + 2) };
}

describe('the author’s sections', () => {
  it('stand where the template has places, in its order', () => {
    expect(run('## Framåt\n\nB\n\n## Läget\n\nA\n')).toEqual({
      faults: [],
      body: ['h2 #laget Läget', 'p.body A', 'h2 #framat Framåt', 'p.body B'],
    });
  });

  it('keep what is nested in them, one level below', () => {
    expect(run('# Läget\n\nA\n\n## Ekonomi\n\nB\n\n### Mer\n\nC\n\n# Framåt\n\nD\n')).toEqual({
      faults: [],
      body: [
        'h2 #laget Läget',
        'p.body A',
        'h3 #ekonomi Ekonomi',
        'p.body B',
        'h4 #mer Mer',
        'p.body C',
        'h2 #framat Framåt',
        'p.body D',
      ],
    });
  });

  it('that are nested and have a place of their own stand there, once', () => {
    expect(run('## Läget\n\nA\n\n### Framåt\n\nB\n').body).toEqual([
      'h2 #laget Läget',
      'p.body A',
      'h2 #framat Framåt',
      'p.body B',
    ]);
  });

  it('that seem meant for an optional place are told of, and stay where they are', () => {
    const optional = TWO.replace('"Framåt"', '"Framåt" valfritt=true');
    expect(run('## Läget\n\nA\n\n### Framot\n\nB\n', optional).faults).toEqual([
      'text.missing-section 11:1 {"heading":"Framåt","similar":"Framot"}',
    ]);
    expect(run('## Läget\n\nA\n\n### Ekonomi\n\nB\n', optional).faults).toEqual([]);
  });

  it('may be grouped under a heading without text', () => {
    expect(run('# Rapport\n\n## Läget\n\nA\n\n## Framåt\n\nB\n').faults).toEqual([]);
  });

  it.each([
    [
      'misspelt, told once with what was meant',
      '## Läge\n\nA\n\n## Framåt\n\nB\n',
      ['text.unknown-section 7:1 {"found":"Läge","suggestion":"Läget","places":"Läget, Framåt"}'],
    ],
    [
      'unknown',
      '## Läget\n\nA\n\n## Framåt\n\nB\n\n## Personalens arbetsmiljö\n\nC\n',
      ['text.unknown-section 15:1 {"found":"Personalens arbetsmiljö","places":"Läget, Framåt"}'],
    ],
    ['missing', '## Läget\n\nA\n', ['text.missing-section {"heading":"Framåt"}']],
    ['empty', '## Läget\n\n## Framåt\n\nB\n', ['text.missing-section 7:1 {"heading":"Läget"}']],
    [
      'misspelt inside another, so that it only seems missing',
      '## Läget\n\nA\n\n### Framått\n\nB\n',
      ['text.missing-section 11:1 {"heading":"Framåt","similar":"Framått"}'],
    ],
    [
      'there twice',
      '## Läget\n\nA\n\n## Framåt\n\nB\n\n## Läget\n\nC\n',
      ['text.duplicate-section 15:1 {"heading":"Läget"}'],
    ],
    [
      'preceded by text without a heading',
      'Löst.\n\n## Läget\n\nA\n\n## Framåt\n\nB\n',
      ['text.before-first-heading 7:1 {}'],
    ],
    [
      'under a heading with text that has no place',
      '# Allt\n\nText.\n\n## Läget\n\nA\n\n## Framåt\n\nB\n',
      ['text.unknown-section 7:1 {"found":"Allt","places":"Läget, Framåt"}'],
    ],
  ])('are told of when %s', (_name, text, expected) => {
    expect(run(text).faults).toEqual(expected);
  });

  it('may be missing where the place is optional', () => {
    expect(run('## Läget\n\nA\n', TWO.replace('"Framåt"}}', '"Framåt" valfritt=true}}')).faults).toEqual([]);
  });

  it('all come in where the template takes the rest, with their headings, once and in order', () => {
    const template =
      '<h1>{{titel}}</h1>\n<h2>Läget</h2>\n{{avsnitt "Läget"}}\n<h2>Mer</h2>\n{{ovriga-avsnitt}}\n';
    expect(run('## B\n\nb\n\n### C\n\nc\n\n## Läget\n\nA\n\n## D\n\nd\n', template)).toEqual({
      faults: [],
      body: [
        'h2 #laget Läget',
        'p.body A',
        'h2 #mer Mer',
        'h3 #b B',
        'p.body b',
        'h4 #c C',
        'p.body c',
        'h3 #d D',
        'p.body d',
      ],
    });
  });

  it('are never lost: every paragraph stands in the document or has a fault', () => {
    const headings = ['Läget', 'Framåt', 'Okänd', 'Läge'];
    for (const first of headings)
      for (const second of headings)
        for (const marks of ['##', '###', '#']) {
          const { faults, body } = run(`## ${first}\n\nförsta\n\n${marks} ${second}\n\nandra\n`);
          const kept = ['första', 'andra'].every(
            (text) => body.filter((line) => line.includes(text)).length === 1,
          );
          expect(kept || faults.length > 0, `${first} ${marks} ${second}`).toBe(true);
        }
  });
});
