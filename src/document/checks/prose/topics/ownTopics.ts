import type { Datasets } from '../../../../figures/datasets.ts';
import { SUM_ROW } from '../../../../figures/ownSuppression.ts';
import { nameOf, PLAIN, type Reader } from './reading.ts';

/** The board's own tables: a row and a column that may go unsaid, and in a sum the row too. */
export const ownReader =
  (own: Datasets['egna'] | undefined): Reader =>
  ([source = '', row = '', column = ''], { label }) => {
    const table = own?.tables.get(source);
    const name = table?.source.columns.find(({ id }) => id === column)?.name;
    if (name === undefined) return undefined;
    const [ofRow, ofColumn] = [`own-row-${source}`, `own-column-${source}`];
    const isSum = row === SUM_ROW;
    const text = isSum ? 'summa' : label.slice(0, -`, ${name}`.length);
    return {
      ...PLAIN,
      names: [
        nameOf(ofRow, row, text, isSum ? ['totalt', 'tillsammans'] : []),
        nameOf(ofColumn, column, name),
      ],
      unsaid: isSum ? [ofRow, ofColumn] : [ofColumn],
    };
  };
