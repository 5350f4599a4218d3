import type { Document } from './document/document.ts';
import { snapshotOf } from './figures/snapshot.ts';
import type { Browser } from './pdf/browser/browser.ts';
import { type Prepared, prepare } from './prepare.ts';
import { ProblemError, type Report } from './problems.ts';
import { nodeFileSystem } from './publish/fileSystem.ts';
import { type Publication, publishReport } from './publish/publish.ts';
import { readStyle, readTraceStyle, readWordFonts } from './style.ts';
import { attachmentsOf, type TraceAttachment } from './trace/attachments.ts';
import { traceHtml } from './trace/html/page.ts';
import { traceChecksum, traceJson } from './trace/json.ts';
import { type Trace, traceOf } from './trace/trace.ts';
import type { WordThread } from './word/thread.ts';
import type { ReportName, Workplace } from './workplace.ts';

export type Format = 'pdf' | 'docx';

/** How the building of one report goes, step by step, for whoever watches. */
export type Step = 'prepares' | 'renders' | 'publishes';

export interface Generation {
  readonly workplace: Workplace;
  /** Where documents go: `<out>/<kommun>/<namnd>/<namn>.pdf`. */
  readonly out: string;
  readonly formats: readonly Format[];
  /** Resolves to the browser that is starting meanwhile. */
  readonly browser: () => Promise<Browser>;
  /** The thread that writes Word. */
  readonly word: () => WordThread;
  /** The moment that the files are to say they were made, instead of their documents' dates (Metadata.made). */
  readonly made?: string | undefined;
  /** Does what must not be cut in two when the user breaks off. */
  readonly uncut: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onStep: (step: Step) => void;
  /** The browser has printed this report; the rest of the work on it is our own. */
  readonly onPrinted: () => void;
}

/**
 * One report from its files to its documents, phase by phase: the map of the program. Each phase gets plain values from the
 * one before and reports what is wrong; an error ends the work with nothing changed in `out`. Returns the published files.
 *
 *   1 read      2 compute      3 compose      4 check      5 render      6 publish
 */
export async function generate(
  name: ReportName,
  generation: Generation,
  report: Report,
): Promise<string[] | undefined> {
  const { workplace, onStep } = generation;
  onStep('prepares');
  const prepared = prepare(name, workplace, report); // 1–4
  if (!prepared) return undefined;
  onStep('renders');
  if (!(await sumLarge(workplace, report))) return undefined;
  const document = madeAt(prepared.document, generation.made);
  const trace = traceOfReport(name, prepared, workplace);
  const checksum = traceChecksum(trace);
  const traceFile = (): Publication => textFile(`${name.name}.sparbarhet.json`, traceJson(trace, checksum));
  const attached = attachesSources(prepared) ? traceFile() : undefined;
  const enclosed: Enclosed = {
    traceChecksum: checksum,
    attachments: attached ? attachmentsOf(trace, attached, workplace.read, report) : [],
    base: prepared.opened.wordBase,
  };
  // The files of the trace are written while the browser prints and the Word thread is at work: then the processor is free.
  let free = (): void => {};
  const isFree = new Promise<void>((resolve) => {
    free = resolve;
  });
  const rendering = render(name, document, enclosed, generation, free, report); // 5
  const tracing = Promise.race([isFree, rendering]).then(() => ({
    json: attached ?? traceFile(),
    page: traceHtml(
      document,
      trace,
      readTraceStyle(workplace),
      (file) => workplace.largeLines(file) ?? workplace.read(file),
    ),
  }));
  const [rendered, { json, page }] = await Promise.all([rendering, tracing]);
  if (!rendered) return undefined;
  onStep('publishes');
  const html = textFile(`${name.name}.sparbarhet.html`, page);
  const files = [...rendered, json, html];
  return generation.uncut(() => publishReport(generation.out, name, files, nodeFileSystem, report)); // 6
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

/** What goes into the documents besides what they say: of the trace, and the Word document that they are filled in. */
interface Enclosed {
  /** Which trace belongs to the document (traceChecksum). */
  readonly traceChecksum: string;
  readonly attachments: readonly TraceAttachment[];
  readonly base: Prepared['opened']['wordBase'];
}

/** PDF and Word side by side: the browser prints while Word is written. `onPrinting` hears when both only have to be waited for. */
async function render(
  name: ReportName,
  document: Document,
  { attachments, ...enclosed }: Enclosed,
  { workplace, formats, browser, word, onPrinted }: Generation,
  onPrinting: () => void,
  report: Report,
): Promise<Publication[] | undefined> {
  const pdf = async (): Promise<Publication> => {
    const { renderPdf, toHtml } = await loadPrinting();
    const style = readStyle(workplace);
    const html = (pages: ReadonlyMap<string, number>): string => toHtml(document, style, pages);
    const bytes = await renderPdf(document, html, await browser(), { onPrinting, onPrinted }, attachments);
    return { name: `${name.name}.pdf`, bytes };
  };
  const docx = async (): Promise<Publication> => ({
    name: `${name.name}.docx`,
    bytes: await word().render(document, { fonts: readWordFonts(workplace), ...enclosed }),
  });
  const renderers = { docx, pdf };
  const rendering = formats.map((format) => renderers[format]());
  if (!formats.includes('pdf')) onPrinting();
  const results = await Promise.allSettled(rendering);
  for (const result of results) if (result.status === 'rejected') reportOrThrow(result.reason, report);
  return results.every((result) => result.status === 'fulfilled')
    ? results.map(({ value }) => value)
    : undefined;
}

/** What prints a document: loaded only when something is to be printed. */
export async function loadPrinting() {
  const [{ renderPdf }, { toHtml }] = await Promise.all([import('./pdf/pdf.ts'), import('./pdf/page.ts')]);
  return { renderPdf, toHtml };
}

/** A renderer's problem is reported like any other; anything else is the program's own fault. */
function reportOrThrow(reason: unknown, report: Report): void {
  if (!(reason instanceof ProblemError)) throw reason;
  report(reason.problem);
}

/** The checksums of large files, which the trace has and the documents name; false when one has changed meanwhile (reported). */
async function sumLarge(workplace: Workplace, report: Report): Promise<boolean> {
  try {
    await workplace.sumLarge();
    return true;
  } catch (fault) {
    reportOrThrow(fault, report);
    return false;
  }
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
