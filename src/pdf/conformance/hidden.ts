import { type Problem, problem } from '../../problems.ts';

/**
 * Every text that no tag has and that isn't expected, as problems: a screen reader passes it by, so it must be a
 * running header or footer. `hidden` has the text of each page, in no known order, and without the spaces at which
 * lines were broken.
 */
export function hiddenContentProblems(
  hidden: readonly string[],
  expected: (page: number, pages: number) => readonly string[],
): Problem[] {
  return hidden.flatMap((text, index) => {
    const rest = remove(text, expected(index + 1, hidden.length));
    return rest ? [problem('pdf.hidden-content', undefined, { found: rest })] : [];
  });
}

/** What is left of a text without the given parts, each taken out once: the longest first, for one may hold another. */
function remove(text: string, parts: readonly string[]): string {
  let rest = withoutSpaces(text);
  for (const part of parts.map(withoutSpaces).sort((one, other) => other.length - one.length))
    rest = rest.replace(part, () => '\n');
  return rest.replace(/\n+/g, ' ').trim();
}

/** Nor with soft hyphens, which show only where a line ends. */
const withoutSpaces = (text: string): string => text.replace(/[\s\u00ad]+/g, '');
