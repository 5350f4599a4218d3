import type { Place } from '../problems.ts';
import type { AuthorSection } from './authorText.ts';

/** A section whose text stands as it did in the older report. */
export interface UntouchedSection {
  readonly heading: string;
  readonly place: Place;
  readonly sentences: number;
}

/** The sections that have the same text under the same heading; a number that follows the sources is no difference. */
export function untouchedSections(
  before: readonly AuthorSection[],
  now: readonly AuthorSection[],
): UntouchedSection[] {
  const forms = ({ sentences }: AuthorSection): string => sentences.map(({ form }) => form).join('\n');
  const old = new Map(before.map((section) => [section.heading, forms(section)]));
  return now
    .filter((section) => old.get(section.heading) === forms(section))
    .map(({ heading, place, sentences }) => ({ heading, place, sentences: sentences.length }));
}
