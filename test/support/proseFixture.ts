import { knowledgeOf } from '../../src/document/checks/prose/knowledge.ts';
import type { Passage } from '../../src/document/checks/prose/passages.ts';
import { checkTyped } from '../../src/document/checks/prose/prose.ts';
import { readPassage } from '../../src/document/checks/prose/readPassage.ts';
import type { Figures } from '../../src/figures/datasets.ts';
import { exact } from '../../src/figures/exact.ts';
import type { Figure } from '../../src/figures/figure.ts';
import type { StatementRow } from '../../src/figures/statement.ts';

/** A board's figures typed by hand, in tkr: those of a follow-up per May 2025, of a budget 2024–2027, and of a plan of measures. */
const ROWS: readonly (readonly [id: string, name: string, kind: StatementRow['kind']])[] = [
  ['intakter', 'Verksamhetens intäkter', 'income'],
  ['personalkostnader', 'Personalkostnader', 'cost'],
  ['lokalhyror', 'Lokalhyror', 'cost'],
  ['kop-av-tjanster', 'Köp av tjänster', 'cost'],
  ['ovriga-kostnader', 'Övriga kostnader', 'cost'],
  ['nettokostnader', 'Verksamhetens nettokostnader', 'result'],
  ['kommunbidrag', 'Kommunbidrag', 'grant'],
  ['semesterloneskuld', 'Upplupen semesterlöneskuld', 'adjustment'],
  ['resultat', 'Årets resultat', 'result'],
];
const STATEMENT: Readonly<Record<string, readonly (number | undefined)[]>> = {
  budget: [30000, -160000, -17000, -60000, -45000, -252000, 252000, undefined, 0],
  'budget-ack': [12500, -66700, -7100, -25000, -18750, -105050, 105050, undefined, 0],
  'utfall-ack': [13800, -65200, -7120, -26800, -17400, -102720, 105050, -3240, -910],
  prognos: [33000, -159000, -17000, -64000, -45000, -252000, 252000, undefined, 0],
  'foregaende-prognos': [33000, -159500, -17000, -63500, -45000, -252000, 252000, undefined, 0],
  'avvikelse-ack': [1300, 1500, -20, -1800, 1350, 2330, 0, -3240, -910],
  'avvikelse-prognos': [3000, 1000, 0, -4000, 0, 0, 0, undefined, 0],
  prognosforandring: [0, 500, 0, -500, 0, 0, 0, undefined, 0],
};
const TERMS: Readonly<Record<string, readonly [string, string]>> = {
  'avvikelse-ack': ['utfall-ack', 'budget-ack'],
  'avvikelse-prognos': ['prognos', 'budget'],
  prognosforandring: ['prognos', 'foregaende-prognos'],
};
/** Personnel and the grant; the grant's change 2027 is 9 356. */
const YEARS: Readonly<Record<string, readonly [number, number]>> = {
  '2024': [-155000, 245000],
  '2025': [-160000, 252000],
  '2026': [-166500, 263644],
  '2027': [-175777, 273000],
  'forandring-2025': [-5000, 7000],
  'forandring-2026': [-6500, 11644],
  'forandring-2027': [-9277, 9356],
};

const figure = (id: string, label: string, tkr: number, terms: readonly string[] = []): Figure => ({
  id,
  label,
  quantity: 'amount',
  value: exact(BigInt(tkr) * 100_000n),
  formula: '',
  terms,
  sources: [{ file: 'fil.csv', lines: [[2, 2]] }],
});

export function proseFigures(): Figures {
  const figures: Figure[] = [];
  for (const [column, values] of Object.entries(STATEMENT))
    values.forEach((value, index) => {
      const [row, name] = ROWS[index]!;
      const terms = (TERMS[column] ?? []).map((it) => `driftbudget.${it}.${row}`);
      if (value !== undefined)
        figures.push(figure(`driftbudget.${column}.${row}`, `${name}, ${column}`, value, terms));
    });
  for (const [year, [personnel, grant]] of Object.entries(YEARS)) {
    const number = Number(/\d{4}/.exec(year)![0]);
    const terms = (row: string) =>
      year.startsWith('forandring')
        ? [`flerarsbudget.${number}.${row}`, `flerarsbudget.${number - 1}.${row}`]
        : [];
    figures.push(
      figure(
        `flerarsbudget.${year}.personalkostnader`,
        `Personalkostnader, ${year}`,
        personnel,
        terms('personalkostnader'),
      ),
    );
    figures.push(
      figure(`flerarsbudget.${year}.kommunbidrag`, `Kommunbidrag, ${year}`, grant, terms('kommunbidrag')),
    );
  }
  figures.push(figure('kommunbidrag.2027.prisindex', 'Prisindex, 2027', 8436));
  figures.push(figure('kommunbidrag.2027.volymupprakning', 'Volymuppräkning, 2027', 920));
  figures.push(figure('atgarder.i-ar.mobila-team', 'Mobila team, effekt 2025', 1000));
  figures.push(figure('atgarder.helar.mobila-team', 'Mobila team, helårseffekt', 2500));
  figures.push(figure('atgarder.i-ar.stod-i-hemmet.lagst', 'Stöd i hemmet, effekt 2025, lägst', 2000));
  figures.push(figure('atgarder.i-ar.stod-i-hemmet.hogst', 'Stöd i hemmet, effekt 2025, högst', 3000));
  figures.push(
    figure(
      'atgarder.i-ar.netto.lagst',
      'Utan det som är medräknat i andra åtgärder, effekt 2025, lägst',
      9200,
    ),
  );
  figures.push(
    figure(
      'atgarder.i-ar.netto.hogst',
      'Utan det som är medräknat i andra åtgärder, effekt 2025, högst',
      10200,
    ),
  );
  const rows = ROWS.map(([id, name, kind]): StatementRow => ({ id, name, kind, sumOf: [], weight: 'row' }));
  // Only the rows of the statement and the number of measures are read beside the figures.
  const datasets = { driftbudget: { rows }, atgarder: { measures: Array.from({ length: 5 }) } };
  return { datasets, byId: new Map(figures.map((it) => [it.id, it])) } as unknown as Figures;
}

const KNOWLEDGE = knowledgeOf(proseFigures(), { year: 2025, month: 5 }, 'mnkr');

/** The numbers of a text under a heading, held against the figures above. */
export function checkText(text: string, heading = '') {
  const place = { file: 'r.md', line: 1, column: 1 };
  const passage: Passage = {
    text,
    headings: heading === '' ? [] : [heading],
    before: '',
    chunks: [{ start: 0, end: text.length, place }],
    figures: [],
    sources: [],
  };
  return checkTyped(readPassage(passage), () => KNOWLEDGE, { text, firstLine: 1 });
}
