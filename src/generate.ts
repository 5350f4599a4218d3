import type { Document } from './document/document.ts';
import { snapshotOf } from './figures/snapshot.ts';
import type { Browser } from './pdf/browser/browser.ts';
import { type Prepared, prepare } from './prepare.ts';
import { ProblemError, type Report } from './problems.ts';
import { nodeFileSystem } from './publish/fileSystem.ts';
import { isPublishable } from './publish/names.ts';
import { type Publication, publish } from './publish/publish.ts';
import { readStyle, readTraceStyle, readWordFonts } from './style.ts';
import { traceHtml } from './trace/html/page.ts';
import { traceJson } from './trace/json.ts';
import { traceOf } from './trace/trace.ts';
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
  // The trace is written while the browser prints and the Word thread is at work: then the processor is free.
  let free = (): void => {};
  const isFree = new Promise<void>((resolve) => {
    free = resolve;
  });
  const rendering = render(name, prepared.document, generation, free, report); // 5
  const tracing = Promise.race([isFree, rendering]).then(() => traceFiles(name, prepared, workplace));
  const [rendered, traces] = await Promise.all([rendering, tracing]);
  if (!rendered) return undefined;
  onStep('publishes');
  return publishAll(name, [...rendered, ...traces], generation, report); // 6
}

/** PDF and Word side by side: the browser prints while Word is written. `onPrinting` hears when both only have to be waited for. */
async function render(
  name: ReportName,
  document: Document,
  { workplace, formats, browser, word, onPrinted }: Generation,
  onPrinting: () => void,
  report: Report,
): Promise<Publication[] | undefined> {
  const pdf = async (): Promise<Publication> => {
    const { renderPdf, toHtml } = await loadPrinting();
    const style = readStyle(workplace);
    const html = (pages: ReadonlyMap<string, number>): string => toHtml(document, style, pages);
    const bytes = await renderPdf(document, html, await browser(), { onPrinting, onPrinted });
    return { name: `${name.name}.pdf`, bytes };
  };
  const docx = async (): Promise<Publication> => ({
    name: `${name.name}.docx`,
    bytes: await word().render(document, readWordFonts(workplace)),
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

/** The trace for machines, and the page that is read. */
async function traceFiles(
  name: ReportName,
  { document, figures, numbers, opened }: Prepared,
  workplace: Workplace,
): Promise<Publication[]> {
  const snapshot = snapshotOf(opened.context.sources, opened.report.period.year);
  const trace = traceOf(document, name.file, figures.byId, workplace.checksum, numbers, snapshot);
  const texts = {
    json: traceJson(trace),
    html: traceHtml(document, trace, readTraceStyle(workplace), workplace.read),
  };
  return Object.entries(texts).map(([ending, text]) => ({
    name: `${name.name}.sparbarhet.${ending}`,
    bytes: new TextEncoder().encode(text),
  }));
}

async function publishAll(
  name: ReportName,
  files: readonly Publication[],
  { out }: Generation,
  report: Report,
): Promise<string[] | undefined> {
  const safe = [name.municipality, name.board, name.name].map((part) => isPublishable(part, report));
  if (safe.includes(false)) return undefined;
  const folder = `${out}/${name.municipality}/${name.board}`;
  const done = await publish(folder, files, nodeFileSystem, report);
  return done ? files.map((file) => `${folder}/${file.name}`) : undefined;
}
