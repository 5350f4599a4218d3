import type { ReportFile } from '../config/report.ts';
import type { Report } from '../problems.ts';
import { readCommentary } from './markdown/commentary.ts';
import type { Material } from './material.ts';
import { checkInlineHelper } from './placing.ts';
import { checkTemplate } from './template/check.ts';
import type { Template } from './template/template.ts';

/**
 * What can be said of templates and of a commentary when there are no figures, because something before them has faults:
 * everything but whether the figures that they name exist, so that all faults are told at once.
 */
export function checkTexts(
  source: ReportFile,
  template: Template,
  partials: ReadonlyMap<string, Template>,
  report: Report,
  readFile: Material['readFile'],
): void {
  for (const text of [template, ...partials.values()])
    checkTemplate(text, { partials, figures: undefined, report });
  readCommentary(source, (expression) => checkInlineHelper(expression, report), report, readFile);
}
