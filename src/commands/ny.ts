import { basename, dirname } from 'node:path';
import { isoDate } from '../config/fields.ts';
import { readReport } from '../config/report.ts';
import { wantedByTemplate } from '../document/completeness/wanted.ts';
import { newBody } from '../document/newReport/body.ts';
import { type NewReport, newHead, type PreviousReport } from '../document/newReport/head.ts';
import { sectionPlaces } from '../document/newReport/places.ts';
import { neededDatasets } from '../document/template/needs.ts';
import { computeDatasets } from '../figures/datasets.ts';
import { parseReportPeriod, type ReportPeriod } from '../figures/period.ts';
import { nearest } from '../language/nearest.ts';
import { slug } from '../language/slug.ts';
import { collect, openReport, readTemplates } from '../prepare.ts';
import { type Problem, problem, type Report } from '../problems.ts';
import { nodeFileSystem } from '../publish/fileSystem.ts';
import { publishNew } from '../publish/publishNew.ts';
import { decodeText } from '../read/decode.ts';
import { openWorkplace, type ReportName, type Workplace } from '../workplace.ts';
import type { Console } from './console.ts';
import { newSummary } from './newSummary.ts';

/** What a new report is asked for with, as typed. */
export interface Wanted {
  readonly template: string;
  /** `socialnamnden`, or `alingsas/socialnamnden` where several municipalities have one. */
  readonly board: string;
  /** `2025-06` or `2026` */
  readonly period: string;
  readonly date?: string | undefined;
  readonly title?: string | undefined;
}

/** `underlag ny <mall> <namnd> <period>`: writes a report file that does not exist yet. Returns the exit code. */
export async function ny(root: string, wanted: Wanted, console: Console): Promise<0 | 2> {
  const workplace = openWorkplace(root);
  const { problems, report } = collect();
  const made = makeReport(wanted, workplace, report);
  console.problems(problems);
  if (!made) return 2;
  const { file } = made.name;
  const saving = collect();
  const saved = await publishNew(
    `${root}/${dirname(file)}`,
    { name: basename(file), bytes: new TextEncoder().encode(made.text) },
    nodeFileSystem,
    (found) => saving.report(under(root, found)),
  );
  console.problems(saving.problems);
  if (!saved) return 2;
  console.print(file);
  console.print(made.summary);
  return 0;
}

/** A problem whose place is told from the working folder, as all others are. */
const under = (root: string, found: Problem): Problem =>
  ({
    ...found,
    place: found.place && { ...found.place, file: found.place.file.slice(root.length + 1) },
  }) as Problem;

interface MadeReport {
  readonly name: ReportName;
  readonly text: string;
  /** In Swedish: what was carried over, and what to do next. */
  readonly summary: string;
}

/** The text of a new report. What is wrong with what was asked for, or with the files it is made of, is reported. */
function makeReport(wanted: Wanted, workplace: Workplace, report: Report): MadeReport | undefined {
  const period = parseReportPeriod(wanted.period);
  if (!period) report(problem('report.period', undefined, { found: wanted.period }));
  const isDate = wanted.date === undefined || isoDate.safeParse(wanted.date).success;
  if (!isDate) report(problem('report.date', undefined, { found: wanted.date }));
  const board = chooseBoard(wanted.board, workplace, report);
  const templates = readTemplates(wanted.template, undefined, workplace, report);
  if (!period || !isDate || !board || !templates) return undefined;
  const name = nameOf(wanted, board);
  if (workplace.read(name.file)) {
    report(problem('report.exists', { file: name.file }, {}));
    return undefined;
  }
  const previous = findPrevious(name, wanted.template, period, workplace, report);
  if (previous === 'faulty') return undefined;

  const asked: NewReport = {
    ...wanted,
    period,
    periodText: wanted.period,
    kind: kindOf(templates.template.text, wanted.template),
  };
  const head = newHead(asked, previous);
  const material = openNew(name, head, workplace, report);
  if (!material) return undefined;
  const places = sectionPlaces(templates.template, templates.partials, material, report);
  if (!places) return undefined;
  const body = newBody(places, previous);
  const summary = newSummary({
    name: name.name,
    body,
    previous: previous?.name,
    deviations: material.knowsDeviations
      ? wantedByTemplate(templates.template, templates.partials, material)
      : 'unknown',
  });
  return { name, text: `${head}\n\n${body.text}`, summary };
}

