import type { CheckedNumber } from '../../document/checks/prose/checkedNumber.ts';
import { html, type Markup } from '../../html/markup.ts';
import { OUTCOMES } from '../outcomes.ts';
import type { Trace } from '../trace.ts';
import type { Anchors } from './anchors.ts';
import { type Part, scrolled } from './part.ts';

/** The numbers that the author has typed: what bears each of them out, or the source that the author gives. */
export function numberPart({ numbers }: Trace, anchors: Anchors): Part[] {
  if (numbers.length === 0) return [];
  const title = 'Tal i den egna texten';
  const rows = numbers.map(
    (number) =>
      html`<tr id="${anchors.number(number)}" tabindex="-1"><th scope="row">${number.text}</th><td>${number.sentence}</td><td>${OUTCOMES[number.outcome]}</td><td>${ground(number, anchors)}</td><td>${number.place.file} rad ${number.place.line ?? 1}</td></tr>
`,
  );
  const heads = ['Tal', 'Mening', 'Besked', 'Grund', 'Står i'];
  const table = html`<table class="lista">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>`;
  const introduction =
    'Tal som är skrivna för hand är prövade mot siffrorna. Ett godtaget tal har ingen siffra bakom sig utan den källa som författaren anger.';
  return [{ id: 'spar.tal', title, introduction, content: scrolled(title, table) }];
}

function ground({ support, source }: CheckedNumber, anchors: Anchors): Markup {
  if (source !== undefined) return html`Källa: ${source}`;
  if (!support) return html`–`;
  const figures = support.figures.map((figure) => {
    const anchor = anchors.figure(figure.id);
    return anchor ? html`<li><a href="#${anchor}">${figure.label}</a></li>` : html`<li>${figure.label}</li>`;
  });
  return html`${support.derivation}: ${support.value}<ul>${figures}</ul>`;
}
