import type { Place, Problem } from '../problems.ts';
import { figureMessages } from './messages/figures.ts';
import { fileMessages } from './messages/files.ts';
import { madeMessages } from './messages/made.ts';
import { reportMessages } from './messages/reports.ts';
import { settingMessages } from './messages/settings.ts';
import type { Wording } from './messages/wording.ts';

/** The wording of every problem: the only place where messages are written, one file for each kind. */
const WORDINGS = {
  ...fileMessages,
  ...settingMessages,
  ...figureMessages,
  ...reportMessages,
  ...madeMessages,
} satisfies Readonly<Record<Problem['code'], unknown>>;

/** A problem's wording. */
export function wording(problem: Problem): Wording {
  // Each code's details fit its wording by the type of WORDINGS; TypeScript can't follow that through the union.
  return (WORDINGS[problem.code] as (details: unknown) => Wording)(problem.details);
}

/** A problem as a terminal shows it: place, what is wrong, and what to do, on lines of their own. */
export function describe(problem: Problem): string {
  const { text, advice } = wording(problem);
  const place = problem.place ? placeText(problem.place) : '';
  const severity = problem.severity === 'error' ? 'Fel' : 'Varning';
  const first = place === '' ? `${severity}: ${text}` : `${place}\n  ${severity}: ${text}`;
  return advice ? `${first}\n  ${advice}` : first;
}

/** A place as it is found: `utfall.csv:12:3`, and in a workbook by row and column as Excel has them. */
function placeText({ file, line, column }: Place): string {
  const isWorkbook = /\.xls[xm]$/i.test(file);
  if (!isWorkbook) return [file, line, line === undefined ? undefined : column].filter(Boolean).join(':');
  const parts = [file, line && `rad ${line}`, line && column && `kolumn ${columnLetters(column)}`];
  return parts.filter(Boolean).join(', ');
}

/** 28 -> `AB`. */
const columnLetters = (column: number): string =>
  (column > 26 ? columnLetters(Math.floor((column - 1) / 26)) : '') +
  String.fromCharCode(65 + ((column - 1) % 26));
