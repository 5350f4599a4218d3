import { describe, expect, it } from 'vitest';
import type { Block, Chart, Document, Table } from '../../../src/document/document.ts';
import { plainText } from '../../../src/document/plainText.ts';
import { toApproximate } from '../../../src/figures/exact.ts';
import type { Figure } from '../../../src/figures/figure.ts';
import { formatPercent } from '../../../src/language/numbers.ts';
import { prepareExample } from '../../support/example.ts';
import { tablesOf } from '../../support/tables.ts';

/** Alingsås, socialnämnden, genomlysning 2024, typed from the printed document: table 2.2.2, "mnkr per år". */
const CHILDREN = [
  ['AI', 'Vidare utökad utredning', 'Verksamhetsförändring', '1,0 per år'],
  ['Utveckla öppna insatser', 'Vidare lokal utredning', 'Verksamhetsförändring', '1,4 per år'],
  ['Screening', 'Kort sikt', 'Verksamhetsförändring', '1,6 per år'],
];

/** The items of table 2.1.2, which chapter 3 gives. */
const ASSISTANCE = [
  ['Lots/utökat stöd', 'Vidare lokal utredning', '3,0 initialt'],
  ['Robotisering', 'Vidare lokal utredning', '0,6 per år'],
  ['Använda kommunorganisationen', 'Vidare utökad utredning', '1,0 per år'],
];

const GROUP_1 = 'liknande-kommuner-ekonomiskt-bistand';
const GROUP_2 = 'liknande-kommuner-individ-och-familjeomsorg';
const ALL = 'alla-kommuner-ovagt-medel';

/** What the text states in per cent, as it is printed without decimals, in its order. */
const STATED: readonly (readonly [figure: string, percent: string])[] = [
  ['ex-kostnad-bistand.alingsas.forandring.2018-2023', '65'],
  ['ex-kostnad-bistand.alingsas.forandring.2021-2023', '23'],
  ['ex-hushall-bistand.alingsas.forandring.2018-2023', '14'],
  ['ex-langvarigt-bistand.alingsas.forandring.2018-2022', '10'],
  ['ex-langvarigt-bistand.alingsas.relativ.2018-2022', '40'],
  ['ex-andel-ersattning.alingsas.relativ.2018-2022', '22'],
  ['ex-andel-ersattning.alla-kommuner-ovagt-medel.2022', '12'],
  ['ex-andel-ersattning.kungalv.relativ.2018-2022', '−8'],
  ['ex-andel-ersattning.alla-kommuner-ovagt-medel.relativ.2018-2022', '−2'],
  ['ex-andel-ersattning.ale.relativ.2018-2022', '3'],
  [`ex-andel-ersattning.${GROUP_1}.relativ.2018-2022`, '8'],
  ['ex-kostnad-arbetsmarknad.alla-kommuner-ovagt-medel.forandring.2018-2023', '21'],
  ['ex-kostnad-arbetsmarknad.ale.forandring.2018-2023', '−35'],
  ['ex-kostnad-arbetsmarknad.kungalv.forandring.2018-2023', '−20'],
  ['ex-kostnad-arbetsmarknad.alingsas.forandring.2018-2023', '−5'],
  ['ex-arbete-studier.90-e-percentilen.2023', '62'],
  ['ex-arbete-studier.alla-kommuner-ovagt-medel.2023', '45'],
  ['ex-arbete-studier.alingsas.2023', '20'],
  ['ex-kostnad-barn-unga.alingsas.forandring.2022-2023', '20'],
  ['U33401.alingsas.forandring.2022-2023', '5'],
  ['U33401.alingsas.mot.alla-kommuner-ovagt-medel.2023', '6'],
  ['U33401.alingsas.mot.kungalv.2023', '21'],
];

