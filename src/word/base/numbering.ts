import type { WordPackage } from './package.ts';
import { allOf, attribute, childOf, childrenOf, dropAdditions, type Element } from './xml.ts';

const PATH = 'word/numbering.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering';

/** Brings the document's list definitions to the base document, after its own. Returns the new number of each list. */
export function mergeNumbering(base: WordPackage, ours: WordPackage): Map<string, string> {
  if (!ours.has(PATH)) return new Map();
  if (!base.has(PATH)) {
    base.put(PATH, ours.bytes(PATH));
    base.setContentType(PATH, TYPE);
    base.relate('word/document.xml', { type: RELATION, target: 'numbering.xml', isExternal: false });
    return new Map(allOf(ours.xml(PATH), 'w:num').map((list) => [numberOf(list), numberOf(list)]));
  }
  const target = base.xml(PATH);
  const root = target.documentElement!;
  const definitions = (from: Element, name: string) =>
    childrenOf(from).filter(({ nodeName }) => nodeName === name);
  const largest = (name: string, id: string): number =>
    Math.max(0, ...definitions(root, name).map((element) => Number(attribute(element, id))));
  const firstDefinition = largest('w:abstractNum', 'w:abstractNumId') + 1;
  const firstList = largest('w:num', 'w:numId') + 1;
  // Definitions come before lists (ECMA-376, 17.9).
  const lists = definitions(root, 'w:num');
  for (const definition of definitions(ours.xml(PATH).documentElement!, 'w:abstractNum')) {
    const copy = target.importNode(definition, true) as Element;
    for (const element of [copy, ...allOf(copy, '*')]) dropAdditions(element);
    shift(copy, 'w:abstractNumId', firstDefinition);
    root.insertBefore(copy, lists[0] ?? null);
  }
  const numbers = new Map<string, string>();
  for (const list of definitions(ours.xml(PATH).documentElement!, 'w:num')) {
    const copy = target.importNode(list, true) as Element;
    shift(copy, 'w:numId', firstList);
    shift(childOf(copy, 'w:abstractNumId')!, 'w:val', firstDefinition);
    numbers.set(numberOf(list), numberOf(copy));
    const after = lists.at(-1)?.nextSibling ?? null;
    root.insertBefore(copy, after);
    lists.push(copy);
  }
  return numbers;
}

const numberOf = (list: Element): string => attribute(list, 'w:numId') ?? '';

const shift = (element: Element, name: string, by: number): void =>
  element.setAttribute(name, String(Number(attribute(element, name)) + by));
