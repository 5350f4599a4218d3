import type { Chart, LinePlot, PlotValue } from '../../document/document.ts';
import { captionLine } from '../../html/caption.ts';
import type { Marks } from '../../html/marks.ts';
import { html, type Markup, NOTHING } from '../../html/markup.ts';
import { EN_DASH } from '../../language/numbers.ts';
import type { Anchors } from './anchors.ts';

/** The document's figures as links to their entries, its generated sentences with one, and its charts with their values. */
export function tracedMarks(anchors: Anchors): Marks {
  const value = (shown: Parameters<Anchors['showing']>[0], linked = true): Markup => {
    const { figure, text } = shown;
    return linked
      ? html`<a class="siffra" id="${anchors.showing(shown)}" href="#${anchors.figure(figure.id) ?? ''}" title="${figure.label}">${text}</a>`
      : html`<span id="${anchors.showing(shown)}">${text}</span>`;
  };
  const cell = (shown: PlotValue | null | undefined): Markup =>
    shown ? html`<td>${value(shown)}</td>` : html`<td>${EN_DASH}</td>`;
  return {
    figure: value,
    sentence: (sentence, content) => {
      const { entry, place, number } = anchors.sentence(sentence);
      return html`<span class="mening">${content} <a class="regel" id="${place}" href="#${entry}" title="Skriven av programmet: varför den står här">mening ${number}</a></span>`;
    },
    source: (note, linked) => {
      const accepted = anchors.acceptedBy(note);
      return linked && accepted
        ? html` <a class="regel" href="#${accepted}" title="Källa: ${note.source}">källa</a>`
        : NOTHING;
    },
    underChart: ({ label, plot }: Chart) => {
      const rows =
        plot.kind === 'bars'
          ? plot.bars.map((bar) => html`<tr><th scope="row">${bar.name}</th>${cell(bar.value)}</tr>\n`)
          : lineRows(plot, cell);
      const heads =
        plot.kind === 'bars' ? ['Post', 'Värde'] : ['Period', ...plot.series.map(({ name }) => name)];
      return html`<details class="varden" open><summary>Värdena i ${label.toLowerCase()}</summary>
<div class="rullar" tabindex="0" role="group" aria-label="Värdena i ${label.toLowerCase()}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
</details>
`;
    },
    // Where the screen is narrow a table is scrolled, and who has no mouse must be able to.
    tableBlock: (table) =>
      html` tabindex="0" role="group" aria-label="${captionLine(table) ? (table.label ?? table.caption ?? '') : 'Uppgifter om dokumentet'}"`,
  };
}

const lineRows = (
  { categories, series }: LinePlot,
  cell: (shown: PlotValue | null | undefined) => Markup,
): Markup[] =>
  categories.map(
    (category, index) =>
      html`<tr><th scope="row">${category}</th>${series.map(({ values }) => cell(values[index]))}</tr>\n`,
  );
