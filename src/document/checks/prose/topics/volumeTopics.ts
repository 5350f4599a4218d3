import type { Datasets } from '../../../../figures/datasets.ts';
import { nameOf, type Reader } from './reading.ts';

/** The words that tell what is counted, where the quantity alone doesn't. */
const SAID: Readonly<Record<string, RegExp>> = {
  kostnad:
    /^(?!.*(?:per (?:person|individ|brukare|placerad|vård|dygn|dag)|genomsnitt|snitt))|totalt|sammanlagt|tillsammans/isu,
  'kostnad-per-person': /per (?:person|individ|brukare|placerad)|genomsnitt|snitt/iu,
  'kostnad-per-dygn': /per (?:vård)?(?:dygn|dag)|dygns(?:kostnad|pris)/iu,
  dygn: /dygn|dagar/iu,
};

/** Volumes: a group, an area or all, what is counted of it, in a period. The sum of all goes by what all are called. */
export const volumeReader =
  (volumes: Datasets['volymer'] | undefined): Reader =>
  ([column = '', ...rest], { label }) => {
    if (!volumes) return undefined;
    const last = /^(\d{4})(?:-(\d{2}))?$/.exec(rest.at(-1) ?? '');
    const { year, month } = last
      ? { year: Number(last[1]), month: last[2] === undefined ? undefined : Number(last[2]) }
      : volumes.period;
    const id = (last ? rest.slice(0, -1) : rest).join('.');
    const name = volumes.lines.find((it) => it.id === id)?.name ?? label.split(', ').slice(0, -1).join(', ');
    const isAll = id === 'summa';
    const isChange = column.endsWith('-forandring');
    return {
      names: [nameOf('volume-line', id, name, isAll ? ['insatser', 'insatserna'] : [])],
      aspect: isChange ? 'change' : 'plain',
      span: 'period',
      years: isChange ? [year - 1, year] : [year],
      month,
      sense: 'plain',
      said: SAID[column.replace('-forandring', '')],
    };
  };
