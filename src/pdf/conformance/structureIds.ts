import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import type { Print } from './print.ts';
import { elementsOf, type Structure, textEntry } from './structure.ts';

const ID = PDFName.of('ID');

/**
 * Gives header cells ids that only depend on their order. Chromium's own count the nodes that the browser has made
 * since it started, and differ from print to print. Cells name their header cells by these ids.
 */
export function stabilizeIds(print: Print, structure: Structure): void {
  const elements = elementsOf(structure);
  const renamed = new Map<string, PDFString>();
  const names: PDFObject[] = [];
  for (const { dictionary, reference } of elements) {
    const old = textEntry(dictionary, 'ID');
    if (old === undefined) continue;
    const id = PDFString.of(`s${String(renamed.size + 1).padStart(6, '0')}`);
    renamed.set(old, id);
    dictionary.set(ID, id);
    names.push(id, reference);
  }
  for (const { dictionary } of elements)
    for (const attributes of attributesOf(dictionary)) renameHeaders(attributes, renamed);

  const idTree = PDFName.of('IDTree');
  structure.root.delete(idTree);
  if (names.length > 0)
    structure.root.set(idTree, print.context.register(print.context.obj({ Names: names })));
}

function renameHeaders(attributes: PDFDict, renamed: ReadonlyMap<string, PDFString>): void {
  const headers = attributes.lookupMaybe(PDFName.of('Headers'), PDFArray);
  for (let at = 0; headers && at < headers.size(); at += 1) {
    const id = renamed.get(headers.lookup(at, PDFString, PDFHexString).decodeText());
    if (id) headers.set(at, id);
  }
}

/** The entry A: one dictionary of attributes, or a list of them. */
function attributesOf(dictionary: PDFDict): PDFDict[] {
  const value = dictionary.lookup(PDFName.of('A'));
  const values = value instanceof PDFArray ? value.asArray().map((_, at) => value.lookup(at)) : [value];
  return values.filter((attributes) => attributes instanceof PDFDict);
}
