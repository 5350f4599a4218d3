import type { ReportFile } from '../../config/report.ts';
import { unrevisedMark } from '../../config/unrevised.ts';
import { monthOf, type ReportPeriod } from '../../figures/period.ts';
import { monthName } from '../../language/dates.ts';

/** A report of the same template for an earlier period: what it is called, its facts, and the lines of its head. */
export interface PreviousReport {
  readonly name: string;
  readonly file: ReportFile;
  readonly headLines: readonly string[];
}

/** What is known of a report that does not exist yet. */
export interface NewReport {
  readonly template: string;
  readonly period: ReportPeriod;
  /** The period as it was given: `2025-06`. */
  readonly periodText: string;
  /** The template's own name for documents of its kind, for a title that no earlier report gives. */
  readonly kind: string;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
}

/** Facts that hold from one report to the next, and those that belong to a single meeting. */
const LASTING = new Set(['instans', 'handlaggare']);
const NOT_CARRIED = new Set(['mall', 'titel', 'period', 'datum', 'status', 'paragraf']);

/** The front matter of a new report, with its rules. What was carried over or is only proposed has a mark above it. */
export function newHead(report: NewReport, previous: PreviousReport | undefined): string {
  const marked = (what: string, lines: readonly string[]) => [`# ${unrevisedMark(what)}`, ...lines];
  const date = report.date ?? proposedDate(report.period, previous?.file);
  const carried = facts(previous?.headLines ?? [])
    .filter(({ name }) => !NOT_CARRIED.has(name))
    .flatMap(({ name, lines }) =>
      LASTING.has(name) ? lines : marked(`hämtat från ${previous!.name}`, lines),
    );
  return [
    '---',
    `mall: ${report.template}`,
    `titel: ${titleOf(report, previous?.file)}`,
    `period: ${report.periodText}`,
    ...(report.date ? [`datum: ${date}`] : marked('ett förslag på datum', [`datum: ${date}`])),
    ...carried,
    'status: utkast # ta bort raden när rapporten är klar',
    '---',
  ].join('\n');
}

/** The earlier title with its month and its years moved, or the kind of document and the period. */
function titleOf({ title, kind, period }: NewReport, previous: ReportFile | undefined): string {
  if (title !== undefined) return quoted(title);
  const [month, earlier] = [monthOf(period), previous && monthOf(previous.period)];
  if (!previous) return quoted(`${kind} ${month ? `${monthName(month)} ` : ''}${period.year}`);
  const years = previous.title.replace(/(?<!\d)20\d{2}(?!\d)/g, (year) =>
    String(Number(year) + period.year - previous.period.year),
  );
  if (!month || !earlier) return quoted(years);
  const moved = (from: string, to: string, text: string): string =>
    text.replace(new RegExp(`(?<!\\p{L})${from}(?!\\p{L})`, 'u'), to);
  const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
  const [from, to] = [monthName(earlier), monthName(month)];
  return quoted(moved(capital(from), capital(to), moved(from, to, years)));
}

/** YAML reads a text with a colon or with a sign first otherwise than it stands. */
const quoted = (text: string): string =>
  /^[\p{L}\p{N}][^:#"]*$/u.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;

/** The facts of a head with the lines that each takes; marks and what stands before the first fact are left out. */
function facts(lines: readonly string[]): { name: string; lines: string[] }[] {
  const found: { name: string; lines: string[] }[] = [];
  for (const line of lines) {
    const name = /^([a-z-]+):/.exec(line)?.[1];
    if (name !== undefined) found.push({ name, lines: [line] });
    else if (!/^\s*#/.test(line) && line.trim() !== '') found.at(-1)?.lines.push(line);
  }
  return found;
}

/** As long after its period as the earlier report's date was, or else the period's last day. Never today: a date is never guessed from a clock. */
function proposedDate(period: ReportPeriod, previous: ReportFile | undefined): string {
  if (!previous) return isoDate(period.year, period.month ?? 12, 31);
  const months = (it: ReportPeriod): number => it.year * 12 + (it.month ?? 0);
  const [year, month, day] = previous.date.split('-').map(Number) as [number, number, number];
  return isoDate(year, month + months(period) - months(previous.period), day);
}

/** A date of a month counted on from the year's first, which may lie in another year; the day is at most the month's last. */
function isoDate(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
