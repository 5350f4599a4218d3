import { describe, expect, it } from 'vitest';
import type { Effects } from '../../../src/figures/effects.ts';
import { toDecimal } from '../../../src/figures/exact.ts';
import { figureValue } from '../../../src/figures/figure.ts';
import { measureSentences, planSentences } from '../../../src/language/sentences/measure.ts';
import { computeAll } from '../../../src/prepare.ts';
import { faultsOf } from '../../support/reported.ts';
import { type Changes, openSmall, smallFile } from '../../support/smallBoard.ts';

const BOARD = 'data/k/n/namnd.yaml';

const changes = (rows: string, more = '', deficit?: string): Changes => ({
  [BOARD]: `${smallFile(BOARD)}  atgarder: { fil: atgarder.csv, enhet: mnkr }
  underskott: { fil: underskott.csv, tecken: rapport, enhet: tkr }
${more}`,
  'data/k/n/2025/atgarder.csv': `Åtgärd;Effekt i år från;Effekt i år till;Effekt nästa år från;Effekt nästa år till;Helårseffekt från;Helårseffekt till;Medräknad i andra;Kommentar\n${rows}`,
  ...(deficit === undefined ? {} : { 'data/k/n/2025/underskott.csv': `Benämning;Belopp\n${deficit}` }),
});

const opened = (files: Changes) => {
  const board = openSmall(files);
  const plan = computeAll(board).datasets.atgarder!;
  const settings = { million: board.municipality.million, inLine: board.board.inLine };
  const words = (sentences: ReturnType<typeof planSentences>): string =>
    sentences
      .map(({ parts }) => parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''))
      .join(' ')
      .replaceAll('\u00a0', ' ');
  return {
    plan,
    sentences: words(planSentences(plan, settings)),
    each: plan.measures.map((measure) => words(measureSentences(measure, plan.year, settings))),
  };
};
const faults = (files: Changes): string[] => faultsOf((report) => computeAll(openSmall(files, report)));

/** The ends of an effect in öre. */
const ends = (effects: Effects, time: 'i-ar' | 'nasta-ar' | 'helar') => {
  const effect = effects.get(time);
  return effect && [effect.lowest, effect.highest].map((figure) => toDecimal(figureValue(figure)!, 0));
};

const TWICE = 'A;1;;;;2,5;;;\nB;0,5;;;;0,5;;ja;\n';

describe('a sum that the file states', () => {
  // The Borås plan of 2025: the parts add up to 9,2–10,2, and 7–10 was stated.
  const parts = 'Stöd;2;3;;;;;;\nKonsulter;2,6;;;;;;;\nPriser;4,6;;;;;;;\n';

  it('is a control of the measures, not a measure: what they do not bear out is told with both', () => {
    const found = faults(changes(`${parts}Summa;7;10;;;;;;\n`));
    expect(found.map((it) => it.replaceAll('\u00a0', ' '))).toEqual([
      'measure.stated-sum 5:1 {"stated":"7,0–10,0 mnkr","computed":"9,2–10,2 mnkr"}',
    ]);
    expect(ends(opened(changes(`${parts}Summa;7;10;;;;;;\n`)).plan.totals, 'i-ar')).toEqual([
      '920000000',
      '1020000000',
    ]);
  });

  it('is not told of where the measures bear it out, with what is counted twice or without', () => {
    expect(faults(changes(`${parts}Summa;9,2;10,2;;;;;;\n`))).toEqual([]);
    for (const stated of ['1,5;;;;3;;;', '1;;;;2,5;;;'])
      expect(
        faults(changes(`${TWICE}Summa;${stated}\n`, 'handlingsplan: { medraknade-i-andra: summeras }\n')),
      ).toEqual([]);
  });
});

