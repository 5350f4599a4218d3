import { type Content, markTexts } from './content.ts';
import { elementsOf, type Mark, markKey, marksOf, type Structure } from './structure.ts';

/**
 * The marks of table rows that stand again on a further page. Chromium repeats header rows, as it should, but tags
 * every copy: each header cell would be read once for every page. A row counts as repeated where all of its text
 * stands again; a row that merely goes on over a page break has other text there.
 */
export function repeatedRows(structure: Structure, contents: readonly Content[]): Set<string> {
  const texts = markTexts(contents);
  const pages = new Map(contents.map(({ holder, pageIndex }) => [holder.tag, pageIndex]));
  const repeated = new Set<string>();
  for (const row of elementsOf(structure)) {
    if (row.type !== 'TR') continue;
    const marks = marksOf(row).filter((mark) => texts.get(markKey(mark)));
    const [first, ...later] = groupByPage(marks, pages);
    const wholeText = first?.map((mark) => texts.get(markKey(mark))).join('\n');
    for (const copy of later)
      if (copy.map((mark) => texts.get(markKey(mark))).join('\n') === wholeText)
        for (const mark of copy) repeated.add(markKey(mark));
  }
  return repeated;
}

/** The marks by the page that they stand on, in the order of the pages. */
function groupByPage(marks: readonly Mark[], pages: ReadonlyMap<string, number>): Mark[][] {
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) {
    const page = pages.get(mark.holder.tag) ?? 0;
    const group = groups.get(page);
    if (group) group.push(mark);
    else groups.set(page, [mark]);
  }
  return [...groups].sort(([one], [other]) => one - other).map(([, group]) => group);
}
