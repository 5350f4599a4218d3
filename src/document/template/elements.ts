import { nearest } from '../../language/nearest.ts';
import { type Place, problem, type Report } from '../../problems.ts';
import { BLOCK_ELEMENTS, CLASSES, INLINE_ELEMENTS } from '../html/vocabulary.ts';

const KNOWN: ReadonlySet<string> = new Set([...BLOCK_ELEMENTS, ...INLINE_ELEMENTS]);

/** An attribute's name, with what it says passed over; and what a class says, in quotes or without. */
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']+))?/g;
const CLASS = /(?:^|\s)class\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i;

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
    for (const attribute of match[2]!.matchAll(ATTRIBUTE)) {
      const key = attribute[1]!.toLowerCase();
      if (key === 'class' || (key === 'href' && name === 'a')) continue;
      report(
        problem('template.element', place, { found: `${key}=…`, expected: 'bara class, och href i <a>' }),
      );
    }
    const [, ...quoted] = CLASS.exec(match[2]!) ?? [];
    const className = quoted.find((value) => value !== undefined);
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
