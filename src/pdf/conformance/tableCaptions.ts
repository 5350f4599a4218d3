import { childElements, elementsOf, type Structure } from './structure.ts';

/**
 * A table's caption stands in the table, first or last (ISO 32000-1, table 337). With `<figure><figcaption><table>`
 * it stands beside it, in what `mendFigures` has made a Div.
 */
export function moveTableCaptions(structure: Structure): void {
  for (const group of elementsOf(structure)) {
    if (group.type !== 'Div') continue;
    const caption = childElements(group).find(({ type }) => type === 'Caption');
    const table = childElements(group).find(({ type }) => type === 'Table');
    if (!caption || !table || childElements(table).some(({ type }) => type === 'Caption')) continue;
    group.children = group.children.filter((child) => child !== caption);
    table.children.unshift(caption);
    caption.parent = table;
  }
}
