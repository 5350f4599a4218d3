import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Document, Inline } from '../../../src/document/document.ts';
import { exact } from '../../../src/figures/exact.ts';
import type { Figure } from '../../../src/figures/figure.ts';
import { traceJson } from '../../../src/trace/json.ts';
import { traceOf } from '../../../src/trace/trace.ts';
import { MAY, prepareExample } from '../../support/example.ts';

interface Trace {
  readonly kontrollsumma: string;
  kallor: { fil: string; sha256: string }[];
  siffror: {
    id: string;
    varde: string;
    enhet: string;
    tryckt: string[];
    av: string[];
    rader: { fil: string; rader: string }[];
  }[];
  meningar: { text: string; regel: string; skal: string }[];
}

const figure = (changes: Partial<Figure>): Figure => ({
  id: 'a',
  label: 'A',
  quantity: 'amount',
  value: exact(0n),
  formula: '',
  terms: [],
  sources: [],
  ...changes,
});

const show = (it: Figure, text = 'x'): Inline => ({ kind: 'figure', text, figure: it });

function trace(inlines: readonly Inline[], others: readonly Figure[] = []): Trace {
  const document: Document = {
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
    blocks: [{ kind: 'paragraph', style: 'body', content: inlines }],
  };
  const byId = new Map(others.map((it) => [it.id, it]));
  return JSON.parse(traceJson(traceOf(document, 'r.md', byId, (file) => `sum of ${file}`))) as Trace;
}

describe('an exact value', () => {
  it.each<[Partial<Figure>, string, string]>([
    [{ value: exact(-90541135n) }, '-905411.35', 'kr'],
    [{ value: exact(100n) }, '1.00', 'kr'],
    [{ value: exact(1n, 2n) }, '0.005', 'kr'],
    [{ value: exact(100n, 3n) }, '1/3', 'kr'],
    [{ value: exact(0n) }, '0.00', 'kr'],
    [{ value: exact(46n, 1000n), quantity: 'share' }, '0.046', 'andel'],
    [{ value: exact(1n, 3n), quantity: 'share' }, '1/3', 'andel'],
    [{ value: exact(-15n, 1000n), quantity: 'points' }, '-1.5', 'procentenheter'],
    [{ value: exact(12n), quantity: 'count' }, '12', 'antal'],
    [{ value: 'missing' }, 'saknas', 'kr'],
    [{ value: 'suppressed', quantity: 'count' }, 'dold', 'antal'],
  ])('%o is %s %s', (changes, varde, enhet) => {
    expect(trace([show(figure(changes))]).siffror).toMatchObject([{ varde, enhet }]);
  });
});

describe('the trace', () => {
  it('has each figure once, with every way it is printed', () => {
    const a = figure({});
    expect(
      trace([show(a, '1'), show(a, '1,0'), { kind: 'strong', content: [show(a, '1')] }]).siffror,
    ).toMatchObject([{ id: 'a', tryckt: ['1', '1,0'] }]);
  });

  it('follows terms down to lines, and names the files once with their checksums', () => {
    const source = (file: string) => [
      {
        file,
        lines: [
          [2, 4],
          [7, 7],
        ] as const,
      },
    ];
    const c = figure({ id: 'c', sources: source('z.csv') });
    const b = figure({ id: 'b', terms: ['c'], sources: source('y.csv') });
    const a = figure({ id: 'a', terms: ['b', 'c'] });
    const { siffror, kallor } = trace([show(a)], [a, b, c]);
    expect(siffror.map(({ id, tryckt }) => [id, tryckt])).toEqual([
      ['a', ['x']],
      ['b', []],
      ['c', []],
    ]);
    expect(siffror[1]!.rader).toEqual([{ fil: 'y.csv', rader: '2–4, 7' }]);
    expect(kallor).toEqual(['r.md', 'y.csv', 'z.csv'].map((fil) => ({ fil, sha256: `sum of ${fil}` })));
  });

  it('gives no checksum of a file with withheld lines, even when another figure of it is the one that is shown', () => {
    const shown = figure({ id: 'a', sources: [{ file: 'v.csv', lines: [[2, 2]] }] });
    const hidden = figure({
      id: 'b',
      value: 'suppressed',
      sources: [{ file: 'v.csv', lines: [[3, 4]], withheld: true }],
    });
    const { kallor } = trace([show(shown)], [shown, hidden]);
    expect(kallor).toMatchObject([
      { fil: 'r.md', sha256: 'sum of r.md' },
      { fil: 'v.csv', sha256: '', 'dolda rader': '3–4' },
    ]);
  });
});

