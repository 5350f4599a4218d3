import {
  type Selection,
  type SelectionColumn,
  type SelectionPart,
  selectionText,
  takes,
} from '../config/selection.ts';
import { problem, type Report } from '../problems.ts';
import type { Forecasts } from './forecasts.ts';
import type { Coded, Codes, Posting, Postings } from './posting.ts';

const CODE_OF: Readonly<Record<SelectionColumn, (codes: Codes) => Coded | undefined>> = {
  konto: ({ account }) => account,
  ansvar: ({ responsibility }) => responsibility,
  verksamhet: ({ activity }) => activity,
};

/**
 * The postings of a file that its setting chooses, whatever kind of file it is: everything that holds a file against itself has
 * been done with all of its rows. A selection that takes no row, and one by codes that no row has, are reported with what the
 * file has; undefined then. A part of it that takes no row is a warning, unless `mayBeUnused`.
 */
export function selectPostings(
  postings: Postings,
  selection: Selection,
  mayBeUnused: boolean,
  report: Report,
): Postings | undefined {
  const { file, all, receipt } = postings;
  const lacking = [...selection.keys()].filter((column) => !all.some((it) => CODE_OF[column](it)));
  for (const column of lacking) report(problem('source.selection-column', { file }, { column }));
  if (lacking.length > 0) return undefined;
  const used = new Set<SelectionPart>();
  const isIn = (posting: Posting, [column, parts]: readonly [SelectionColumn, readonly SelectionPart[]]) => {
    const code = CODE_OF[column](posting)?.code;
    const part = code === undefined ? undefined : parts.find((it) => takes(it, code));
    if (part) used.add(part);
    return part !== undefined;
  };
  const [chosen, outside]: [Posting[], Posting[]] = [[], []];
  const wanted = [...selection];
  for (const posting of all) {
    // Every column is asked, so that a part that takes rows is known to.
    const isChosen = wanted.map((it) => isIn(posting, it)).every(Boolean);
    (isChosen ? chosen : outside).push(posting);
  }
  if (chosen.length === 0) {
    const found = wanted.map(([column]) => `${column} ${codesIn(all, column)}`).join('; ');
    report(problem('source.selection-empty', { file }, { wanted: selectionText(selection), found }));
    return undefined;
  }
  for (const [column, parts] of mayBeUnused ? [] : wanted)
    for (const part of parts.filter((it) => !used.has(it)))
      report(problem('source.selection-unused', { file }, { column, part: part.text }, 'warning'));
  const rows = rowsOf(postings, outside);
  return {
    ...postings,
    all: chosen,
    receipt: receipt && {
      ...receipt,
      rows: receipt.rows - rows,
      selection: {
        text: selectionText(selection),
        outside: rows,
        without: wanted.flatMap(([column]) => {
          const lacking = rowsOf(
            postings,
            outside.filter((it) => !CODE_OF[column](it)),
          );
          return lacking > 0 ? [{ column, rows: lacking }] : [];
        }),
      },
    },
  };
}

/** The same of forecasts, which only have codes where they are by account. */
export function selectForecasts(
  forecasts: Forecasts,
  selection: Selection,
  report: Report,
): Forecasts | undefined {
  const { file, byAccount } = forecasts;
  const all = byAccount?.postings ?? { file, all: [], linesOf: () => [] };
  const postings = selectPostings(all, selection, false, report);
  return (
    postings &&
    byAccount && { ...forecasts, byAccount: { ...byAccount, postings }, receipt: postings.receipt }
  );
}

/** How many rows of the file some postings are of: one of a wide file is of several. */
function rowsOf({ linesOf }: Postings, postings: readonly Posting[]): number {
  let [rows, last] = [0, 0];
  for (const line of linesOf(postings)) {
    if (line !== last) rows += 1;
    last = line;
  }
  return rows;
}

/** How many codes of a file are named: the first ones, and the last. */
const NAMED = 8;

/** "1010, 1020, 1030 … 9900 (145 olika)" */
function codesIn(all: readonly Posting[], column: SelectionColumn): string {
  const codes = [...new Set(all.flatMap((it) => CODE_OF[column](it)?.code ?? []))].sort();
  if (codes.length <= NAMED) return codes.join(', ');
  return `${codes.slice(0, NAMED - 1).join(', ')} … ${codes.at(-1)} (${codes.length} olika)`;
}
