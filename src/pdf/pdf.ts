import type { Block, Document, Metadata } from '../document/document.ts';
import { blocksIn } from '../document/walk.ts';
import { DRAFT, registryNumberLine } from '../html/wordings.ts';
import { prove } from '../parity/prove.ts';
import { ProblemError } from '../problems.ts';
import type { Browser } from './browser/browser.ts';
import type { PrintStages } from './browser/page.ts';
import type { Attachment } from './conformance/attachments.ts';
import { hiddenContentProblems } from './conformance/hidden.ts';
import { type HeadingPages, loadParser, printWithContents } from './contents.ts';

/** Who has something else to do meanwhile hears how the printing goes: of each print, when a document needs several. */
export interface PrintWatch extends PrintStages {
  /** The browser is no longer needed. */
  readonly onPrinted?: () => void;
}

/**
 * The document as PDF/UA-1 and PDF/A-2a (PDF/A-3a with attachments). `html` writes it as a page for the browser, with
 * the page numbers of its headings as far as they are known. `attachments` is asked when the browser has printed.
 * The finished file is read back before it is given away.
 * @throws ProblemError browser.failed, pdf.hidden-content, made.differs
 */
export async function renderPdf(
  document: Document,
  html: (pages: HeadingPages) => string,
  browser: Browser,
  { onLoading = () => {}, onPrinting, onPrinted = () => {} }: PrintWatch = {},
  attachments: () => Promise<readonly Attachment[]> = async () => [],
): Promise<Uint8Array> {
  const { metadata, blocks } = document;
  const stages: PrintStages = {
    onLoading: () => {
      onLoading();
      // So that they are there when the browser has printed.
      void Promise.all([loadParser(), loadConformance()]);
    },
    ...(onPrinting && { onPrinting }),
  };
  const print = await printWithContents(browser, html, showsPageNumbers(blocks), stages);
  onPrinted();
  const { conform, readPdf } = await loadConformance();
  const { title, language, made, municipality, board } = metadata;
  const author = `${board}, ${municipality}`;
  const { bytes, hidden } = conform(print, { title, author, language, made }, await attachments());
  const [problem] = hiddenContentProblems(hidden, (page, pages) => runningTexts(metadata, page, pages));
  if (problem) throw new ProblemError(problem);
  prove(document, 'PDF', await readPdf(bytes));
  return bytes;
}

/** What makes a print conform, and proves it. */
async function loadConformance() {
  const [{ conform }, { readPdf }] = await Promise.all([
    import('./conformance/conform.ts'),
    import('./reading.ts'),
  ]);
  return { conform, readPdf };
}

/** Whether a table of contents says which page its headings are on. */
const showsPageNumbers = (blocks: readonly Block[]): boolean =>
  [...blocksIn(blocks)].some((block) => block.kind === 'contents' && block.pageNumbers);

/** What stands in the margins of a page. A screen reader has it from the document's own text and from the viewer. */
function runningTexts(metadata: Metadata, page: number, pages: number): string[] {
  const { title, municipality, board, registryNumber, draft } = metadata;
  return [
    title,
    `${municipality} · ${board}`,
    `Sida ${page} (${pages})`,
    ...(registryNumber ? [registryNumberLine(registryNumber)] : []),
    ...(draft ? [DRAFT] : []),
  ];
}
