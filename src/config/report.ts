import * as z from 'zod';
import type { ReportPeriod } from '../figures/period.ts';
import { type Place, problem, type Report, type Severity } from '../problems.ts';
import { isoDate, period, text, yesOrNo } from './fields.ts';
import { findUnrevised, type Unrevised, withoutMarks } from './unrevised.ts';
import { readYaml } from './yaml.ts';

/** A report file: its front matter, and the commentary that follows with the line on which it begins. */
export interface ReportFile {
  readonly file: string;
  readonly template: string;
  readonly templatePlace: Place;
  readonly periodPlace: Place;
  readonly title: string;
  readonly period: ReportPeriod;
  readonly registryNumber?: string | undefined;
  readonly date: string;
  readonly decidingBody?: string | undefined;
  readonly paragraph?: string | undefined;
  readonly officer?: string | undefined;
  readonly appendices: readonly string[];
  /** Who the decision is sent to. */
  readonly recipients: readonly string[];
  /** Whether the sources travel in the PDF; undefined where the municipality's own setting holds. */
  readonly attachesSources?: boolean | undefined;
  /** Marked as a draft, or not gone through in every part. */
  readonly draft: boolean;
  /** How it is told that the text and the figures don't go together: in a draft as warnings. */
  readonly textFaults: Severity;
  readonly unrevised: readonly Unrevised[];
  readonly commentary: string;
  readonly commentaryLine: number;
}

const schema = z.strictObject({
  mall: text,
  titel: text,
  period,
  dnr: text.optional(),
  datum: isoDate,
  instans: text.optional(),
  paragraf: text.optional(),
  handlaggare: text.optional(),
  bilagor: z.array(text).optional(),
  mottagare: z.array(text).optional(),
  'bifoga-underlag': yesOrNo.optional(),
  status: z.enum(['utkast', 'slutlig']).optional(),
});

/** Reads a report file's text (line ends already `\n`); everything wrong in it is reported, and then it is undefined. */
export function readReport(content: string, file: string, report: Report): ReportFile | undefined {
  const match = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(content);
  if (!match) {
    report(problem('report.no-front-matter', { file, line: 1, column: 1 }, {}));
    return undefined;
  }
  const settings = readYaml({ text: match[1] ?? '', file, firstLine: 2 }, schema, report);
  if (!settings) return undefined;
  const { value, placeOf } = settings;
  const unrevised = findUnrevised(content, file);
  const draft = value.status === 'utkast' || unrevised.length > 0;
  return {
    file,
    template: value.mall,
    templatePlace: placeOf(['mall']),
    periodPlace: placeOf(['period']),
    title: value.titel,
    period: value.period,
    registryNumber: value.dnr,
    date: value.datum,
    decidingBody: value.instans,
    paragraph: value.paragraf,
    officer: value.handlaggare,
    appendices: value.bilagor ?? [],
    recipients: value.mottagare ?? [],
    attachesSources: value['bifoga-underlag'],
    draft,
    textFaults: draft ? 'warning' : 'error',
    unrevised,
    commentary: withoutMarks(content.slice(match[0].length)),
    commentaryLine: match[0].split('\n').length,
  };
}