const { document, all } = prepareExample('2024-genomlysning');
const figure = (id: string): Figure => {
  const found = all.byId.get(`nyckeltal.${id}`);
  if (!found || typeof found.value === 'string') throw new Error(`no ${id}`);
  return found;
};
const percent = (id: string, decimals = 0): string => formatPercent(figure(id).value as never, decimals);
const value = (id: string): number => {
  const { value: exactly, quantity } = figure(id);
  return toApproximate(exactly as never) * (quantity === 'amount' ? 0.01 : quantity === 'share' ? 100 : 1);
};

const chartsOf = (blocks: readonly Block[]): Chart[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'chart') return [block];
    return 'blocks' in block ? chartsOf(block.blocks) : [];
  });
const charts = chartsOf(document.blocks);
const tables = tablesOf(document.blocks);
const table = (id: string): Table => tables.find((it) => it.id === id)!;
const rows = (it: Table): string[][] =>
  it.body.map(({ cells }) =>
    cells.map(({ lines }) => lines.map(plainText).join(' ').replaceAll('\u00a0', ' ')),
  );
const lines = (id: string) => {
  const { plot } = charts.find((chart) => chart.id === id)!;
  if (plot.kind !== 'lines') throw new Error(id);
  return plot;
};

describe('the possibilities', () => {
  it('of children and youth are the reference’s, and add up', () => {
    const found = rows(table('mojligheter-barn-unga'));
    expect(found.slice(0, -1).map(([name, , ...rest]) => [name, ...rest])).toEqual(CHILDREN);
    expect(found.at(-1)).toEqual(['Summa', '4,0']);
  });

  it('of assistance are the reference’s, and say what is made only once', () => {
    const found = rows(table('mojligheter-bistand'));
    expect(found.slice(0, -1).map(([name, , horizon, , saving]) => [name, horizon, saving])).toEqual(
      ASSISTANCE,
    );
    expect(found.at(-1)).toEqual(['Summa', '4,6']);
    expect(table('mojligheter-bistand').notes.join()).toContain('3,0\u00a0mnkr');
  });

  it('add up by horizon', () => {
    expect(rows(table('mojligheter-sikt'))).toEqual([
      ['Kort sikt', '0,0', '1,6', '1,6'],
      ['Lång sikt', '0,0', '0,0', '0,0'],
      ['Vidare lokal utredning', '3,6', '1,4', '5,0'],
      ['Vidare utökad utredning', '1,0', '1,0', '2,0'],
      ['Summa', '4,6', '4,0', '8,6'],
    ]);
  });
});

it.each(STATED)('%s is %s per cent, as the reference says', (id, stated) => {
  expect(percent(id)).toBe(stated);
});

it('has the reference’s shares of 25 to 35, just over 7, and 0,9, 2,0 and 1,7 per cent', () => {
  expect(['2018', '2022'].map((year) => percent(`ex-langvarigt-bistand.alingsas.${year}`, 1))).toEqual([
    '25,0',
    '35,0',
  ]);
  expect(value('ex-andel-ersattning.alingsas.2022')).toBeGreaterThan(7);
  expect(value('ex-andel-ersattning.alingsas.2022')).toBeLessThan(7.5);
  expect(percent('N33802.alingsas.2022', 1)).toBe('0,9');
  expect(percent('N33802.kungalv.2022', 1)).toBe('0,9');
  expect(percent('N33802.alingsas.2018', 1)).toBe('2,0');
  for (const year of [2020, 2021, 2022]) expect(percent(`N33802.${ALL}.${year}`, 1)).toBe('1,7');
});

