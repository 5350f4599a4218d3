import type { Document } from '../../document/document.ts';
import { documentBody } from '../../html/body.ts';
import { html } from '../../html/markup.ts';
import { shell } from '../../html/shell.ts';
import { generatedCss, type Style } from '../../html/style.ts';
import type { FileLines } from '../../read/fileLines.ts';
import type { Trace } from '../trace.ts';
import { anchorsOf } from './anchors.ts';
import { figureParts } from './figurePart.ts';
import { filePart } from './filePart.ts';
import { tracedMarks } from './marks.ts';
import { numberPart } from './numberPart.ts';
import { drawPart } from './part.ts';
import { sentencePart } from './sentencePart.ts';
import { sourceText } from './sourceText.ts';

/**
 * The document as a page where every figure is a link to how it came about. One file that fetches and runs nothing; the
 * same document, trace and sources give the same bytes. `read` gives a source file's bytes, or the lines of a large one.
 */
export function traceHtml(
  document: Document,
  trace: Trace,
  style: Style,
  read: (file: string) => Uint8Array | FileLines | undefined,
): string {
  const anchors = anchorsOf(trace);
  const texts = new Map(trace.files.map((traced) => [traced.file, sourceText(traced, read(traced.file))]));
  const body = documentBody(document, style.fonts, new Map(), tracedMarks(anchors));
  const parts = [
    ...figureParts(trace, anchors, texts),
    ...sentencePart(trace, anchors),
    ...numberPart(trace, anchors),
    filePart(trace, anchors, texts),
  ];
  const { language, title } = document.metadata;
  const styles = [generatedCss(document, style.fonts), style.css];
  return shell(
    { language, title: `Spårbarhet: ${title}`, styles },
    html`<a class="hoppa" href="#dokument.text">Hoppa till dokumentet</a>
<header class="vagledning">
<p class="rubrik">Spårbarhet</p>
<p>Det här är dokumentet med varje siffra som en länk. Länken går till siffrans exakta värde, hur den är beräknad och raderna i källfilerna. En mening som programmet har skrivit följs av en länk till regeln bakom den.</p>
<p>Sidan visar rader ur källfilerna som de står. Pröva innehållet innan den lämnas ut.</p>
<nav aria-label="Sidans delar"><ul>
<li><a href="#dokument.text">Dokumentet</a></li>
${parts.map((part) => html`<li><a href="#${part.id}">${part.title}</a></li>\n`)}</ul></nav>
</header>
<main>
<div class="dokument" id="dokument.text" tabindex="-1">
${body}</div>
${parts.map(drawPart)}</main>
`,
  );
}
