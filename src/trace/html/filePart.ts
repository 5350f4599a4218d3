import { html } from '../../html/markup.ts';
import { lineRanges } from '../../language/lineRanges.ts';
import type { Trace } from '../trace.ts';
import type { Anchors } from './anchors.ts';
import { count } from './count.ts';
import { type Part, scrolled } from './part.ts';
import type { SourceText } from './sourceText.ts';

/** The files behind the figures, with what shows that they are unchanged. */
export function filePart(
  { files, figures }: Trace,
  anchors: Anchors,
  texts: ReadonlyMap<string, SourceText>,
): Part {
  const users = new Map<string, number>();
  for (const { figure } of figures)
    for (const file of new Set(figure.sources.map((source) => source.file)))
      users.set(file, (users.get(file) ?? 0) + 1);
  const rows = files.map(({ file, sha256, withheld }) => {
    const checksum =
      withheld.length > 0
        ? `Visas inte: rad ${lineRanges({ lines: withheld })} gäller små grupper, och summan kan användas för att pröva fram värdena.`
        : html`<code>${sha256 || 'saknas'}</code>`;
    return html`<tr id="${anchors.file(file)}" tabindex="-1"><th scope="row">${file}</th><td class="hoger">${count(texts.get(file)!.lineCount)}</td><td class="hoger">${count(users.get(file) ?? 0)}</td><td>${checksum}</td></tr>
`;
  });
  const title = 'Källfilerna';
  const table = html`<table class="lista">
<thead><tr><th scope="col">Fil</th><th scope="col" class="hoger">Rader</th><th scope="col" class="hoger">Siffror</th><th scope="col">Kontrollsumma (SHA-256)</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`;
  const introduction =
    'Siffror är antalet siffror som bygger direkt på filen. Kontrollsumman är densamma så länge filen är oförändrad. Vilket tecken och vilken enhet beloppen har i en fil bestäms av nämndens inställningar (namnd.yaml). Filen med rapportens egen text står också här.';
  return { id: 'spar.filer', title, introduction, content: scrolled(title, table) };
}
