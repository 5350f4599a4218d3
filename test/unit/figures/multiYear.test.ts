import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../src/figures/exact.ts';
import type { Figure } from '../../../src/figures/figure.ts';
import { computeAll } from '../../../src/prepare.ts';
import { inShort } from '../../support/reported.ts';
import { type Changes, openSmall, smallFile } from '../../support/smallBoard.ts';

const BOARD = 'data/k/n/namnd.yaml';
const MUNICIPALITY = 'data/k/kommun.yaml';
const PLAN = 'data/k/n/2025/plan.csv';
const GRANT = 'data/k/n/2025/kommunbidrag.csv';
const INVESTMENTS = 'data/k/n/2025/investeringar.csv';

const PLAN_TEXT = `År;Kontogrupp;Belopp
2026;Intäkter;250
2026;personal;-940
2026;Övrigt;-20
2026;Kommunbidrag;710
`;

// The grant is 600 in 2024, 710 in 2025 and 710 in 2026: 2 per cent of 600 is 12.
const GRANT_TEXT = `År;Delpost;Slag;Procent;Belopp
2025;Ny satsning;satsning;;90
2025;Prisindex;index;2,0;12
2025;Volym;volym;;8
2026;Prisindex;index;1,0;7,10
2026;Neddragning;volym;;-7,10
`;

const INVESTMENTS_TEXT = `Typ;Post;År;Belopp
Förnyelse;Möbler;2025;100
Förnyelse;Möbler;2026;50
Förnyelse;Teknik;2025;30
Förnyelse;Teknik;2026;0
Utbyggnad;-;2025;0
Utbyggnad;–;2026;0
`;

/** The small board with a budget for 2024, and all three sources of a budget. */
const FILES: Changes = {
  [MUNICIPALITY]: smallFile(MUNICIPALITY).replace('"2025":', '"2025-2026":'),
  [BOARD]: `${smallFile(BOARD)}  plan: { fil: plan.csv, tecken: rapport, enhet: kr }
  kommunbidrag: { fil: kommunbidrag.csv, enhet: kr }
  investeringar: { fil: investeringar.csv, enhet: kr }
`,
  'data/k/n/2024/budget.csv': `Konto;Period;Belopp
3011;202401;-200
5011;202401;700
4990;202402;100
8910;202401;-600
`,
  [PLAN]: PLAN_TEXT,
  [GRANT]: GRANT_TEXT,
  [INVESTMENTS]: INVESTMENTS_TEXT,
};

function compute(changes: Changes = {}) {
  const faults: string[] = [];
  const severities: string[] = [];
  const opened = openSmall({ ...FILES, ...changes }, (found) => {
    faults.push(inShort(found));
    severities.push(found.severity);
  });
  return { ...computeAll(opened), faults, severities };
}

const oreOf = (figure: Figure | undefined): string | undefined =>
  figure && (typeof figure.value === 'string' ? figure.value : toDecimal(figure.value, 0));

const ROWS = ['intakter', 'personal', 'ovrigt', 'kostnader', 'netto', 'bidrag', 'skuld', 'resultat'];

