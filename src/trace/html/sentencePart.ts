import type { Inline } from '../../document/document.ts';
import { plainText } from '../../document/plainText.ts';
import { html, type Markup } from '../../html/markup.ts';
import type { Trace } from '../trace.ts';
import type { Anchors } from './anchors.ts';
import type { Part } from './part.ts';

/** Every generated sentence with the rule that chose it, and why. */
export function sentencePart({ sentences }: Trace, anchors: Anchors): Part[] {
  if (sentences.length === 0) return [];
  const entries = sentences.map((sentence) => {
    const { entry, place, number } = anchors.sentence(sentence);
    return html`<article class="post" id="${entry}" tabindex="-1">
<h3>Mening ${number}</h3>
<dl>
<dt>Texten</dt><dd>${withFigures(sentence.content, anchors)}</dd>
<dt>Varför den står i dokumentet</dt><dd>${sentence.reason}</dd>
<dt>Regel</dt><dd><code>${sentence.rule}</code></dd>
<dt>Plats</dt><dd><a href="#${place}">Till mening ${number} i dokumentet</a></dd>
</dl>
</article>
`;
  });
  return [
    {
      id: 'spar.meningar',
      title: 'Meningar som programmet har skrivit',
      introduction: 'Varje mening är vald av en regel som läser de exakta värdena, inte de avrundade.',
      content: html`${entries}`,
    },
  ];
}

/** A sentence's words with its figures as links to their entries. */
const withFigures = (content: readonly Inline[], anchors: Anchors): Markup =>
  html`${content.map((inline) =>
    inline.kind === 'figure'
      ? html`<a href="#${anchors.figure(inline.figure.id) ?? ''}">${inline.text}</a>`
      : plainText([inline]),
  )}`;
