import type { Datasets, Figures } from '../../../figures/datasets.ts';
import { type Figure, figureValue } from '../../../figures/figure.ts';
import type { ReportPeriod } from '../../../figures/period.ts';
import type { StatementRow } from '../../../figures/statement.ts';
import type { Aspect, Name, Sense, Span, Topic } from './topic.ts';

/** What a dataset's figure is about, without what holds of all: undefined for one that no author speaks of. */
type Reading = Omit<Topic, 'figure' | 'value' | 'unsaid'> & { readonly unsaid?: readonly string[] };
type Reader = (parts: readonly string[], figure: Figure) => Reading | undefined;

const SENSES: Readonly<Record<StatementRow['kind'], Sense>> = {
  income: 'income',
  grant: 'income',
  cost: 'cost',
  financial: 'income',
  adjustment: 'cost',
  result: 'result',
};

/** What people call rows besides their names. */
const ALIASES: readonly (readonly [name: RegExp, aliases: readonly string[]])[] = [
  [
    /^årets resultat$|^resultat$/i,
    ['resultat', 'underskott', 'överskott', 'utfall', 'helårsresultat', 'nollresultat'],
  ],
  [/nettokostnad/i, ['nettokostnad', 'netto', 'nettobudget']],
  [/semesterlöneskuld|semesterskuld/i, ['semesterlöneskuld', 'semesterskuld']],
  [/^lokalhyror$/i, ['hyror', 'hyreskostnader', 'hyra']],
  [/^personalkostnader$|^personal$/i, ['personalkostnader', 'lönekostnader', 'personal']],
  [/intäkter$/i, ['intäkter', 'inkomster']],
  [/^kommunbidrag$/i, ['kommunbidrag', 'bidrag', 'ram']],
];

const aliasesOf = (text: string): readonly string[] => ALIASES.find(([name]) => name.test(text))?.[1] ?? [];

/** The columns of the statement and of what is divided as it is. */
const COLUMNS: Readonly<Record<string, readonly [Aspect, Span, years: readonly number[]]>> = {
  budget: ['budget', 'year', [0]],
  'budget-ack': ['budget', 'to-date', [0]],
  'utfall-ack': ['actual', 'to-date', [0]],
  'avvikelse-ack': ['variance', 'to-date', [0]],
  prognos: ['forecast', 'year', [0]],
  'avvikelse-prognos': ['variance', 'year', [0]],
  'foregaende-prognos': ['forecast', 'year', [0]],
  prognosforandring: ['forecast-change', 'year', [0]],
  'forra-aret-ack': ['actual', 'to-date', [-1]],
  'forandring-forra-aret': ['change', 'to-date', [-1, 0]],
};

/** How an author would speak of a figure; undefined for one without a value, and for one that nobody speaks of. */
export function topicReader(
  { datasets }: Figures,
  { year, month }: ReportPeriod,
): (figure: Figure) => Topic | undefined {
  const readers = readersOf(datasets, year, month);
  return (figure) => {
    const value = figureValue(figure);
    const parts = figure.id.split('.');
    const reading = value && (readers[parts[0]!] ?? asLabelled)(parts.slice(1), figure);
    return value && reading && { unsaid: [], ...reading, figure, value };
  };
}

/** Every figure that has a value, as an author would speak of it. */
export function topicsOf(figures: Figures, period: ReportPeriod): Topic[] {
  const read = topicReader(figures, period);
  return [...figures.byId.values()].sort(byPreference).flatMap((figure) => read(figure) ?? []);
}

/** Of two figures that say the same the statement's is told of, not the month's or the activity's. */
const byPreference = (a: Figure, b: Figure): number => rankOf(a) - rankOf(b);
const rankOf = ({ id }: Figure): number =>
  id.startsWith('manad.') ? 1 : id.startsWith('kontogrupp.') ? 2 : 0;

const name = (dimension: string, key: string, text: string, more: readonly string[] = []): Name => ({
  dimension,
  key,
  text,
  aliases: [...(dimension === 'row' ? aliasesOf(text) : []), ...more],
});