describe('the budget of several years', () => {
  const { byId, datasets, faults } = compute();
  // By hand from the files above, in öre and report sign. Account 4990 was personnel in 2024.
  it.each([
    ['2024', [20000, -80000, 0, -80000, -60000, 60000, 'missing', 0]],
    ['2025', [24000, -93000, -2000, -95000, -71000, 71000, 'missing', 0]],
    ['2026', [25000, -94000, -2000, -96000, -71000, 71000, 'missing', 0]],
    ['forandring-2025', [4000, -13000, -2000, -15000, -11000, 11000, 'missing', 0]],
    ['forandring-2026', [1000, -1000, 0, -1000, 0, 0, 'missing', 0]],
    ['2024-jamforbar', [20000, -70000, -10000, -80000, -60000, 60000, 'missing', 0]],
    ['forandring-jamforbar-2025', [4000, -23000, 8000, -15000, -11000, 11000, 'missing', 0]],
  ] as const)('has %s', (column, expected) => {
    expect(faults).toEqual([]);
    expect(ROWS.map((row) => oreOf(byId.get(`flerarsbudget.${column}.${row}`)))).toEqual(
      expected.map(String),
    );
  });

  it('knows which years are decided and which are planned', () => {
    expect(datasets.flerarsbudget!.years.map(({ year, kind }) => `${year} ${kind}`)).toEqual([
      '2024 budget',
      '2025 budget',
      '2026 plan',
    ]);
  });

  it('has no comparable year where no account has moved, and no change without a year before', () => {
    const moved = compute({
      [MUNICIPALITY]: FILES[MUNICIPALITY]!.replace('"5, 49"', '"5"').replace('"4-48, 6-7"', '"4, 6-7"'),
    });
    expect(moved.faults).toEqual([]);
    expect(moved.byId.has('flerarsbudget.2024-jamforbar.personal')).toBe(false);
    const alone = compute({ 'data/k/n/2024/budget.csv': undefined, [GRANT]: undefined });
    expect([...alone.byId.keys()].filter((id) => id.startsWith('flerarsbudget.forandring-2025'))).toEqual([]);
  });

  it('has the faults of a budget that the statement reads too told once', () => {
    const budget = 'data/k/n/2025/budget.csv';
    const { faults: found } = compute({ [budget]: smallFile(budget).replace('6000;20', '9000;20') });
    expect(found.filter((fault) => fault.startsWith('ledger.unmapped-account'))).toHaveLength(1);
  });

  it('has its figures traced to the lines of the plan', () => {
    expect(byId.get('flerarsbudget.2026.personal')!.sources).toEqual([{ file: PLAN, lines: [[3, 3]] }]);
  });

  it.each([
    ['an unknown row', 'Övrigt;', 'Övrit;', ['plan.unknown-row 4:6 {"found":"Övrit","suggestion":"Övrigt"}']],
    ['a sum', 'Övrigt;', 'Kostnader;', ['plan.unknown-row 4:6 {"found":"Kostnader"}']],
    [
      'a row twice',
      'Övrigt;',
      'Personal;',
      [
        'plan.duplicate 4:6 {"year":"2026","row":"Personal"}',
        'plan.row-missing {"year":"2026","row":"Övrigt"}',
      ],
    ],
    [
      'a year that has a budget',
      '2026;Intäkter',
      '2025;Intäkter',
      [
        'csv.value 2 {"column":"År","found":"2025","expected":"ett år efter budgetåret 2025"}',
        'plan.row-missing {"year":"2026","row":"Intäkter"}',
      ],
    ],
    [
      'a turned sign',
      ';-940',
      ';940',
      ['ledger.sign {"row":"Personal","sum":"940 kr","expected":"minus","others":""}'],
    ],
  ])('reports %s in the plan', (_, find, replacement, expected) => {
    const { faults: found } = compute({ [PLAN]: PLAN_TEXT.replace(find, replacement) });
    expect(found.map((fault) => fault.replaceAll('\u00a0', ' ').replace(',00 kr', ' kr'))).toEqual(expected);
  });

  it('reports an amount on a row that the budget’s year has not got', () => {
    const { faults: found } = compute({
      [MUNICIPALITY]: FILES[MUNICIPALITY]!.replace('rad: intakter', 'rad: inkomster').replace(
        'summa: [intakter, kostnader]',
        'summa: [inkomster, kostnader]',
      ),
    });
    expect(found).toContain('statement.row-of-other-year {"row":"inkomster","year":"2024","other":"2025"}');
  });
});

