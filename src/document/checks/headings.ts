import { problem, type Report } from '../../problems.ts';
import type { Heading } from '../document.ts';
import { plainText } from '../plainText.ts';

/**
 * Headings are how the one who listens finds the way: none may be empty, none may skip a level, and two of the same words under
 * one heading can't be told apart (a warning: who reads on paper sees which is which).
 */
export function checkHeadings(headings: readonly Heading[], file: string, report: Report): void {
  /** The heading that each level stands under now, and what has been said under it. */
  const open: { level: number; text: string; inside: Set<string> }[] = [];
  let previous = 0;
  for (const { level, content, place = { file } } of headings) {
    const text = plainText(content).trim();
    if (text === '') report(problem('document.empty-heading', place, { level: String(level) }));
    if (level > previous + 1) {
      const details = { found: `${level} (${text})`, previous: String(previous) };
      report(problem('document.heading-order', place, details));
    }
    previous = level;
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const parent = open.at(-1);
    if (parent && text !== '' && parent.inside.has(text))
      report(problem('document.same-heading', place, { found: text, under: parent.text }, 'warning'));
    parent?.inside.add(text);
    open.push({ level, text, inside: new Set() });
  }
}
