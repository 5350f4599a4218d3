import type { Datasets } from '../../../../figures/datasets.ts';
import { nameOf, PLAIN, type Readers } from './reading.ts';

/** A full year's effect is not told of one year by its number. */
const FULL_YEAR =
  /^(?!.*(?:under|för|år) (?:19|20)\d{2})|helår|helt år|hela året|per år|årlig|full effekt/isu;
/** What several possibilities save is told as a sum. */
const SUM = /tillsammans|totalt|summa|sammanlagt|möjlighet|området|i allt|samtliga|alla/iu;

/** What is planned: measures, possibilities of a review, risks. */
export function planReaders(datasets: Partial<Datasets>, year: number): Readers {
  return {
    atgarder: ([time, measure, end], { label }) => {
      if (time === 'underskott')
        return {
          // Where there is a statement, a deficit is its result.
          names: [
            nameOf(
              'measure',
              'underskott',
              label,
              datasets.driftbudget ? ['strukturellt underskott'] : ['underskott'],
            ),
          ],
          ...PLAIN,
          sense: 'result',
        };
      const isSum = measure === 'summa' || measure === 'netto' || measure === 'medraknat';
      const text = label.replace(/, (?:effekt \d{4}|helårseffekt)(?:, (?:lägst|högst))?$/, '');
      return {
        names: [
          measure === 'medraknat'
            ? nameOf('measure', 'medraknat', text, ['medräknat'])
            : isSum
              ? nameOf('measure', 'summa', 'åtgärderna tillsammans', [
                  'åtgärder',
                  'effekt',
                  'sammantagen effekt',
                  'summa',
                ])
              : nameOf('measure', measure!, text),
        ],
        aspect: 'plain',
        span: time === 'helar' ? 'none' : 'year',
        said: time === 'helar' ? FULL_YEAR : undefined,
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
          names: [nameOf('possibility', 'totalt', 'alla möjligheter', ['möjligheter'])],
          ...PLAIN,
        };
      if (kind === 'omrade')
        return {
          names: [nameOf('area', rest.join(', '), rest.join(', '))],
          ...PLAIN,
          said: SUM,
        };
      if (kind === 'sikt') {
        const names = [
          nameOf('horizon', rest[0]!, rest[0]!),
          ...(area ? [nameOf('area', rest.slice(1).join(', '), rest.slice(1).join(', '))] : []),
        ];
        return { ...PLAIN, said: area ? SUM : undefined, names };
      }
      const text = label.replace(/, besparing (?:initialt|per år)$/, '');
      return {
        names: [nameOf('possibility', first, text)],
        ...PLAIN,
      };
    },
    risker: ([kind, risk], { label }) => {
      const [first = '', ...rest] = label.split(', ');
      if (!risk) return undefined;
      return {
        names: [nameOf('risk', risk, rest.join(', ')), nameOf('risk-value', kind!, first)],
        ...PLAIN,
      };
    },
  };
}