it('says that a figure has more lines than those told', () => {
  const sources = [{ file: 'a.csv', lines: [[2, 4]] as const, more: true }];
  expect(trace([show(figure({ sources }))]).siffror[0]!.rader).toEqual([{ fil: 'a.csv', rader: '2–4, …' }]);
});

describe('the May document’s trace', () => {
  const { document, name, figures, workplace } = prepareExample(MAY);
  const text = traceJson(traceOf(document, name.file, figures.byId, workplace.checksum));
  const found = JSON.parse(text) as Trace;
  const byId = new Map(found.siffror.map((it) => [it.id, it]));

  it('is closed: every term is there, and every figure ends in lines of a file', () => {
    for (const { id, av } of found.siffror)
      expect(
        av.filter((term) => !byId.has(term)),
        id,
      ).toEqual([]);
    const files = found.kallor.map(({ fil }) => fil);
    for (const { id, av, rader, varde } of found.siffror) {
      for (const { fil } of rader) expect(files, id).toContain(fil);
      // A sum of no rows is zero, and what is missing comes from nowhere.
      if (av.length === 0 && rader.length === 0) expect(['0.00', 'saknas'], id).toContain(varde);
    }
  });

  it('has the exact result, and the lines of what was printed', () => {
    expect(byId.get('driftbudget.utfall-ack.resultat')).toMatchObject({ varde: '-905411.35', enhet: 'kr' });
    expect(byId.get('driftbudget.utfall-ack.resultat')?.tryckt).toContain('\u2212905');
    expect(byId.get('driftbudget.prognos.personalkostnader')).toMatchObject({
      varde: '-160198000.00',
      rader: [{ fil: 'data/alingsas/socialnamnden/2025/prognos.csv', rader: '10' }],
    });
  });

  it('has the checksum of every file that a figure comes from, and of the report', () => {
    expect(found.kallor.map(({ fil }) => fil)).toContain(name.file);
    for (const { fil, sha256 } of found.kallor)
      expect(sha256, fil).toBe(createHash('sha256').update(workplace.read(fil)!).digest('hex'));
  });

  it('has the generated sentences with their rules', () => {
    expect(found.meningar.length).toBeGreaterThan(5);
    for (const { text: sentence, regel, skal } of found.meningar) {
      expect(sentence).toMatch(/\.$/);
      expect(regel).not.toBe('');
      expect(skal).not.toBe('');
    }
  });

  it('is the same text each time', () => {
    const again = prepareExample(MAY);
    expect(
      traceJson(traceOf(again.document, again.name.file, again.figures.byId, again.workplace.checksum)),
    ).toBe(text);
  });
});

describe('the checksum', () => {
  const of = (changes: Partial<Figure>, text = 'x') => trace([show(figure(changes), text)]).kontrollsumma;

  it.each<[string, string]>([
    ['a value', of({ value: exact(2n) })],
    ['a formula', of({ formula: 'annan', terms: ['b'] })],
    ['what is printed', of({}, 'y')],
  ])('is another when %s is another', (_, changed) => {
    expect(changed).toMatch(/^[0-9a-f]{64}$/);
    expect(changed).not.toBe(of({}));
  });

  it('is the same whichever file and lines a figure was read from', () => {
    const from = (file: string, line: number) => of({ sources: [{ file, lines: [[line, line]] }] });
    expect(from('utfall.csv', 2)).toBe(from('ekonomi.se', 900));
  });
});
