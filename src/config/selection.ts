import * as z from 'zod';
import { type AccountRange, accountPosition, parseAccountRanges } from './accounts.ts';

/** What rows of a ledger or a budget can be chosen by. */
export const SELECTION_COLUMNS = ['konto', 'ansvar', 'verksamhet'] as const;
export type SelectionColumn = (typeof SELECTION_COLUMNS)[number];

/** A code, a prefix or a range of a selection, as it is written: `5300-5399`. */
export interface SelectionPart {
  readonly text: string;
  readonly range: AccountRange;
}

/** Which rows of a file are wanted: those that have a code of some part in every column that is named. */
export type Selection = ReadonlyMap<SelectionColumn, readonly SelectionPart[]>;

/** Whether a part takes a code. Codes of anything but digits are in none. */
export function takes({ range }: SelectionPart, code: string): boolean {
  const position = accountPosition(code);
  return range.from <= position && position <= range.to;
}

/** A selection as a user reads it: "ansvar 5300-5399, 5410 och verksamhet 6". */
export const selectionText = (selection: Selection): string =>
  [...selection]
    .map(([column, parts]) => `${column} ${parts.map(({ text }) => text).join(', ')}`)
    .join(' och ');

const codes = z.string().transform((value, context) => {
  const ranges = parseAccountRanges(value);
  const texts = value.split(',');
  if (ranges) return ranges.map((range, index): SelectionPart => ({ text: texts[index]!.trim(), range }));
  context.addIssue({ code: 'custom', message: 'koder som "5300-5399, 5410"' });
  return z.NEVER;
});

/** `urval: { ansvar: "5300-5399, 5410" }` in namnd.yaml, the codes as kommun.yaml has accounts. */
export const selection = z
  .strictObject({ konto: codes.optional(), ansvar: codes.optional(), verksamhet: codes.optional() })
  .refine((said) => Object.keys(said).length > 0, {
    error: 'minst en av konto, ansvar, verksamhet',
    // A misspelt column has been told.
    when: ({ issues }) => issues.length === 0,
  })
  .transform(
    (said): Selection =>
      new Map(SELECTION_COLUMNS.flatMap((column) => (said[column] ? [[column, said[column]]] : []))),
  );
