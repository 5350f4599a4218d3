import type { Figure } from '../../../figures/figure.ts';
import { lineRanges } from '../../../language/lineRanges.ts';
import { type ProblemDetails, problem, type Report, type Severity } from '../../../problems.ts';
import type { CheckedNumber } from './checkedNumber.ts';

/** Tells of every number that the figures don't bear out, in the order they stand. */
export function reportNumbers(
  numbers: readonly CheckedNumber[],
  severity: Severity,
  byId: ReadonlyMap<string, Figure>,
  report: Report,
): void {
  for (const { text, place, outcome, support, direction } of numbers) {
    const details: ProblemDetails['number.not-borne-out'] = {
      found: text,
      nearest: support?.derivation,
      value: support?.value,
      where: support && whereFrom(support.figures, byId),
    };
    switch (outcome) {
      case 'not-borne-out':
        report(problem('number.not-borne-out', place, details, severity));
        break;
      case 'other-row':
        report(problem('number.other-row', place, details, severity));
        break;
      case 'other-base':
        report(problem('number.other-base', place, details, severity));
        break;
      case 'direction':
        report(problem('number.direction', place, { ...details, said: direction }, severity));
        break;
      case 'reversed':
        report(problem('number.reversed', place, { found: text }, severity));
        break;
      case 'borne-out':
      case 'accepted':
        break;
      default:
        outcome satisfies never;
    }
  }
}

/** The files and lines that figures come from, the first of each: "data/…/utfall.csv rad 164–257 …". */
function whereFrom(figures: readonly Figure[], byId: ReadonlyMap<string, Figure>): string {
  const places: string[] = [];
  const seen = new Set<string>();
  const follow = (figure: Figure): void => {
    if (seen.has(figure.id) || places.length >= 2) return;
    seen.add(figure.id);
    for (const { file, lines, more } of figure.sources) {
      const shown = `${file} rad ${lineRanges({ lines: lines.slice(0, 2), more: more || lines.length > 2 })}`;
      if (places.length < 2 && !places.includes(shown)) places.push(shown);
    }
    for (const term of figure.terms) {
      const found = byId.get(term);
      if (found) follow(found);
    }
  };
  figures.forEach(follow);
  return places.join(', ');
}