it('holds what the reference says without numbers', () => {
  const change = (id: string) => value(id);
  // More than four times the rate of the group; the others have stood still or fallen since 2021.
  expect(change(`ex-kostnad-bistand.alingsas.forandring.2018-2023`)).toBeGreaterThan(
    4 * change(`ex-kostnad-bistand.${GROUP_1}.forandring.2018-2023`),
  );
  for (const other of ['ale', 'kungalv', GROUP_1, ALL]) {
    expect(change(`ex-kostnad-bistand.${other}.forandring.2021-2023`)).toBeLessThan(0);
    const households = change(`ex-hushall-bistand.${other}.forandring.2018-2023`);
    expect(Math.round(households)).toBeGreaterThanOrEqual(-20);
    expect(Math.round(households)).toBeLessThanOrEqual(-5);
    for (const year of [2018, 2019, 2020, 2021, 2022, 2023]) {
      const [own, theirs] = ['alingsas', other].map((id) => value(`ex-arbetsloshet.${id}.${year}`));
      if (other === ALL) expect(own).toBeLessThan(theirs!);
      else expect(own).toBeGreaterThan(theirs!);
    }
    expect(value(`ex-langtidsarbetslosa.alingsas.2023`)).toBeGreaterThan(
      value(`ex-langtidsarbetslosa.${other}.2023`),
    );
  }
  expect(
    value('ex-kostnad-arbetsmarknad.alingsas.2023') / value(`ex-kostnad-arbetsmarknad.${GROUP_1}.2023`),
  ).toBe(0.5);
  // Sixty persons of two hundred to the percentage point.
  expect(percent(`ex-arbetsloshet.alingsas.skillnad.${GROUP_1}.2023`, 1)).toBe('0,3');
  expect(value('ex-inskrivna.alingsas.2022')).toBe(238);
  expect(value('ex-inskrivna.alingsas.2023')).toBe(178);
  // 20 per cent is more than twice as much as in the groups.
  for (const group of [GROUP_2, ALL])
    expect(value(`ex-kostnad-barn-unga.${group}.forandring.2022-2023`)).toBeLessThan(10);
  expect(value('ex-kostnad-familjehem.alingsas.2023') / value('ex-kostnad-barn-unga.alingsas.2023')).toBe(
    0.5,
  );
  for (const other of ['alingsas', 'ale', 'kungalv', GROUP_1, ALL])
    for (const year of [2019, 2020, 2021, 2022])
      expect(value(`ex-langvarigt-bistand.${other}.${year}`)).toBeGreaterThan(
        value(`ex-langvarigt-bistand.${other}.${year - 1}`),
      );
  for (const year of [2019, 2020, 2021, 2022, 2023])
    expect(value(`ex-arbete-studier.alingsas.${year}`)).toBeLessThan(
      value(`ex-arbete-studier.alingsas.${year - 1}`),
    );
  // HVB: a single year above the groups.
  const above = [2018, 2019, 2020, 2021, 2022, 2023].filter((year) =>
    [GROUP_2, ALL].some(
      (group) => value(`ex-kostnad-hvb.alingsas.${year}`) >= value(`ex-kostnad-hvb.${group}.${year}`),
    ),
  );
  expect(above).toEqual([2020]);
  for (const other of [GROUP_2, 'kungalv'])
    expect(value('ex-kostnad-placeringar.alingsas.2023')).toBeGreaterThan(
      value(`ex-kostnad-placeringar.${other}.2023`),
    );
  for (const year of [2018, 2019, 2020, 2021, 2022])
    for (const other of ['kungalv', GROUP_2, ALL])
      expect(value(`U33401.alingsas.${year}`)).toBeGreaterThan(value(`U33401.${other}.${year}`));
  expect(value('U33401.alingsas.2023')).toBe(value(`U33401.${GROUP_2}.2023`));
});

