import { DATASET_NAMES, type DatasetName } from '../../figures/datasets.ts';
import { CHARTS } from '../charts/charts.ts';
import { SUMMARIES } from '../summaries.ts';
import { TABLES } from '../tables/tables.ts';
import { LIST_DATASETS } from './names.ts';

const MAKERS = { tabell: TABLES, diagram: CHARTS, sammanfattning: SUMMARIES } as const;

/**
 * The datasets that templates and a commentary ask for: those of their tables, charts and summaries, and those of the figures
 * they name (`driftbudget.prognos…`), and of the lists that they go through (`{{#each atgarder}}`). Read off the text, so that only what a document needs is computed; whether a name is
 * right is checked afterwards.
 */
export function neededDatasets(texts: Iterable<string>): Set<DatasetName> {
  const needed = new Set<DatasetName>();
  for (const text of texts) {
    for (const [, helper, name] of text.matchAll(
      /\{\{\s*(tabell|diagram|sammanfattning)\s+["']([^"']+)["']/g,
    )) {
      const makers = MAKERS[helper as keyof typeof MAKERS];
      if (Object.hasOwn(makers, name!)) needed.add(makers[name!]!.needs);
    }
    for (const [, list] of text.matchAll(/\{\{#each\s+([a-z-]+)/g)) {
      const dataset = LIST_DATASETS[list as keyof typeof LIST_DATASETS];
      if (dataset) needed.add(dataset);
    }
    for (const [, prefix] of text.matchAll(/\{\{[^}]*["']([a-z-]+)\./g))
      if (DATASET_NAMES.includes(prefix as DatasetName)) needed.add(prefix as DatasetName);
  }
  return needed;
}
