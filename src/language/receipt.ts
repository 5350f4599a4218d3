import { exact } from '../figures/exact.ts';
import type {
  FileReceipt,
  LeftOut,
  LeftOutReason,
  Receipt,
  SelectionReceipt,
  TextForm,
} from '../figures/receipt.ts';
import { monthAndYear } from './dates.ts';
import { encodingName } from './encodings.ts';
import { formatMoney, formatNumber } from './numbers.ts';

const DELIMITERS: Readonly<Record<string, string>> = {
  ';': 'semikolon',
  ',': 'komma',
  '\t': 'tabb',
  '|': 'lodstreck',
};

const LINE_ENDS: Readonly<Record<TextForm['lineEnd'], string>> = {
  crlf: 'radslut CRLF',
  lf: 'radslut LF',
  cr: 'radslut CR',
  mixed: 'blandade radslut',
  none: 'utan radslut',
};

/** One row left out, and several. */
const REASONS: Readonly<Record<LeftOutReason, readonly [string, string]>> = {
  preamble: ['rad ovanför rubrikraden', 'rader ovanför rubrikraden'],
  'header-again': ['upprepad rubrikrad', 'upprepade rubrikrader'],
  footer: ['rad under tabellen', 'rader under tabellen'],
  empty: ['tom rad', 'tomma rader'],
  total: ['summarad', 'summarader'],
  balance: ['rad på balanskonto', 'rader på balanskonton'],
  heading: ['rad utan belopp', 'rader utan belopp'],
};

/** How many ranges of lines, or names of sums, are told one by one. */
const SHOWN = 6;

/** A file's receipt as lines of text: what it was read as, what was left out, its own sums that were right, sums per row. */
export function describeReceipt({ receipt, groups }: FileReceipt): string {
  const { file, leftOut, controls, rowSums, variances } = receipt;
  const lines = [`${file}: ${[count(receipt.rows, 'rad', 'rader'), ...formOf(receipt)].join(', ')}`];
  if (leftOut.length > 0) lines.push(`  Utelämnat: ${leftOut.map(leftOutText).join(', ')}`);
  if (receipt.selection) lines.push(`  ${selectionText(receipt.selection)}`);
  if (controls.length > 0) {
    const names = controls.slice(0, SHOWN).map(({ name }) => name);
    const more = controls.length > SHOWN ? ` och ${controls.length - SHOWN} till` : '';
    lines.push(
      `  ${count(controls.length, 'kontrollsumma', 'kontrollsummor')} stämmer: ${names.join(', ')}${more}`,
    );
  }
  if (rowSums > 0) lines.push(`  ${count(rowSums, 'radsumma', 'radsummor')} stämmer`);
  if (variances) lines.push(`  ${count(variances, 'avvikelse', 'avvikelser')} stämmer`);
  const amounts = groups.map(({ sum }) => formatMoney(exact(sum), 'kr', 2));
  const [nameWidth, amountWidth] = [widest(groups.map(({ name }) => name)), widest(amounts)];
  for (const [index, { name }] of groups.entries())
    lines.push(`  ${name.padEnd(nameWidth)}  ${amounts[index]!.padStart(amountWidth)}`);
  return lines.join('\n');
}

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));

const count = (number: number, one: string, several: string): string =>
  `${formatNumber(exact(BigInt(number)), 0)} ${number === 1 ? one : several}`;

function formOf({ file, text, layout, sie, accumulated }: Receipt): string[] {
  if (sie) {
    const content = sie.content === 'actual' ? 'utfall' : 'budget';
    return [`${content} ${sie.year}`, `SIE typ ${sie.type}`, encodingName(sie.encoding)];
  }
  return [
    ...(/\.xls[xm]$/i.test(file) ? ['Excel'] : []),
    ...(layout === 'wide' ? ['en kolumn per månad'] : []),
    ...(accumulated
      ? [
          `${accumulated.columns.join(' och ')} (${accumulated.isForecast ? 'för helåret, gjord' : 'ackumulerat'} per ${monthAndYear(accumulated.to)})`,
        ]
      : []),
    ...(text
      ? [encodingName(text.encoding), DELIMITERS[text.delimiter] ?? text.delimiter, LINE_ENDS[text.lineEnd]]
      : []),
  ];
}

function selectionText({ text, outside, without }: SelectionReceipt): string {
  const lacking = without.map(({ column, rows }) => `${count(rows, 'rad', 'rader')} utan ${column}`);
  const rows = outside === 0 ? 'inga rader' : count(outside, 'rad', 'rader');
  return `Utanför urvalet (${text}): ${[rows, ...lacking.map((it) => `därav ${it}`)].join(', ')}`;
}

function leftOutText({ reason, lines }: LeftOut): string {
  const [one, several] = REASONS[reason];
  const what = count(lines.length, one, several);
  return reason === 'empty' ? what : `${what} (rad ${ranges(lines)})`;
}

/** "1–3, 7 och 9". */
function ranges(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  const shown = runs.slice(0, SHOWN).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return `${shown.join(', ')}${runs.length > SHOWN ? ' …' : ''}`;
}
