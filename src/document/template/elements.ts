import { nearest } from '../../language/nearest.ts';
import { type Place, problem, type Report } from '../../problems.ts';
import { BLOCK_ELEMENTS, CLASSES, INLINE_ELEMENTS } from '../html/vocabulary.ts';

const KNOWN: ReadonlySet<string> = new Set([...BLOCK_ELEMENTS, ...INLINE_ELEMENTS]);

/** Looks for elements and classes that the document has no form for in a piece of a template's HTML, and reports each. */
export function checkElements(html: string, start: Place, report: Report): void {
  const comment = html.indexOf('<!--');
  if (comment >= 0)
    report(
      problem('template.forbidden', placeAt(html, comment, start), {
        found: '<!--',
        why: 'kommentarer i en mall skrivs {{! så här }}',
      }),
    );
  for (const match of html.matchAll(/<([a-zA-Z][a-zA-Z0-9-]*)([^>]*)/g)) {
    const name = match[1]!.toLowerCase();
    const place = placeAt(html, match.index, start);
    if (!KNOWN.has(name)) {
      report(problem('template.element', place, { found: `<${name}>`, expected: [...KNOWN].join(', ') }));
      continue;
    }
    const className = /\bclass="([^"]*)"/.exec(match[2]!)?.[1];
    const classes = Object.keys(CLASSES[name] ?? {});
    if (className === undefined || classes.includes(className)) continue;
    const meant = nearest(className, classes);
    const expected =
      classes.length === 0
        ? 'inget klassnamn'
        : `något av ${classes.join(', ')}${meant ? ` (menade du ${meant}?)` : ''}`;
    report(problem('template.element', place, { found: `class="${className}"`, expected }));
  }
}

function placeAt(text: string, offset: number, start: Place): Place {
  const before = text.slice(0, offset).split('\n');
  const line = (start.line ?? 1) + before.length - 1;
  const column = before.at(-1)!.length + (before.length === 1 ? (start.column ?? 1) : 1);
  return { file: start.file, line, column };
}
