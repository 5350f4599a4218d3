import { exact } from '../../figures/exact.ts';
import type { Figure, Source } from '../../figures/figure.ts';
import { lineRanges } from '../../language/lineRanges.ts';
import { formatNumber, NBSP } from '../../language/numbers.ts';
import { textCell } from '../cells.ts';
import type { Inline, Table, TableCell } from '../document.ts';
import { type ShownFigure, sourcesBehind } from './shownFigures.ts';
import { sourceMark } from './sourceTable.ts';

/** So many ranges of lines are told in a table; the trace has all of them. */
const RANGES = 4;

/** The figures as the document writes them, how each is computed, and where that comes from. */
export const calculationTable = (
  shown: readonly ShownFigure[],
  files: readonly string[],
  byId: ReadonlyMap<string, Figure>,
): Table => ({
  kind: 'table',
  id: 'berakningar',
  label: '',
  caption: 'Beräkningar',
  style: 'text',
  columns: [
    { align: 'left', weight: 27 },
    { align: 'left', weight: 15 },
    { align: 'left', weight: 40 },
    { align: 'left', weight: 18 },
  ],
  head: [
    {
      kind: 'head',
      cells: ['Siffra', `I${NBSP}dokumentet`, 'Beräkning', 'Källa'].map((name) => textCell(name, 'column')),
    },
  ],
  body: shown.map(({ figure, texts }) => ({
    kind: 'row',
    cells: [
      textCell(figure.label, 'row'),
      textsCell(figure, texts),
      textCell(figure.formula),
      textCell(originOf(figure, files, byId)),
    ],
  })),
  notes: ['Radnumren är rader i källfilen. Spårbarhetsfilen har dem alla, och raderna i klartext.'],
});

const textsCell = (figure: Figure, texts: readonly string[]): TableCell => ({
  lines: texts
    // "8,5" of a table says no more than the "8,5 mnkr" of the text.
    .filter((text) => !texts.some((other) => other.startsWith(`${text}${NBSP}`)))
    .map((text): readonly Inline[] => [{ kind: 'figure', text, figure }]),
});

/** "K1, rad 2–40, 479–518"; of a figure that is made of others, their rows as long as they are few, and else the files. */
function originOf(figure: Figure, files: readonly string[], byId: ReadonlyMap<string, Figure>): string {
  const own = figure.sources.map(({ file }) => file);
  const behind = sourcesBehind(figure, byId).map((source) => {
    const mark = sourceMark(files, source.file);
    const isTold = own.includes(source.file) || (source.lines.length <= RANGES && !source.more);
    return isTold ? `${mark}, ${linesOf(source)}` : mark;
  });
  return behind.sort().join('; ');
}

function linesOf({ lines, more }: Source): string {
  const ranges = lineRanges({ lines: lines.slice(0, RANGES), more: more || lines.length > RANGES });
  const total = lines.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const some =
    lines.length > RANGES && !more ? ` (${formatNumber(exact(BigInt(total)), 0)}${NBSP}rader)` : '';
  return `rad${NBSP}${ranges}${some}`;
}
