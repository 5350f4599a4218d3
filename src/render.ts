import type { Document } from './document/document.ts';
import { snapshotOf } from './figures/snapshot.ts';
import type { Browser } from './pdf/browser/browser.ts';
import type { Prepared } from './prepare.ts';
import { ProblemError, type Report } from './problems.ts';
import type { Publication } from './publish/publish.ts';
import { readStyle, readTraceStyle, readWordFonts } from './style.ts';
import { attachmentsOf } from './trace/attachments.ts';
import { traceHtml } from './trace/html/page.ts';
import { traceChecksum, traceJson } from './trace/json.ts';
import { type Trace, traceOf } from './trace/trace.ts';
import type { WordThread } from './word/thread.ts';
import type { ReportName, Workplace } from './workplace.ts';

export type Format = 'pdf' | 'docx';

/** What the documents are made with. */
export interface Rendering {
  readonly workplace: Workplace;
  /** Resolves to the browser that is starting meanwhile. */
  readonly browser: () => Promise<Browser>;
  /** The thread that writes Word. */
  readonly word: () => WordThread;
  /** The moment that the files are to say they were made, instead of their documents' dates (Metadata.made). */
  readonly made?: string | undefined;
  /** The browser has printed this report; the rest of the work on it is our own. */
  readonly onPrinted: () => void;
}

/**
 * A report's documents and the two files of its trace, side by side. The browser takes the longest: it is given its page
 * first, and Word and the trace are written while it loads and prints. Faults are reported; undefined then.
 */
export async function render(
  name: ReportName,
  prepared: Prepared,
  formats: readonly Format[],
  { workplace, browser, word, made, onPrinted }: Rendering,
  report: Report,
): Promise<Publication[] | undefined> {
  const document = madeAt(prepared.document, made);
  const { isLoading, isPrinting, onEnd, ...stages } = browserStages();
  const attaches = attachesSources(prepared);

  const pdf = async (): Promise<Publication> => {
    const { renderPdf, toHtml } = await loadPrinting();
    const style = readStyle(workplace);
    const html = (pages: ReadonlyMap<string, number>): string => toHtml(document, style, pages);
    const attachments = async () => (await written).attachments;
    const bytes = await renderPdf(document, html, await browser(), { ...stages, onPrinted }, attachments);
    return { name: `${name.name}.pdf`, bytes };
  };
  const tracing = isLoading.then(() => {
    const trace = traceOfReport(name, prepared, workplace);
    return { trace, checksum: traceChecksum(trace) };
  });
  const docx = async (): Promise<Publication> => {
    const { checksum } = await tracing;
    const options = {
      fonts: readWordFonts(workplace),
      traceChecksum: checksum,
      base: prepared.opened.wordBase,
    };
    return { name: `${name.name}.docx`, bytes: await word().render(document, options) };
  };
  const traceFile = async () => {
    const { trace, checksum } = await tracing;
    await (attaches ? isLoading : isPrinting);
    const file = textFile(`${name.name}.sparbarhet.json`, traceJson(trace, checksum));
    return { file, attachments: attaches ? attachmentsOf(trace, file, workplace.read, report) : [] };
  };
  const tracePage = async (): Promise<Publication> => {
    const { trace } = await tracing;
    await isPrinting;
    const linesOf = (file: string) => workplace.largeLines(file) ?? workplace.read(file);
    const page = traceHtml(document, trace, readTraceStyle(workplace), linesOf);
    return textFile(`${name.name}.sparbarhet.html`, page);
  };

  // Without a browser, or without one that goes on, there is nothing to wait for.
  const renderers = { pdf: () => pdf().finally(onEnd), docx };
  if (!formats.includes('pdf')) onEnd();
  const documents = formats.map((format) => renderers[format]());
  const written = traceFile();
  const rendering = [...documents, written.then(({ file }) => file), tracePage()];
  const results = await Promise.allSettled(rendering);
  for (const result of results) if (result.status === 'rejected') reportOrThrow(result.reason, report);
  return results.every((result) => result.status === 'fulfilled')
    ? results.map(({ value }) => value)
    : undefined;
}

/** When the browser works by itself for a while, on its first print if there are several: while it loads the page, and while it prints. */
function browserStages() {
  const stage = () => {
    let begin = (): void => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    return { begin, begun };
  };
  const [loading, printing] = [stage(), stage()];
  return {
    isLoading: loading.begun,
    isPrinting: printing.begun,
    onLoading: loading.begin,
    onPrinting: printing.begin,
    onEnd: (): void => {
      loading.begin();
      printing.begin();
    },
  };
}

const madeAt = (document: Document, made = document.metadata.made): Document => ({
  ...document,
  metadata: { ...document.metadata, made },
});

const attachesSources = ({ opened: { report, municipality } }: Prepared): boolean =>
  report.attachesSources ?? municipality.attachesSources;

const textFile = (name: string, text: string): Publication => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** What prints a document: loaded only when something is to be printed. */
export async function loadPrinting() {
  const [{ renderPdf }, { toHtml }] = await Promise.all([import('./pdf/pdf.ts'), import('./pdf/page.ts')]);
  return { renderPdf, toHtml };
}

/** Where the report's numbers come from, with the exports as they are now. */
function traceOfReport(
  name: ReportName,
  { document, figures, numbers, opened }: Prepared,
  workplace: Workplace,
): Trace {
  const { sources } = opened.context;
  const snapshot = snapshotOf(sources, opened.report.period.year);
  const receipts = sources.receipts().map(({ receipt }) => receipt);
  return traceOf(document, name.file, figures.byId, workplace.checksum, numbers, snapshot, receipts);
}

/** A renderer's problem is reported like any other; anything else is the program's own fault. */
function reportOrThrow(reason: unknown, report: Report): void {
  if (!(reason instanceof ProblemError)) throw reason;
  report(reason.problem);
}
