import Handlebars from 'handlebars';
import { problem, type Report } from '../../problems.ts';

/** A template or a partial: its text as read, and its parsed form for the checks. */
export interface Template {
  readonly file: string;
  readonly text: string;
  readonly program: hbs.AST.Program;
}

/** Parses a template's text; a syntax error is reported with its line, and gives undefined. */
export function parseTemplate(text: string, file: string, report: Report): Template | undefined {
  try {
    return { file, text, program: Handlebars.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /(?:line |- )(\d+)/.exec(message)?.[1];
    const place = { file, line: line === undefined ? undefined : Number(line) };
    report(problem('template.syntax', place, { reason: message.split('\n')[0]!.replace(/:$/, '') }));
    return undefined;
  }
}