describe('the charts', () => {
  it('that survive in the reference have its years, its names and its axes', () => {
    const open = lines('oppna-insatser');
    expect(open.categories).toEqual(['2018', '2019', '2020', '2021', '2022']);
    expect(open.series.map(({ name }) => name)).toEqual([
      'Alingsås',
      'Ale',
      'Kungälv',
      'Liknande kommuner',
      'Alla kommuner (ovägt medel)',
    ]);
    const investigation = lines('utredningstid');
    expect(investigation.categories).toEqual(['2018', '2019', '2020', '2021', '2022', '2023']);
    expect(investigation.series.map(({ name }) => name)).toEqual([
      'Alingsås',
      'Kungälv',
      'Liknande kommuner',
      'Alla kommuner (ovägt medel)',
    ]);
    const within = (plot: typeof open, from: number, to: number) =>
      plot.series
        .flatMap(({ values }) => values)
        .every((it) => it && it.position >= from && it.position <= to);
    expect(within(open, 0.5, 2)).toBe(true);
    expect(within(investigation, 80, 105)).toBe(true);
  });

  it('are sixteen, each about the own municipality', () => {
    expect(charts).toHaveLength(16);
    for (const { plot } of charts) {
      if (plot.kind !== 'lines') throw new Error('not lines');
      expect(plot.series.filter(({ emphasis }) => emphasis).map(({ name }) => name)).toEqual(['Alingsås']);
      expect(plot.series.length).toBeGreaterThanOrEqual(4);
    }
  });

  it('have every value in the text alternative, and in a table of data in the appendix', () => {
    const data = tables.filter(({ id }) => id.startsWith('tabell-'));
    for (const { plot, alternative } of charts) {
      if (plot.kind !== 'lines') continue;
      const shown = plot.series.map(
        ({ name, values }) => [name, values.map((it) => it?.text ?? '–')] as const,
      );
      for (const [name, values] of shown) {
        const told = plot.categories.map((year, index) =>
          values[index] === '–' ? `${year} uppgift saknas` : `${year} ${values[index]}`,
        );
        expect(alternative).toContain(`${name}: ${told.join('; ')}.`);
      }
      const ids = plot.series.flatMap(({ values }) => values.flatMap((it) => (it ? [it.figure.id] : [])));
      const holds = data.filter((it) => {
        const inTable = new Set(
          it.body
            .flatMap(({ cells }) => cells.flatMap(({ lines: all }) => all.flat()))
            .flatMap((inline) => (inline.kind === 'figure' ? [inline.figure.id] : [])),
        );
        return ids.every((id) => inTable.has(id));
      });
      expect(holds).toHaveLength(1);
    }
  });

  it('say where their values come from, and name Kolada for its own values only', () => {
    for (const chart of charts) {
      const source = chart.notes.at(-1)!;
      expect(source).toMatch(/xempeldata|gen bearbetning/);
      expect(source.startsWith('Källa: Kolada')).toBe(chart.id === 'oppna-insatser');
    }
    expect(charts.find(({ id }) => id === 'oppna-insatser')!.notes.at(-1)).toBe(
      'Källa: Kolada, nyckeltal N33802, för Alingsås 2018 och 2022, Kungälv 2022 samt Alla kommuner (ovägt medel) 2020–2022. Övriga värden är exempeldata, inte hämtade ur Kolada.',
    );
  });

  it('name the members of the groups and their year', () => {
    expect(charts[0]!.notes[0]).toBe(
      'Liknande kommuner är Berg, Härjedalen, Kalix, Lidköping, Mora, Sotenäs och Ulricehamn (2023).',
    );
    expect(charts.at(-1)!.notes[0]).toBe(
      'Liknande kommuner är Ale, Falkenberg, Kungälv, Partille, Piteå, Värnamo och Ängelholm (2023).',
    );
    expect(charts.find(({ id }) => id === 'arbete-studier')!.notes[0]).toContain(
      'Uppgift saknas för Ale 2020.',
    );
  });
});

it('has a cover with the matter’s facts', () => {
  const [cover] = document.blocks as Document['blocks'];
  if (cover?.kind !== 'section' || cover.role !== 'cover') throw new Error('no cover');
  const facts = tablesOf(cover.blocks)[0]!;
  expect(rows(facts)[0]).toEqual([
    '2024.069 SN',
    '2024-06-11',
    'Socialnämnden',
    'fastställs vid sammanträdet',
    'Controller, socialförvaltningen',
  ]);
});