/** A figure that only its label tells of, as those of a board's own files: "Hemtjänst, antal timmar". */
const asLabelled: Reader = (_, { label }) => ({
  names: label.split(', ').map((text, index) => name(`label-${index}`, text, text)),
  unsaid: label.split(', ').length > 1 ? ['label-1', 'label-2', 'label-3'] : [],
  aspect: 'plain',
  span: 'none',
  years: [],
  sense: 'plain',
});

function readersOf(
  datasets: Figures['datasets'],
  year: number,
  month: number | undefined,
): Readonly<Record<string, Reader>> {
  const rows = new Map(
    [...(datasets.flerarsbudget?.rows ?? []), ...(datasets.driftbudget?.rows ?? [])].map((row) => [
      row.id,
      row,
    ]),
  );
  const rowName = (id: string): { names: readonly Name[]; sense: Sense } | undefined => {
    const row = rows.get(id);
    // Net cost is a sum of result, but people speak of it as of a cost.
    const sense = row && (row.kind === 'result' && /kostnad/i.test(row.name) ? 'cost' : SENSES[row.kind]);
    return row && sense && { names: [name('row', id, row.name)], sense };
  };
  const inColumn = (column: string | undefined): Omit<Reading, 'names' | 'sense'> | undefined => {
    const found = COLUMNS[column ?? ''];
    if (!found) return undefined;
    const [aspect, span, years] = found;
    return {
      aspect,
      span,
      years: years.map((it) => it + year),
      month: span === 'to-date' ? month : undefined,
    };
  };
  const keyFigures = datasets.nyckeltal;
  return {
    driftbudget: ([column, row]) => {
      const [about, time] = [rowName(row ?? ''), inColumn(column)];
      return about && time && { ...time, ...about };
    },
    kontogrupp: ([row, dimension, ...rest], { label }) => {
      const [about, time] = [rowName(row ?? ''), inColumn(rest.at(-1))];
      const part = label.split(', ').slice(1, -1).join(', ');
      const names = about && [...about.names, name(`part-${dimension}`, rest[0] ?? '', part)];
      return about && time && { ...time, sense: about.sense, names: names! };
    },
    manad: ([kind, period, row]) => {
      const about = rowName(row ?? '');
      const [ofYear, ofMonth] = (period ?? '').split('-').map(Number) as [number, number];
      return (
        about && {
          ...about,
          aspect: kind?.startsWith('budget') ? 'budget' : 'actual',
          span: kind?.endsWith('-ack') ? 'to-date' : 'month',
          years: [ofYear],
          month: ofMonth,
        }
      );
    },
    flerarsbudget: ([column = '', row]) => {
      const about = rowName(row ?? '');
      const found = Number(/\d{4}/.exec(column)?.[0]);
      const isChange = column.startsWith('forandring');
      return (
        about && {
          ...about,
          aspect: isChange ? 'change' : 'budget',
          span: 'year',
          years: isChange ? [found - 1, found] : [found],
        }
      );
    },
    kommunbidrag: ([ofYear], { label }) => ({
      names: [name('grant-part', label.split(`, ${ofYear}`)[0]!, label.split(`, ${ofYear}`)[0]!)],
      aspect: 'plain',
      span: 'year',
      years: [Number(ofYear)],
      sense: 'income',
    }),
    investeringar: ([ofYear, type], { label }) => ({
      names: label
        .split(', ')
        .slice(0, -1)
        .map((text, index) =>
          name(
            `investment-${index}`,
            text,
            text,
            type === 'totalt' ? ['investeringsbudget', 'investeringar', 'investeringsutgifter'] : [],
          ),
        ),
      aspect: 'budget',
      span: 'year',
      years: ofYear === 'perioden' ? [] : [Number(ofYear)],
      sense: 'plain',
    }),
    atgarder: ([time, measure, end], { label }) => {
      if (time === 'underskott')
        return {
          // Where there is a statement, a deficit is its result.
          names: [
            name(
              'measure',
              'underskott',
              label,
              datasets.driftbudget ? ['strukturellt underskott'] : ['underskott'],
            ),
          ],
          aspect: 'plain',
          span: 'none',
          years: [],
          sense: 'result',
        };
      const isSum = measure === 'summa' || measure === 'netto' || measure === 'medraknat';
      const text = label.replace(/, (?:effekt \d{4}|helårseffekt)(?:, (?:lägst|högst))?$/, '');
      return {
        names: [
          measure === 'medraknat'
            ? name('measure', 'medraknat', text, ['medräknat'])
            : isSum
              ? name('measure', 'summa', 'åtgärderna tillsammans', [
                  'åtgärder',
                  'effekt',
                  'sammantagen effekt',
                  'summa',
                ])
              : name('measure', measure!, text),
        ],
        aspect: 'plain',
        span: time === 'helar' ? 'none' : 'year',
        years: time === 'i-ar' ? [year] : time === 'nasta-ar' ? [year + 1] : [],
        sense: 'plain',
        interval:
          end === 'lagst' || end === 'hogst'
            ? { of: `${time}.${measure}`, end: end === 'lagst' ? 'lowest' : 'highest' }
            : undefined,
      };
    },
    mojligheter: ([kind, , area], { label }) => {
      const [first = '', ...rest] = label.split(', ');
      if (kind === 'totalt')
        return {
          names: [name('possibility', 'totalt', 'alla möjligheter', ['möjligheter'])],
          aspect: 'plain',
          span: 'none',
          years: [],
          sense: 'plain',
        };
      if (kind === 'omrade')
        return {
          names: [name('area', rest.join(', '), rest.join(', '))],
          aspect: 'plain',
          span: 'none',
          years: [],
          sense: 'plain',
        };
      if (kind === 'sikt') {
        const names = [
          name('horizon', rest[0]!, rest[0]!),
          ...(area ? [name('area', rest.slice(1).join(', '), rest.slice(1).join(', '))] : []),
        ];
        return { names, aspect: 'plain', span: 'none', years: [], sense: 'plain' };
      }
      const text = label.replace(/, besparing (?:initialt|per år)$/, '');
      return {
        names: [name('possibility', first, text)],
        aspect: 'plain',
        span: 'none',
        years: [],
        sense: 'plain',
      };
    },
    risker: ([kind, risk], { label }) => {
      const [first = '', ...rest] = label.split(', ');
      if (!risk) return undefined;
      return {
        names: [name('risk', risk, rest.join(', ')), name('risk-value', kind!, first)],
        aspect: 'plain',
        span: 'none',
        years: [],
        sense: 'plain',
      };
    },
    nyckeltal: keyFigureReader(keyFigures),
  };
}

