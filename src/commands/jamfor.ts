import { asPublished } from '../compare/asPublished.ts';
import { type Comparison, compare } from '../compare/compare.ts';
import { comparisonSheet } from '../compare/comparisonSheet.ts';
import { mergeDocuments } from '../compare/merge/merge.ts';
import { readTrace } from '../compare/publishedTrace.ts';
import { sheetHtml } from '../compare/sheetHtml.ts';
import { sheetText } from '../compare/sheetText.ts';
import { comparePeriods, type ReportPeriod } from '../figures/period.ts';
import { collect, type Prepared, prepare } from '../prepare.ts';
import { ProblemError, problem, type Report } from '../problems.ts';
import { nodeFileSystem } from '../publish/fileSystem.ts';
import { publishReport } from '../publish/publish.ts';
import { sweepAll } from '../publish/sweep.ts';
import { readWordFonts } from '../style.ts';
import { startWordThread, type WordThread } from '../word/thread.ts';
import { openWorkplace, type ReportName, type Workplace } from '../workplace.ts';
import { chooseReport } from './choose.ts';
import type { Console } from './console.ts';
import { endAtSignal } from './interruption.ts';

/** What a comparison is written as, besides the text in the terminal. */
export type ComparisonFormat = 'html' | 'docx';

/** Who is said to have made the changes, where neither the report nor the board names anyone. */
const AUTHOR = 'Underlag';

/** `underlag jamfor <äldre> <nyare>`: what has changed from one report to the next. Returns the exit code. */
export async function jamfor(
  root: string,
  older: string,
  newer: string,
  formats: readonly ComparisonFormat[],
  console: Console,
): Promise<0 | 2> {
  const interruption = endAtSignal(console);
  const out = `${root}/out`;
  const workplace = openWorkplace(root);
  const collected = collect();
  let word: WordThread | undefined;
  try {
    const names = chooseTwo(workplace, older, newer, collected.report);
    // It loads what it needs while the reports are read.
    if (names && formats.includes('docx')) word = startWordThread();
    const reports = names && prepareTwo(names, workplace, collected.report);
    if (!names || !reports) return 2;
    // The trace that is read is then one of a whole set.
    await sweepAll(out, nodeFileSystem);
    const folder = `out/${names.newer.municipality}/${names.newer.board}`;
    const traceFile = `${folder}/${names.older.name}.sparbarhet.json`;
    const bytes = workplace.read(traceFile);
    const comparison = compare(
      reports.older,
      reports.newer,
      bytes && readTrace(bytes, traceFile, collected.report),
    );
    const sheet = comparisonSheet(comparison, traceFile);
    console.print(sheetText(sheet));
    const write: Record<ComparisonFormat, () => Promise<Uint8Array>> = {
      html: async () => new TextEncoder().encode(sheetHtml(sheet, reports.newer.document.theme)),
      docx: () => renderChanges(reports, comparison, word!, workplace),
    };
    const files = await Promise.all(
      formats.map(async (format) => ({
        name: `${names.newer.name}.jamforelse.${format}`,
        bytes: await write[format](),
      })),
    );
    if (files.length === 0) return 0;
    const publication = () => publishReport(out, names.newer, files, nodeFileSystem, collected.report);
    if (!(await interruption.uncut(publication))) return 2;
    console.print(['', ...files.map(({ name }) => `${folder}/${name}`)].join('\n'));
    return 0;
  } catch (fault) {
    if (!(fault instanceof ProblemError)) throw fault;
    collected.report(fault.problem);
    return 2;
  } finally {
    await word?.end();
    interruption.forget();
    console.problems(collected.problems);
  }
}

/** The newer document with tracked changes against the older one as it was published. */
function renderChanges(
  { older, newer }: Two<Prepared>,
  { before }: Comparison,
  word: WordThread,
  workplace: Workplace,
): Promise<Uint8Array> {
  const { report, context } = newer.opened;
  const author = report.officer ?? context.board.officer ?? AUTHOR;
  const { document, revisions } = mergeDocuments(asPublished(older.document, before), newer.document, author);
  return word.render(document, { fonts: readWordFonts(workplace), revisions });
}

interface Two<T> {
  readonly older: T;
  readonly newer: T;
}

/** The reports of the two names: of one board, and not the same one. Faults are reported; undefined then. */
function chooseTwo(
  workplace: Workplace,
  olderName: string,
  newerName: string,
  report: Report,
): Two<ReportName> | undefined {
  const older = chooseReport(workplace, olderName, report);
  const newer = chooseReport(workplace, newerName, report);
  if (!older || !newer) return undefined;
  if (older.file === newer.file) {
    report(problem('compare.same', undefined, { found: older.name }));
    return undefined;
  }
  const [a, b] = [older, newer].map(({ municipality, board }) => `${municipality}/${board}`);
  if (a !== b) {
    report(problem('compare.board', undefined, { older: a!, newer: b! }));
    return undefined;
  }
  return { older, newer };
}

/** Both reports after phase 4, of one kind and in the order of time. Faults are reported; undefined then. */
function prepareTwo(names: Two<ReportName>, workplace: Workplace, report: Report): Two<Prepared> | undefined {
  // What a text says against its figures is the very thing to be shown: it doesn't hinder. What was published is not gone
  // through again: with today's files it may say much that it didn't then.
  const olderErrors: Report = (found) => found.severity === 'error' && report(found);
  const older = prepare(names.older, workplace, olderErrors, undefined, 'warning');
  const newer = prepare(names.newer, workplace, report, undefined, 'warning');
  if (!older || !newer) return undefined;
  const [a, b] = [older.opened.report, newer.opened.report];
  if (a.template !== b.template) {
    report(problem('compare.template', b.templatePlace, { older: a.template, newer: b.template }));
    return undefined;
  }
  if (comparePeriods(lastMonth(a.period), lastMonth(b.period)) > 0) {
    const [first, second] = [a.period, b.period].map(periodText);
    report(problem('compare.order', undefined, { older: first!, newer: second! }));
    return undefined;
  }
  return { older, newer };
}

const lastMonth = ({ year, month }: ReportPeriod) => ({ year, month: month ?? 12 });

const periodText = ({ year, month }: ReportPeriod): string =>
  month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
