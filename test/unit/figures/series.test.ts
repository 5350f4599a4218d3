import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../src/figures/exact.ts';
import { computeAll } from '../../../src/prepare.ts';
import { openSmall } from '../../support/smallBoard.ts';

const { byId, datasets } = computeAll(openSmall());

const ore = (id: string): string | undefined => {
  const value = byId.get(id)?.value;
  return value === undefined || typeof value === 'string' ? value : toDecimal(value, 0);
};

describe('the monthly series', () => {
  it('has single and accumulated months of the actuals up to the period', () => {
    expect([...datasets.manad!.actual.keys()]).toEqual([1, 2]);
    expect(ore('manad.utfall.2025-01.personal')).toBe('-40000');
    expect(ore('manad.utfall.2025-02.personal')).toBe('-40555');
    expect(ore('manad.utfall-ack.2025-02.personal')).toBe('-80555');
    expect(ore('manad.utfall.2025-02.ovrigt')).toBe('0');
    expect(ore('manad.utfall-ack.2025-02.ovrigt')).toBe('-3000');
    expect(ore('manad.utfall.2025-03.personal')).toBeUndefined();
  });

  it('has adjustments as they are accumulated, in the result too', () => {
    expect(['2025-01', '2025-02'].map((month) => ore(`manad.utfall-ack.${month}.skuld`))).toEqual([
      '-500',
      '-1250',
    ]);
    expect(['2025-01', '2025-02'].map((month) => ore(`manad.utfall-ack.${month}.resultat`))).toEqual([
      '11500',
      '20195',
    ]);
    expect(ore('manad.utfall.2025-02.skuld')).toBe('missing');
  });

  it('has the budget of the whole year', () => {
    expect([...datasets.manad!.budget.keys()]).toHaveLength(12);
    expect(
      ['2025-01', '2025-02', '2025-03', '2025-12'].map((month) => ore(`manad.budget-ack.${month}.netto`)),
    ).toEqual(['-25000', '-48000', '-71000', '-71000']);
  });

  it('ends where the statement does', () => {
    for (const row of ['intakter', 'kostnader', 'netto', 'resultat'])
      expect(ore(`manad.utfall-ack.2025-02.${row}`)).toBe(ore(`driftbudget.utfall-ack.${row}`));
  });
});

describe('the breakdown', () => {
  const columns = ['budget', 'budget-ack', 'utfall-ack', 'avvikelse-ack'];
  const part = (row: string, dimension: string, code: string) =>
    columns.map((column) => ore(`kontogrupp.${row}.${dimension}.${code}.${column}`));

  it('divides a group by activity', () => {
    expect(part('personal', 'verksamhet', '10')).toEqual(['-62000', '-62000', '-60555', '1445']);
    expect(part('personal', 'verksamhet', '20')).toEqual(['-31000', '0', '-20000', '-20000']);
    expect(datasets.kontogrupp!.parts('personal', 'verksamhet').map(({ name }) => name)).toEqual([
      'Barn',
      'Vuxna',
    ]);
  });

  it('divides by account', () => {
    expect(datasets.kontogrupp!.parts('personal', 'konto').map(({ code }) => code)).toEqual(['5011', '5021']);
    expect(part('personal', 'konto', '5021')).toEqual(['0', '0', '-10000', '-10000']);
  });

  it('keeps what has no code, and leaves the budget out where it has none of the dimension', () => {
    expect(part('personal', 'ansvar', 'utan')).toEqual([undefined, undefined, '-80555', undefined]);
  });

  it('adds up to the group, whatever it is divided by', () => {
    for (const dimension of ['verksamhet', 'ansvar', 'konto'] as const)
      for (const row of ['intakter', 'personal', 'ovrigt', 'bidrag']) {
        const parts = datasets.kontogrupp!.parts(row, dimension);
        const sum = parts.reduce(
          (total, { code }) => total + BigInt(ore(`kontogrupp.${row}.${dimension}.${code}.utfall-ack`)!),
          0n,
        );
        expect(String(sum), `${row} ${dimension}`).toBe(ore(`driftbudget.utfall-ack.${row}`));
      }
  });
});