describe('the grant', () => {
  it('is the budget’s, with its parts', () => {
    const { datasets, byId } = compute();
    const [first, second] = datasets.kommunbidrag!.years;
    expect([first!.grant, first!.previous, first!.change].map(oreOf)).toEqual(['71000', '60000', '11000']);
    expect(second!.components.map(({ amount }) => oreOf(amount))).toEqual(['710', '-710']);
    expect(toDecimal(byId.get('kommunbidrag.2025.prisindex.procent')!.value as never, 2)).toBe('0.02');
  });

  it('must be changed by what its parts add up to', () => {
    const { faults, severities } = compute({ [GRANT]: GRANT_TEXT.replace(';;90', ';;9090') });
    expect(faults.map((fault) => fault.replaceAll('\u00a0', ' '))).toEqual([
      'grant.parts 2 {"year":"2025","parts":"9 110 kr","change":"110 kr","difference":"9 000 kr"}',
    ]);
    expect(severities).toEqual(['error']);
  });

  it('is told of a difference that can be rounding, without being refused', () => {
    const { faults, severities } = compute({ [GRANT]: GRANT_TEXT.replace(';;90', ';;91') });
    expect(faults).toHaveLength(1);
    expect(severities).toEqual(['warning']);
  });

  it.each([
    [
      'an index that is not its amount',
      '2,0',
      '2,5',
      'grant.index 3 {"name":"Prisindex","found":"2,5","amount":"12 kr","computed":"2,00"}',
    ],
    ['a part twice', 'Volym', 'Prisindex', 'grant.duplicate 4 {"name":"Prisindex","year":"2025"}'],
    [
      'a year without a plan',
      '2026;Neddragning',
      '2027;Neddragning',
      'csv.value 6 {"column":"År","found":"2027","expected":"ett år som har budget (budget.csv) eller plan (plan.csv), eller året före: 2024, 2025, 2026"}',
    ],
    [
      'an unknown kind',
      ';satsning',
      ';sattning',
      'csv.value 2:18 {"column":"Slag","found":"sattning","expected":"något av satsning, index, volym"}',
    ],
    [
      'an index without percentage',
      '2,0',
      '',
      'csv.value 3:22 {"column":"Procent","found":"","expected":"ett procenttal, till exempel 2,5"}',
    ],
    [
      'a percentage of what is no index',
      ';satsning;',
      ';satsning;3',
      'csv.value 2:27 {"column":"Procent","found":"3","expected":"tomt, utom för slaget index"}',
    ],
  ])('reports %s', (_, find, replacement, expected) => {
    const { faults } = compute({ [GRANT]: GRANT_TEXT.replace(find, replacement) });
    expect(faults.map((fault) => fault.replaceAll('\u00a0', ' '))).toContain(expected);
  });
});

describe('investments', () => {
  it('are added by type and year', () => {
    const { byId, faults } = compute();
    expect(faults).toEqual([]);
    const ids = [
      '2025.fornyelse.mobler',
      '2025.fornyelse',
      '2025.totalt',
      '2026.totalt',
      'perioden.totalt',
      '2025.utbyggnad.utan-post',
    ];
    expect(ids.map((id) => oreOf(byId.get(`investeringar.${id}`)))).toEqual([
      '10000',
      '13000',
      '13000',
      '5000',
      '18000',
      '0',
    ]);
  });

  it.each([
    [
      'a year that is missing',
      'Förnyelse;Teknik;2026;0\n',
      '',
      'investment.year-missing 4:1 {"name":"Teknik","years":"2026"}',
    ],
    [
      'an item twice',
      'Teknik;2026',
      'Teknik;2025',
      'investment.duplicate 5:1 {"name":"Teknik","year":"2025"}',
    ],
    [
      'a total below zero',
      'Möbler;2025;100',
      'Möbler;2025;-100',
      'investment.sign {"year":"2025","sum":"−70 kr"}',
    ],
    ['an empty type', 'Utbyggnad;-', ';-', 'csv.empty-cell 6:1 {"column":"Typ"}'],
    [
      'a year that is none',
      'Teknik;2026',
      'Teknik;26',
      'csv.value 5:18 {"column":"År","found":"26","expected":"ett år, till exempel 2026"}',
    ],
  ])('report %s', (_, find, replacement, expected) => {
    const { faults } = compute({ [INVESTMENTS]: INVESTMENTS_TEXT.replace(find, replacement) });
    expect(faults.map((fault) => fault.replaceAll('\u00a0', ' '))).toContain(expected);
  });
});
