import { nearest } from '../language/nearest.ts';
import { problem, type Report } from '../problems.ts';
import type { Block, Heading } from './document.ts';
import { type CommentarySection, flatten } from './markdown/commentary.ts';
import type { Placed } from './template/placed.ts';

type SectionPlaced = Placed & { kind: 'section' | 'remaining' };

/** Gives the author's sections their places in a template, and sees to it that none is lost. */
export interface SectionPlaces {
  readonly blocksOf: (placed: SectionPlaced, level: number) => readonly Block[];
}

/**
 * Matches the commentary against the places that the template has. A place without text, and a heading without a place, are
 * reported, unless the place is optional (then only a likely misspelling is, as a warning), the heading is inside one that has a place, or the template takes all the rest.
 */
export function placeSections(
  sections: readonly CommentarySection[],
  placed: readonly Placed[],
  file: string,
  report: Report,
): SectionPlaces {
  const wanted = placed.filter((it): it is SectionPlaced => it.kind === 'section' || it.kind === 'remaining');
  const named = new Set(wanted.flatMap((it) => (it.kind === 'section' ? [it.heading] : [])));
  const byHeading = new Map(flatten(sections).map((section) => [section.heading, section]));
  const lost = withoutPlace(sections, named);
  const open = [...named].filter((heading) => !byHeading.has(heading));
  const takesRest = wanted.some(({ kind }) => kind === 'remaining');
  const meant = new Set<string | undefined>();
  if (!takesRest)
    for (const { heading, place } of lost) {
      const suggestion = nearest(heading, open);
      meant.add(suggestion);
      const details = { found: heading, suggestion, places: [...named].join(', ') };
      report(problem('text.unknown-section', place, details));
    }
  for (const it of wanted) {
    // A heading that is misspelt has been told of above.
    if (it.kind !== 'section' || meant.has(it.heading)) continue;
    const section = byHeading.get(it.heading);
    if (section && (it.optional || section.blocks.length > 0 || section.children.length > 0)) continue;
    const similar = section ? undefined : misspelt(it.heading, sections, named);
    // Text that an optional place may have been meant for goes with the section around it: told, but no fault.
    if (it.optional && !similar) continue;
    const place = section?.place ?? similar?.place ?? { file };
    const details = { heading: it.heading, similar: similar?.heading };
    report(problem('text.missing-section', place, details, it.optional ? 'warning' : 'error'));
  }
  return {
    blocksOf: (it, level) => {
      if (it.kind === 'remaining') return lost.flatMap((section) => withHeading(section, level + 1, named));
      const section = byHeading.get(it.heading);
      return section ? contents(section, level, named) : [];
    },
  };
}

/** The section whose heading could be a misspelling of one that the template has a place for. */
function misspelt(
  heading: string,
  sections: readonly CommentarySection[],
  named: ReadonlySet<string>,
): CommentarySection | undefined {
  const unplaced = flatten(sections).filter((section) => !named.has(section.heading));
  const name = nearest(
    heading,
    unplaced.map((section) => section.heading),
  );
  return unplaced.find((section) => section.heading === name);
}

/** Outermost sections that neither have a place nor stand inside one that has. */
function withoutPlace(
  sections: readonly CommentarySection[],
  named: ReadonlySet<string>,
): CommentarySection[] {
  return sections.flatMap((section) => {
    if (named.has(section.heading)) return [];
    const placedInside = flatten(section.children).some(({ heading }) => named.has(heading));
    // A heading without text of its own, over sections that have places, only groups them.
    return placedInside && section.blocks.length === 0 ? withoutPlace(section.children, named) : [section];
  });
}

/** A section's own text, and the sections inside it that have no place of their own. */
function contents(section: CommentarySection, level: number, named: ReadonlySet<string>): Block[] {
  const inside = section.children.filter(({ heading }) => !named.has(heading));
  return [...section.blocks, ...inside.flatMap((child) => withHeading(child, level + 1, named))];
}

function withHeading(section: CommentarySection, level: number, named: ReadonlySet<string>): Block[] {
  const heading: Heading = {
    kind: 'heading',
    level: Math.min(4, Math.max(2, level)) as Heading['level'],
    id: '',
    content: section.headingContent,
    place: section.place,
  };
  return [heading, ...contents(section, heading.level, named)];
}
