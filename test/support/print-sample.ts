/** A small page with one of everything that conformance has to mend. */

const rows = Array.from({ length: 70 }, (_, index) => {
  const number = index + 1;
  return `<tr><th scope="row">Verksamhet ${number}</th><td>${1000 + number}</td><td>−${number}</td></tr>`;
}).join('\n');

const page = (pages: ReadonlyMap<string, number>, id: string): string =>
  `<span class="sida" data-mal="${id}">${pages.get(id) ?? '&nbsp;'}</span>`;

export const SAMPLE_METADATA = {
  title: 'Månadsuppföljning & analys',
  author: 'Socialnämnden, Alingsås kommun',
  language: 'sv-SE',
  made: '2025-06-12T12:00:00Z',
} as const;

export const sampleHtml = (pages: ReadonlyMap<string, number> = new Map()): string => `<!DOCTYPE html>
<html lang="sv-SE">
<head>
<meta charset="utf-8">
<title>Ett annat namn</title>
<style>
  @page {
    size: A4;
    margin: 25mm 20mm;
    @top-left { content: "Alingsås\\a0 kommun · Social\\ad nämnden" }
    @bottom-left { content: "Dnr 2025.031" }
    @bottom-right { content: "Sida " counter(page) " (" counter(pages) ")" }
  }
  body { font: 11pt sans-serif }
  table { border-collapse: collapse; width: 100% }
  thead, .ton { background: #eef }
  th, td { border-bottom: 0.5pt solid #999; padding: 2pt 4pt; text-align: left }
  tr { break-inside: avoid }
  figure { border-left: 2pt solid #205; margin: 0 }
  .ny { break-before: page }
  .smal { width: 35mm }
  .genomskinlig { opacity: 0.5 }
</style>
</head>
<body>
<h1>Månadsuppföljning &amp; analys</h1>
<section><h2>Innehåll</h2>
<ul>
<li><a href="#ekonomi">Ekonomi</a> ${page(pages, 'ekonomi')}</li>
<li><a href="#mal">Mål</a> ${page(pages, 'mal')}</li>
</ul></section>
<p class="ton">Se <em>tabell 1</em>, <strong>noga</strong>, och <a href="https://www.example.se/a?b=1">källan</a>.<a role="doc-noteref" href="#not">1</a></p>
<h2 id="ekonomi" class="ny">Ekonomi</h2>
<figure><figcaption>Tabell 1. Driftbudget</figcaption>
<table><thead>
<tr><th scope="col" rowspan="2">Verksamhet</th><th scope="colgroup" colspan="2">Tkr</th></tr>
<tr><th scope="col">Budget</th><th scope="col">Avvikelse</th></tr>
</thead><tbody>
${rows}
</tbody></table></figure>
<h2 id="mal" class="ny">Mål</h2>
<ol><li>Ett<ul><li>Ett och ett</li></ul></li><li><p>Två</p><p>stycken</p></li></ol>
<figure><svg role="img" aria-label="Staplar: maj 90, juni 70" width="200" height="100">
<rect width="50" height="90" fill="#205"/><g class="genomskinlig"><rect x="60" y="20" width="50" height="70"/><text x="60" y="99" font-size="9">juni</text></g>
<text x="5" y="99" font-size="9">maj</text></svg><figcaption>Figur 1. Staplar</figcaption></figure>
<aside><p>I korthet</p></aside>
<p class="smal">Individ- och <em>familjeomsorg och</em> vidare familjeomsorgsnämnden <a href="https://www.example.se/">läs mer om den här</a></p>
<p id="not">1. En&nbsp;not.</p>
</body>
</html>`;
