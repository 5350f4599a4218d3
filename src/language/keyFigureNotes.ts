import { EN_DASH } from './numbers.ts';

/** Whose values a note speaks of, and of which years. */
export interface YearsOf {
  readonly name: string;
  readonly years: readonly number[];
}

/** Values by where they come from. */
export interface Provenance {
  readonly Kolada: readonly YearsOf[];
  readonly bearbetad: readonly YearsOf[];
  readonly exempel: readonly YearsOf[];
}
type Origin = keyof Provenance;

/** "A", "A och B", "A, B och C". */
const listed = (items: readonly string[], conjunction = 'och'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;

/** "2018", "2018 och 2020", "2018 och 2020–2023": three years or more in a row are a range. */
function yearsText(years: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && year === run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  return listed(
    runs.flatMap(([first, last]) => {
      if (last - first > 1) return [`${first}${EN_DASH}${last}`];
      return first === last ? [`${first}`] : [`${first}`, `${last}`];
    }),
  );
}

/** "Alingsås 2018 och 2022, Kungälv 2022 samt alla kommuner 2020–2022". */
const whose = (of: readonly YearsOf[]): string =>
  listed(
    of.map(({ name, years }) => `${name} ${yearsText(years)}`),
    of.some(({ years }) => years.length > 1) ? 'samt' : 'och',
  );

const ALL: Record<Origin, (id: string) => string> = {
  Kolada: (id) => `Källa: Kolada, nyckeltal ${id}.`,
  bearbetad: () => 'Egen bearbetning; värdena finns inte så i Kolada.',
  exempel: () => 'Exempeldata; värdena är inte hämtade ur Kolada.',
};

const SOME: Record<Origin, (id: string, of: string) => string> = {
  Kolada: (id, of) => `Källa: Kolada, nyckeltal ${id}, för ${of}.`,
  bearbetad: (_id, of) => `Egen bearbetning för ${of}.`,
  exempel: (_id, of) => `Exempeldata för ${of}.`,
};

const REST: Record<Origin, (id: string) => string> = {
  Kolada: (id) => `Källa för övriga värden: Kolada, nyckeltal ${id}.`,
  bearbetad: () => 'Övriga värden är egen bearbetning och finns inte så i Kolada.',
  exempel: () => 'Övriga värden är exempeldata, inte hämtade ur Kolada.',
};

/**
 * Where the values of a chart or a table come from. Kolada is named for its own values only; what there is most of of
 * the kinds is "övriga", so that the exceptions are named one by one.
 */
export function sourceNote(id: string, provenance: Provenance): string {
  const count = (origin: Origin): number =>
    provenance[origin].reduce((total, { years }) => total + years.length, 0);
  const kinds = (['Kolada', 'bearbetad', 'exempel'] as const).filter((origin) => count(origin) > 0);
  const [only] = kinds;
  if (only === undefined) return 'Uppgifter saknas.';
  if (kinds.length === 1) return ALL[only](id);
  const most = kinds.reduce((a, b) => (count(b) >= count(a) ? b : a));
  const some = kinds.filter((origin) => origin !== most);
  return [...some.map((origin) => SOME[origin](id, whose(provenance[origin]))), REST[most](id)].join(' ');
}

/** Who a group consists of: "Liknande kommuner är Berg, Kalix och Mora (2023)." */
export const groupNote = (name: string, members: readonly string[], year: number): string =>
  `${name} är ${listed(members)} (${year}).`;

/** Which values there are none of. */
export const gapNote = (gaps: readonly YearsOf[]): string => `Uppgift saknas för ${whose(gaps)}.`;

/** Which values are there but not shown. */
export const hiddenNote = (hidden: readonly YearsOf[]): string =>
  `Uppgiften för ${whose(hidden)} är dold för att skydda enskilda i små grupper.`;
