import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { markTexts, readContents } from '../../src/pdf/conformance/content.ts';
import { parsePrint } from '../../src/pdf/conformance/print.ts';
import { markKey } from '../../src/pdf/conformance/structure.ts';

/**
 * A PDF's tag tree as text, one tag to a line, for golden files and for reading:
 *
 *     Document
 *       H1 "Månadsuppföljning maj 2025"
 *       Table
 *         Caption "Tabell 1. Driftbudget"
 *         TR
 *           TH scope=Column "Budget"
 *
 * NonStruct, which only groups, is left out, and its content stands in its place. Types are the standard ones that the
 * file's own are mapped to.
 */
export async function tagTree(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const texts = markTexts(readContents(await parsePrint(bytes)));
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const roles = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const lines: string[] = [];

  const typeOf = (element: PDFDict): string => {
    const type = element.lookup(PDFName.of('S'), PDFName);
    return (roles?.lookupMaybe(type, PDFName) ?? type).decodeText();
  };

  /** Text that stands together is one string: Chromium divides it wherever the style changes. */
  let text: { indent: string; value: string } | undefined;
  const flush = () => {
    if (text?.value.trim()) lines.push(`${text.indent}"${text.value.replace(/\s+/g, ' ')}"`);
    text = undefined;
  };

  const visit = (element: PDFDict, depth: number): void => {
    const type = typeOf(element);
    const isGroup = type === 'NonStruct';
    if (!isGroup) {
      flush();
      lines.push(`${'  '.repeat(depth)}${type}${attributes(element)}`);
    }
    const inner = isGroup ? depth : depth + 1;
    for (const child of children(element)) {
      const value = pdf.context.lookup(child);
      const page = entry(value, 'Stm') ?? entry(value, 'Pg') ?? element.get(PDFName.of('Pg'));
      if (value instanceof PDFNumber || (value instanceof PDFDict && value.has(PDFName.of('MCID')))) {
        const id = value instanceof PDFNumber ? value : value.lookup(PDFName.of('MCID'), PDFNumber);
        const shown = texts.get(markKey({ holder: page as PDFRef, id: id.asNumber() })) ?? '';
        text = { indent: '  '.repeat(inner), value: (text?.value ?? '') + shown };
      } else if (value instanceof PDFDict && value.has(PDFName.of('Obj'))) {
        flush();
        lines.push(`${'  '.repeat(inner)}${annotation(value.lookup(PDFName.of('Obj'), PDFDict))}`);
      } else if (value instanceof PDFDict) visit(value, inner);
    }
    if (!isGroup) flush();
  };
  for (const child of children(root)) visit(pdf.context.lookup(child, PDFDict), 0);
  return `${joinLeaves(lines).join('\n')}\n`;
}

/** An element that holds one text and nothing else is written on one line with it. */
function joinLeaves(lines: readonly string[]): string[] {
  const indentOf = (line: string | undefined): number => line?.search(/\S/) ?? 0;
  const joined: string[] = [];
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1);
    const isOnlyChild =
      line.trim().startsWith('"') &&
      indentOf(last) === indentOf(line) - 2 &&
      !last!.trim().startsWith('"') &&
      indentOf(lines[index + 1]) < indentOf(line);
    if (isOnlyChild) joined[joined.length - 1] = `${last} ${line.trim()}`;
    else joined.push(line);
  }
  return joined;
}

const entry = (value: unknown, key: string) =>
  value instanceof PDFDict ? value.get(PDFName.of(key)) : undefined;

function children(element: PDFDict) {
  const value = element.lookup(PDFName.of('K'));
  if (value instanceof PDFArray) return value.asArray();
  return value ? [element.get(PDFName.of('K'))!] : [];
}

const textEntry = (dictionary: PDFDict, key: string): string | undefined =>
  dictionary.lookupMaybe(PDFName.of(key), PDFString, PDFHexString)?.decodeText();

function attributes(element: PDFDict): string {
  const value = element.lookup(PDFName.of('A'));
  const owners = value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [value];
  const parts: string[] = [];
  for (const owner of owners.filter((entry) => entry instanceof PDFDict)) {
    for (const [key, label] of [
      ['Scope', 'scope'],
      ['ListNumbering', 'numbering'],
    ] as const) {
      const name = owner.lookupMaybe(PDFName.of(key), PDFName);
      if (name) parts.push(`${label}=${name.decodeText()}`);
    }
    for (const [key, label] of [
      ['ColSpan', 'columns'],
      ['RowSpan', 'rows'],
    ] as const) {
      const count = owner.lookupMaybe(PDFName.of(key), PDFNumber)?.asNumber() ?? 1;
      if (count !== 1) parts.push(`${label}=${count}`);
    }
    const headers = owner.lookupMaybe(PDFName.of('Headers'), PDFArray);
    if (headers) {
      const ids = headers
        .asArray()
        .map((_, index) => headers.lookup(index, PDFString, PDFHexString).decodeText());
      parts.push(`headers=${ids.join(',')}`);
    }
  }
  const id = textEntry(element, 'ID');
  if (id) parts.push(`id=${id}`);
  const alternative = textEntry(element, 'Alt');
  if (alternative) parts.push(`alt="${alternative}"`);
  return parts.map((part) => ` ${part}`).join('');
}

function annotation(dictionary: PDFDict): string {
  const action = dictionary.lookupMaybe(PDFName.of('A'), PDFDict);
  const address = action && textEntry(action, 'URI');
  const target = dictionary.lookup(PDFName.of('Dest'));
  return `→ ${address ?? `#${target instanceof PDFName ? target.decodeText() : String(target)}`} "${textEntry(dictionary, 'Contents')}"`;
}