function nameOf(
  { template, period }: Wanted,
  { municipality, board }: Pick<ReportName, 'municipality' | 'board'>,
): ReportName {
  const name = `${period}-${template}`;
  return { name, municipality, board, file: `data/${municipality}/${board}/rapporter/${name}.md` };
}

function chooseBoard(found: string, workplace: Workplace, report: Report) {
  const boards = workplace.boards();
  const names = boards.map((it) => `${it.municipality}/${it.board}`);
  const wanted = found.replaceAll('\\', '/').replace(/\/$/, '');
  const chosen = boards.filter((it, index) => it.board === wanted || names[index] === wanted);
  if (chosen.length === 1) return chosen[0];
  if (chosen.length > 1) {
    const known = chosen.map((it) => `${it.municipality}/${it.board}`).join(', ');
    report(problem('board.ambiguous', undefined, { found, known }));
  } else {
    const suggestion = nearest(wanted, [...boards.map(({ board }) => board), ...names]);
    report(problem('board.unknown', undefined, { found, known: names.join(', '), suggestion }));
  }
  return undefined;
}

/** The board's latest report of the same template for an earlier period; `faulty` when it can't be read, which is reported. */
function findPrevious(
  name: ReportName,
  template: string,
  period: ReportPeriod,
  workplace: Workplace,
  report: Report,
): PreviousReport | 'faulty' | undefined {
  const order = (it: ReportPeriod): number => it.year * 13 + (it.month ?? 0);
  let latest: PreviousReport | undefined;
  for (const other of workplace.reports()) {
    if (other.municipality !== name.municipality || other.board !== name.board) continue;
    const text = decodeText(workplace.read(other.file)!, other.file, () => {})?.text ?? '';
    // Reports of other templates may have faults of their own.
    if (!new RegExp(`^mall:\\s*["']?${template}["']?\\s*(#|$)`, 'm').test(text)) continue;
    const file = readReport(text, other.file, report);
    if (!file) return 'faulty';
    if (order(file.period) >= order(period)) continue;
    const headLines = text.split('\n').slice(1, file.commentaryLine - 2);
    if (!latest || order(file.period) > order(latest.file.period))
      latest = { name: other.name, file, headLines };
  }
  return latest;
}

/**
 * What the template's names stand for in the new report. Figures may be missing that the template's lists are made of: the
 * exports of a new month often come after its report has been begun. `knowsDeviations` says whether nothing
 * is missing that they are computed from.
 */
function openNew(name: ReportName, head: string, workplace: Workplace, report: Report) {
  const withNew: Workplace = {
    ...workplace,
    read: (path) => (path === name.file ? new TextEncoder().encode(`${head}\n`) : workplace.read(path)),
  };
  let asking = true;
  const opened = openReport(name, withNew, (found) => {
    if (asking) report(found);
  });
  asking = false;
  const texts = opened && readTemplates(opened.report.template, undefined, workplace, () => {});
  if (!opened || !texts) return undefined;
  const needed = neededDatasets([texts.template, ...texts.partials.values()].map(({ text }) => text));
  const faults = collect();
  const figures = computeDatasets(needed, { ...opened.context, report: faults.report });
  return { ...opened, figures, knowsDeviations: !needed.has('driftbudget') || !faults.failed() };
}

/** What documents of a template are called: the words of its first comment before a colon, where they are the template's name. */
function kindOf(text: string, template: string): string {
  const words = /^\{\{!-*\s*([^:}]+):/.exec(text)?.[1]?.trim() ?? '';
  return slug(words) === template ? words : template.slice(0, 1).toUpperCase() + template.slice(1);
}
