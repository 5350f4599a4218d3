import { problem, type Report } from '../../problems.ts';
import type { Block, Inline, Link } from '../document.ts';
import { plainText } from '../plainText.ts';
import { inlinesIn, withInner } from '../walk.ts';

/** Words that say that there is a link, and nothing of where it leads. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  'här',
  'hit',
  'där',
  'mer',
  'mera',
  'se',
  'se här',
  'se mer',
  'se länk',
  'läs',
  'läs här',
  'läs mer',
  'läs mera',
  'läs mer här',
  'läs vidare',
  'mer här',
  'mer info',
  'mer information',
  'klicka',
  'klicka här',
  'tryck här',
  'följ länken',
  'gå hit',
  'länk',
  'länken',
  'denna länk',
  'den här länken',
  'via länk',
  'via länken',
  'sida',
  'sidan',
  'denna sida',
  'webbsida',
  'webbsidan',
  'webbplats',
  'webbplatsen',
  'hemsida',
  'hemsidan',
  'fil',
  'filen',
  'dokument',
  'dokumentet',
  'pdf',
  'här finns mer',
  'click here',
  'here',
  'link',
  'read more',
]);

/**
 * A link is often read by itself, in a list of the document's links, so its text must say where it leads (WCAG 2.4.4).
 * A header row, which is printed again on every page, can hold none.
 */
export function checkLinks(block: Block, file: string, report: Report): void {
  for (const link of linksIn(inlinesIn(block))) {
    const { href, content, place = { file } } = link;
    const found = plainText(content).trim();
    if (saysNothing(found)) report(problem('document.link-text', place, { found, href }));
  }
  if (block.kind !== 'table') return;
  const heads = block.head.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flat()));
  for (const { content, place = block.place ?? { file } } of linksIn(withInner(heads)))
    report(problem('document.link-in-header', place, { found: plainText(content) }));
}

function saysNothing(text: string): boolean {
  const words = text.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('').length <= 1 || SAYS_NOTHING.has(words.join(' '));
}

const linksIn = (inlines: Iterable<Inline>): Link[] =>
  [...inlines].filter((inline) => inline.kind === 'link');
