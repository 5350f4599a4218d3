import type { Figure } from '../../figures/figure.ts';
import { html, type Markup, NOTHING, type Part } from '../../html/markup.ts';
import type { TracedFigure } from '../trace.ts';
import type { Anchors } from './anchors.ts';
import { readableValue } from './readableValue.ts';
import { sourceRows } from './sourceRows.ts';
import type { SourceText } from './sourceText.ts';

/** What an entry is written with besides its figure. */
export interface EntryContext {
  readonly anchors: Anchors;
  readonly byId: ReadonlyMap<string, Figure>;
  /** The figures that read a figure, by its id. */
  readonly usedIn: ReadonlyMap<string, readonly Figure[]>;
  readonly texts: ReadonlyMap<string, SourceText>;
}

/** All there is to know of one figure: where it is shown, its exact value, how it is made, and the rows behind it. */
export function figureEntry({ figure, showings }: TracedFigure, context: EntryContext): Markup {
  const { anchors, byId, usedIn, texts } = context;
  const places = showings.map(
    ({ shown, where }) =>
      html`<a href="#${anchors.showing(shown)}">${shown.text}${where ? `, ${where}` : ''}</a>`,
  );
  const terms = figure.terms
    .map((id) => byId.get(id))
    .filter((term) => term !== undefined)
    .map((term) => html`${toFigure(term, anchors)}: ${readableValue(term)}`);
  const rows = figure.sources.map((source) =>
    sourceRows(source, texts.get(source.file)!, anchors.file(source.file)),
  );
  const used = (usedIn.get(figure.id) ?? []).map((other) => toFigure(other, anchors));
  return html`<article class="post" id="${anchors.figure(figure.id) ?? ''}" tabindex="-1">
<h3>${figure.label}</h3>
<dl>
${[
  fact('Visas i dokumentet', listed(places)),
  fact('Exakt värde', readableValue(figure)),
  fact('Beräkning', figure.formula),
  fact('Består av', listed(terms)),
  fact('Rader i källan', rows),
  fact('Ingår i', listed(used)),
  fact('Siffrans namn', html`<code>${figure.id}</code>`),
]}</dl>
</article>
`;
}

/** A fact of an entry; nothing where there is nothing to say. */
const fact = (name: string, value: Part): Markup =>
  value === '' || (Array.isArray(value) && value.length === 0)
    ? NOTHING
    : html`<dt>${name}</dt><dd>${value}</dd>\n`;

const listed = (items: readonly Markup[]): Part =>
  items.length > 0 ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : '';

const toFigure = ({ id, label }: Figure, anchors: Anchors): Markup =>
  html`<a href="#${anchors.figure(id) ?? ''}">${label}</a>`;
