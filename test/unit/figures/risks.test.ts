import { describe, expect, it } from 'vitest';
import { computeAll } from '../../../src/prepare.ts';
import { faultsOf } from '../../support/reported.ts';
import { type Changes, openSmall, smallFile } from '../../support/smallBoard.ts';

const BOARD = 'data/k/n/namnd.yaml';
const RISKS = 'data/k/n/2025/risker.csv';
const CONTROLS = 'data/k/n/2025/internkontroll.csv';

const board = (more: string): string => `${smallFile(BOARD)}  risker: { fil: risker.csv }\n${more}`;
const withPlan = '  internkontroll: { fil: internkontroll.csv }\n';

const changes = (risks: string, controls?: string, setting = withPlan): Changes => ({
  [BOARD]: board(setting),
  [RISKS]: `Risk;Beskrivning;Sannolikhet;Väsentlighet;Riskvärde;Hantering\n${risks}`,
  ...(controls === undefined ? {} : { [CONTROLS]: `Risk;Metod;Ansvarig\n${controls}` }),
});
const A = 'A;om a;1;3;;IK-plan\n';
const B = 'B;om b;2;4;8;Accepteras\n';
const C = 'C;om c;4;4;16;Hanteras, internkontrollplan\n';

const computed = (files: Changes) => computeAll(openSmall(files));
const faults = (files: Changes): string[] => faultsOf((report) => computeAll(openSmall(files, report)));

describe('risks', () => {
  it('are sorted by their value, with levels, and the plan in the same order', () => {
    const { datasets, byId } = computed(changes(A + B + C, 'A;mäta;chefen\nC;se;hon\nC;höra;han\n'));
    const { risks, controls, handled, total } = datasets.risker!;
    expect(risks.map(({ name, level }) => [name, level])).toEqual([
      ['C', 'high'],
      ['B', 'medium'],
      ['A', 'low'],
    ]);
    expect(controls.map(({ risk, method }) => [risk.name, method])).toEqual([
      ['C', 'se'],
      ['C', 'höra'],
      ['A', 'mäta'],
    ]);
    expect([handled, total].map(({ value }) => value)).toMatchObject([{ numerator: 2n }, { numerator: 3n }]);
    expect(byId.get('risker.riskvarde.b')).toMatchObject({
      value: { numerator: 8n },
      terms: ['risker.sannolikhet.b', 'risker.vasentlighet.b'],
    });
  });

  it('have the levels that the board has chosen', () => {
    const own = changes(B, undefined, '');
    const { datasets } = computed({
      ...own,
      [BOARD]: `${own[BOARD]}risknivaer: { medel-fran: "2", hog-fran: "8" }\n`,
    });
    expect(datasets.risker!.risks[0]!.level).toBe('high');
  });

  it('whose stated value is no product, or that stand twice, are reported', () => {
    expect(faults(changes('B;om b;2;4;6;Accepteras\n', undefined, ''))).toEqual([
      'risk.value 2:12 {"risk":"B","stated":"6","product":"2 × 4 = 8"}',
    ]);
    expect(faults(changes(B + B, undefined, ''))).toEqual(['risk.duplicate 3:1 {"risk":"B"}']);
  });

  it('out of the scale, or without handling, are reported', () => {
    expect(faults(changes('B;om b;5;0;;\n', undefined, ''))).toEqual([
      'csv.value 2:8 {"column":"Sannolikhet","found":"5","expected":"ett heltal från 1 till 4"}',
      'csv.value 2:10 {"column":"Väsentlighet","found":"0","expected":"ett heltal från 1 till 4"}',
      'csv.empty-cell 2:13 {"column":"Hantering"}',
    ]);
  });
});

describe('the plan', () => {
  it('lacks a risk that the analysis puts in it', () => {
    expect(faults(changes(A + C, 'A;mäta;chefen\n'))).toEqual([
      'control.missing 3:1 {"risk":"C","file":"internkontroll.csv"}',
    ]);
    expect(faults(changes(A, undefined, ''))).toEqual([
      'control.missing 2:1 {"risk":"A","file":"internkontroll.csv"}',
    ]);
  });

  it('has a risk that the analysis doesn’t put in it, or doesn’t have', () => {
    expect(faults(changes(A + B, 'A;mäta;chefen\nB;se;hon\nX;se;hon\n'))).toEqual([
      'control.not-in-plan 3:1 {"risk":"B","handling":"Accepteras"}',
      'control.unknown-risk 4:1 {"found":"X","suggestion":"A"}',
    ]);
  });
});
