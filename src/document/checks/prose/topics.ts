import type { Figures } from '../../../figures/datasets.ts';
import { type Figure, figureValue } from '../../../figures/figure.ts';
import type { ReportPeriod } from '../../../figures/period.ts';
import type { Topic } from './topic.ts';
import { BUDGET_READERS } from './topics/budgetTopics.ts';
import { keyFigureReader } from './topics/keyFigureTopics.ts';
import { ownReader } from './topics/ownTopics.ts';
import { planReaders } from './topics/planTopics.ts';
import { nameOf, PLAIN, type Reader, type Readers } from './topics/reading.ts';
import { statementReaders } from './topics/statementTopics.ts';
import { volumeReader } from './topics/volumeTopics.ts';

/** How an author would speak of a figure; undefined for one without a value, and for one that nobody speaks of. */
export function topicReader(figures: Figures, period: ReportPeriod): (figure: Figure) => Topic | undefined {
  const readers = readersOf(figures, period);
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

/** A figure that only its label tells of: "Hemtjänst, antal timmar". */
const asLabelled: Reader = (_, { label }) => ({
  ...PLAIN,
  names: label.split(', ').map((text, index) => nameOf(`label-${index}`, text, text)),
  unsaid: label.split(', ').length > 1 ? ['label-1', 'label-2', 'label-3'] : [],
});

const readersOf = ({ datasets }: Figures, period: ReportPeriod): Readers => ({
  ...statementReaders(datasets, period),
  ...BUDGET_READERS,
  ...planReaders(datasets, period.year),
  nyckeltal: keyFigureReader(datasets.nyckeltal),
  volymer: volumeReader(datasets.volymer),
  egna: ownReader(datasets.egna),
});