function keyFigureReader(keyFigures: Datasets['nyckeltal'] | undefined): Reader {
  return ([id, entity, ...rest]) => {
    const keyFigure = keyFigures?.get(id ?? '');
    const series = keyFigure?.series.find((it) => it.id === entity);
    if (!keyFigure || !series) return undefined;
    const names = [
      name('key-figure', keyFigure.id, keyFigure.name, keyFigure.forms ? [keyFigure.forms.definite] : []),
      name('entity', series.id, series.name, [
        series.inText,
        ...(/90:e percentil/.test(series.name) ? ['bästa tiondelen', 'högsta tiondelen'] : []),
      ]),
    ];
    const base = { names, span: 'year', sense: 'plain', unsaid: series.own ? ['entity'] : [] } as const;
    const [kind, other] = rest;
    if (kind === 'forandring' || kind === 'relativ')
      return { ...base, aspect: 'change', years: other!.split('-').map(Number) };
    if (kind === 'mot' || kind === 'skillnad') {
      const compared = keyFigure.series.find((it) => it.id === other);
      // A distance goes by the name of the other: whose it is goes without saying.
      return (
        compared && {
          ...base,
          names: [names[0]!, name('entity', compared.id, compared.name, [compared.inText])],
          unsaid: [],
          aspect: 'gap',
          years: [Number(rest[2])],
        }
      );
    }
    return rest.length === 1 ? { ...base, aspect: 'plain', years: [Number(kind)] } : undefined;
  };
}
