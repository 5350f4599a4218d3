import type { Datasets } from '../../../../figures/datasets.ts';
import { nameOf, type Reader } from './reading.ts';

/** Key figures of municipalities: levels, changes, distances between them. */
export function keyFigureReader(keyFigures: Datasets['nyckeltal'] | undefined): Reader {
  return ([id, entity, ...rest]) => {
    const keyFigure = keyFigures?.get(id ?? '');
    const series = keyFigure?.series.find((it) => it.id === entity);
    if (!keyFigure || !series) return undefined;
    const names = [
      nameOf('key-figure', keyFigure.id, keyFigure.name, keyFigure.forms ? [keyFigure.forms.definite] : []),
      nameOf('entity', series.id, series.name, [
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
          names: [names[0]!, nameOf('entity', compared.id, compared.name, [compared.inText])],
          unsaid: [],
          aspect: 'gap',
          years: [Number(rest[2])],
        }
      );
    }
    return rest.length === 1 ? { ...base, aspect: 'plain', years: [Number(kind)] } : undefined;
  };
}
