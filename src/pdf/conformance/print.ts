import { type PDFCatalog, type PDFContext, PDFPageLeaf, PDFParser, type PDFRef } from '@cantoo/pdf-lib';

/** A PDF in memory, as its objects. The library's parser alone: its document class brings fonts, forms and an HTML reader. */
export interface Print {
  readonly context: PDFContext;
  readonly catalog: PDFCatalog;
  readonly pages: readonly Page[];
}

interface Page {
  readonly reference: PDFRef;
  readonly dictionary: PDFPageLeaf;
}

/** Reads a print as the browser made it. */
export async function parsePrint(bytes: Uint8Array): Promise<Print> {
  // No pauses for other work while parsing: each costs a millisecond.
  const parser = PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, true);
  const context = await parser.parseDocument();
  const catalog = context.lookup(context.trailerInfo.Root) as PDFCatalog;
  const pages: Page[] = [];
  catalog.Pages().traverse((node, reference) => {
    if (node instanceof PDFPageLeaf) pages.push({ reference, dictionary: node });
  });
  return { context, catalog, pages };
}
