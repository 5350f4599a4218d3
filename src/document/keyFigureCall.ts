import type { KeyFigure, KeyFigureSeries, KeyFigures } from '../figures/keyFigure.ts';
import {
  gapNote,
  groupNote,
  hiddenNote,
  type Provenance,
  sourceNote,
  type YearsOf,
} from '../language/keyFigureNotes.ts';
import type { Report } from '../problems.ts';
import { expectedWords, type HelperCall, wrongArgument } from './arguments.ts';

/** A key figure with the series that a call asks for: all, or those of `serier="alingsas ale"`. */
export interface ChosenKeyFigure extends KeyFigure {
  readonly chosen: readonly KeyFigureSeries[];
}

/** The key figure of `id="U33401"`; one that there is none of is reported and gives undefined. */
export function chosenKeyFigure(
  call: HelperCall,
  keyFigures: KeyFigures,
  report: Report,
): ChosenKeyFigure | undefined {
  const id = call.options['id'] ?? '';
  const keyFigure = keyFigures.get(id);
  if (!keyFigure) return wrongArgument(call, `id="${id}"`, expectedWords(id, [...keyFigures.keys()]), report);
  const wanted = call.options['serier']?.split(/\s+/).filter(Boolean);
  const known = keyFigure.series.map((series) => series.id);
  const unknown = wanted?.filter((name) => !known.includes(name)) ?? [];
  for (const name of unknown) wrongArgument(call, name, expectedWords(name, known), report);
  if (unknown.length > 0) return undefined;
  const chosen = keyFigure.series.filter((series) => !wanted || wanted.includes(series.id));
  const years = keyFigure.years.filter((year) => chosen.some(({ values }) => values.has(year)));
  return { ...keyFigure, chosen, years };
}

const hasValue = ({ values }: KeyFigureSeries, year: number): boolean => {
  const value = values.get(year)?.figure.value;
  return value !== undefined && typeof value !== 'string';
};

/** Where a key figure's values come from, in one line for a chart or a table. */
export function provenanceNote({ id, years, chosen }: ChosenKeyFigure): string {
  const of = (origin: keyof Provenance): YearsOf[] =>
    some(chosen, (series) =>
      years.filter((year) => hasValue(series, year) && series.values.get(year)!.origin === origin),
    );
  return sourceNote(id, { Kolada: of('Kolada'), bearbetad: of('bearbetad'), exempel: of('exempel') });
}

/** What a reader of a chart must know besides: who the groups are, and which years lack a value. */
export function chartNotes(keyFigure: ChosenKeyFigure): string[] {
  const { years, chosen } = keyFigure;
  const isHidden = ({ values }: KeyFigureSeries, year: number): boolean =>
    values.get(year)?.figure.value === 'suppressed';
  const gaps = some(chosen, (series) =>
    years.filter((year) => !hasValue(series, year) && !isHidden(series, year)),
  );
  const hidden = some(chosen, (series) => years.filter((year) => isHidden(series, year)));
  const groups = chosen.flatMap(({ name, group }) =>
    group && group.members.length > 0 ? [groupNote(name, group.members, group.year)] : [],
  );
  const first = [
    ...groups,
    ...(gaps.length > 0 ? [gapNote(gaps)] : []),
    ...(hidden.length > 0 ? [hiddenNote(hidden)] : []),
  ];
  return [...(first.length > 0 ? [first.join(' ')] : []), provenanceNote(keyFigure)];
}

/** The series that have any such years, and those years. */
const some = (
  chosen: readonly KeyFigureSeries[],
  yearsOf: (series: KeyFigureSeries) => readonly number[],
): YearsOf[] =>
  chosen
    .map((series) => ({ name: series.name, years: yearsOf(series) }))
    .filter(({ years }) => years.length > 0);