describe('measures', () => {
  it('add up interval by interval, without those that have no estimate', () => {
    const { plan } = opened(changes('A;2;3;;;;;;\nB;2,6;;;;;;;\nC;0;;2;3;;;;\nD;;;;;;;A;\n'));
    expect(ends(plan.totals, 'i-ar')).toEqual(['460000000', '560000000']);
    expect(ends(plan.totals, 'nasta-ar')).toEqual(['200000000', '300000000']);
    expect(plan.totals.has('helar')).toBe(false);
    expect(plan.totals.get('i-ar')!.lowest).toMatchObject({
      id: 'atgarder.i-ar.summa.lagst',
      terms: ['atgarder.i-ar.a.lagst', 'atgarder.i-ar.b', 'atgarder.i-ar.c'],
    });
    expect(plan.measures[3]!.countedIn).toBe('A');
  });

  it('counted in others are in the sums only when the board says so', () => {
    expect(ends(opened(changes(TWICE)).plan.totals, 'helar')).toEqual(['250000000', '250000000']);
    const { plan } = opened(changes(TWICE, 'handlingsplan: { medraknade-i-andra: summeras }\n'));
    expect(ends(plan.totals, 'helar')).toEqual(['300000000', '300000000']);
    expect(ends(plan.net, 'helar')).toEqual(['250000000', '250000000']);
    expect(ends(plan.countedInOthers, 'i-ar')).toEqual(['50000000', '50000000']);
  });

  it('twice, unknown, reversed or negative are reported', () => {
    expect(faults(changes('A;1;;;;;;;\na;1;;;;;;;\n'))).toEqual(['measure.duplicate 3:1 {"measure":"a"}']);
    expect(faults(changes('Mobila team;1;;;;;;;\nB;1;;;;;;Mobilt team;\n'))).toEqual([
      'measure.unknown 3:10 {"found":"Mobilt team","suggestion":"Mobila team"}',
    ]);
    expect(faults(changes('A;1;;;;;;A;\n'))).toEqual(['measure.unknown 2:10 {"found":"A"}']);
    expect(faults(changes('A;3;2;;;;;;\n'))).toEqual(['measure.interval 2:3 {"lowest":"3","highest":"2"}']);
    expect(faults(changes('A;-1;;;;;;;\nB;;2;;;;;;\n'))).toEqual([
      'csv.value 2:3 {"column":"Effekt i år från","found":"-1","expected":"en besparing utan minustecken, till exempel 1,5"}',
      'csv.empty-cell 3:3 {"column":"Effekt i år från"}',
    ]);
  });
});

describe('the deficit', () => {
  it('is the sum of its rows, with its lines', () => {
    const { plan } = opened(changes(TWICE, '', 'Prognos;-4 000\nTidigare år;-1 000\n'));
    expect(plan.deficit).toMatchObject({
      id: 'atgarder.underskott',
      label: 'Prognos + Tidigare år',
      value: { numerator: -500_000_000n },
      sources: [{ lines: [[2, 3]] }],
    });
  });

  it('that is none is reported', () => {
    expect(faults(changes(TWICE, '', 'Prognos;4 000\n'))).toEqual([
      'deficit.positive 2 {"found":"4 000 000 kr"}'.replaceAll(/(\d) (?=0|kr)/g, '$1\u00a0'),
    ]);
  });
});

describe('sentences', () => {
  it('of the plan never use what is counted twice against the deficit', () => {
    const twice = opened(
      changes(TWICE, 'handlingsplan: { medraknade-i-andra: summeras }\n', 'Prognos;-4 000\n'),
    ).sentences;
    expect(twice).toBe(
      'Helårseffekten beräknas till 3,0 mnkr, varav 1,5 mnkr 2025. Av detta är 0,5 mnkr också medräknat i andra åtgärder och räknas alltså två gånger. Utan det är effekten 2,5 mnkr på helår och 1,0 mnkr 2025. Åtgärderna beräknas täcka 25 procent av underskottet; 3,0 mnkr återstår.',
    );
    expect(opened(changes(TWICE)).sentences).toBe(
      'Helårseffekten beräknas till 2,5 mnkr, varav 1,0 mnkr 2025.',
    );
  });

  it('of a plan with intervals name both ends', () => {
    const { sentences } = opened(changes('A;2;3;;;4;6;;\nB;2,6;;;;;;;\n', '', 'Prognos;-15 000\n'));
    expect(sentences).toBe(
      'Sammantagen beräknad effekt 2025: 4,6–5,6 mnkr. Helårseffekten beräknas till 4,0–6,0 mnkr. Åtgärderna beräknas täcka 31–37 procent av underskottet; 9,4–10,4 mnkr återstår.',
    );
  });

  it('of each measure say when its effect comes, or where it is counted', () => {
    const rows = [
      'A;1;;;;2,5;;;',
      'B;1,5;;;;1,5;;;',
      'C;2;3;;;;;;',
      'D;0;;2;3;;;;',
      'E;0;;;;;;;',
      'F;;;;;;;C;',
      'G;;;;;;;;',
      'H;0,5;;;;0,5;;ja;',
      'I;;;1;;2;;;',
    ];
    expect(opened(changes(`${rows.join('\n')}\n`)).each).toEqual([
      'Åtgärden beräknas ge 1,0 mnkr 2025 och 2,5 mnkr på helår.',
      'Åtgärden beräknas ge 1,5 mnkr 2025 och lika mycket på helår.',
      'Åtgärden beräknas ge 2,0–3,0 mnkr 2025.',
      'Åtgärden beräknas inte ge någon effekt 2025, men 2,0–3,0 mnkr 2026.',
      'Åtgärden beräknas inte ge någon effekt 2025.',
      'Effekten räknas i åtgärden ”C”.',
      'Effekten har inte beräknats.',
      'Åtgärden beräknas ge 0,5 mnkr 2025 och lika mycket på helår. Effekten är också medräknad i andra åtgärder.',
      'Åtgärden beräknas ge 1,0 mnkr 2026 och 2,0 mnkr på helår.',
    ]);
  });
});
