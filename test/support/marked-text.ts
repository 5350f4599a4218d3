import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a PDF with pdf.js, a reader that shares no code with what wrote it. */
export const openPdf = (bytes: Uint8Array) =>
  getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;

/** Text that belongs to no tag: in artifacts, and (which must not be) in no mark at all. */
export async function readUntaggedText(
  bytes: Uint8Array,
): Promise<{ artifacts: string[]; unmarked: string[] }> {
  const items = (await readText(bytes)).filter(({ id, text }) => id === undefined && text.trim());
  const of = (isArtifact: boolean) =>
    items.filter((item) => item.isArtifact === isArtifact).map(({ text }) => text);
  return { artifacts: of(true), unmarked: of(false) };
}

interface ShownText {
  readonly page: number;
  readonly id: number | undefined;
  readonly isArtifact: boolean;
  readonly text: string;
}

async function readText(bytes: Uint8Array): Promise<ShownText[]> {
  const pdf = await openPdf(bytes);
  const found: ShownText[] = [];
  for (let page = 0; page < pdf.numPages; page += 1) {
    const content = await (await pdf.getPage(page + 1)).getTextContent({ includeMarkedContent: true });
    const open: { id: number | undefined; tag: string | undefined }[] = [];
    for (const item of content.items) {
      if ('str' in item) {
        const id = open.findLast((mark) => mark.id !== undefined)?.id;
        const isArtifact = open.some(({ tag }) => tag === 'Artifact');
        found.push({ page, id, isArtifact, text: item.str + (item.hasEOL ? ' ' : '') });
      } else if (item.type === 'endMarkedContent') open.pop();
      else {
        const number = /_mc(\d+)$/.exec(item.id ?? '')?.[1];
        const { tag } = item as { tag?: string };
        open.push({ id: number === undefined ? undefined : Number(number), tag });
      }
    }
  }
  await pdf.destroy();
  return found;
}

/** Names of operations that show something. */
const SHOWING = new Set(
  [
    'fill eoFill stroke fillStroke eoFillStroke closeStroke closeFillStroke closeEOFillStroke rawFillPath constructPath',
    'showText showSpacedText nextLineShowText nextLineSetSpacingShowText shadingFill',
    'paintImageXObject paintInlineImageXObject paintImageMaskXObject paintSolidColorImageMask',
  ].flatMap((names) => names.split(' ')),
);

/** What is wrong with the marking of a PDF's content: shown without a mark, or an artifact within a tag's content. */
export async function markingFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(bytes);
  const nameOf = new Map(Object.entries(OPS).map(([name, code]) => [code as number, name]));
  const faults: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
    const open: string[] = [];
    for (const [index, code] of fnArray.entries()) {
      const name = nameOf.get(code)!;
      if (name === 'beginMarkedContent' || name === 'beginMarkedContentProps') {
        const tag = String(argsArray[index]?.[0]);
        if (tag === 'Artifact' && open.some((outer) => outer !== 'Span'))
          faults.push(`page ${number}: artifact within ${open.join(' ')}`);
        open.push(tag);
      } else if (name === 'endMarkedContent') {
        if (open.pop() === undefined) faults.push(`page ${number}: an end without a beginning`);
      } else if (
        SHOWING.has(name) &&
        open.every((tag) => tag === 'Span') &&
        !isClipping(nameOf, name, argsArray[index])
      ) {
        faults.push(`page ${number}: ${name} without a mark`);
      }
    }
    if (open.length > 0) faults.push(`page ${number}: ${open.join(' ')} never ends`);
  }
  await pdf.destroy();
  return faults;
}

/** A path that ends in `n` paints nothing: it only clips. Its first argument is the operation that it ends in. */
const isClipping = (nameOf: ReadonlyMap<number, string>, name: string, args: unknown): boolean =>
  name === 'constructPath' && nameOf.get((args as number[])[0]!) === 'endPath';
