import type { Source } from '../../figures/figure.ts';
import { html, type Markup, NOTHING } from '../../html/markup.ts';
import { lineRanges } from '../../language/lineRanges.ts';
import { count } from './count.ts';
import type { SourceText } from './sourceText.ts';

/** Up to so many rows are all shown; of more only the first `SHOWN`. */
const ALL_SHOWN = 10;
const SHOWN = 8;

/** So many ranges of line numbers are told; the JSON trace has the rest. */
const RANGES = 60;

/** The lines of a file that a figure comes from: which they are, and their text as it stands in the file. */
export function sourceRows({ file, lines, more }: Source, text: SourceText, anchor: string): Markup {
  const total = lines.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const shown = firstLines(lines, total <= ALL_SHOWN ? ALL_SHOWN : SHOWN);
  const opening = text.opening !== undefined && !shown.includes(text.opening) ? [text.opening] : [];
  const row = (line: number): Markup => {
    const record = text.record(line);
    return html`<tr><th scope="row">${line}</th><td>${record ?? html`<em>Visas inte: raden gäller en liten grupp.</em>`}</td></tr>\n`;
  };
  const rest = total - shown.length;
  const ranges = lineRanges({ lines: lines.slice(0, RANGES), more: more || lines.length > RANGES });
  const rows = total === 1 && !more ? '1 rad' : `${more ? 'minst ' : ''}${count(total)} rader`;
  const place = html`<p class="fil"><a href="#${anchor}">${file}</a>, ${rows}: rad ${ranges}</p>\n`;
  if (!text.isText)
    return html`${place}<p class="fler">Filen är en arbetsbok: öppna den för att se raderna.</p>\n`;
  return html`${place}<table class="rader">
<thead><tr><th scope="col">Rad</th><th scope="col">Text i filen</th></tr></thead>
<tbody>
${[...opening, ...shown].map(row)}</tbody>
</table>
${rest > 0 ? html`<p class="fler">… och ${more ? 'minst ' : ''}${count(rest)} ${rest === 1 ? 'rad' : 'rader'} till, med radnumren ovan.</p>\n` : NOTHING}`;
}

/** The first lines of the ranges, without counting them all: a range can be a whole ledger. */
function firstLines(ranges: Source['lines'], most: number): number[] {
  const found: number[] = [];
  for (const [first, last] of ranges)
    for (let line = first; line <= last && found.length < most; line += 1) found.push(line);
  return found;
}
