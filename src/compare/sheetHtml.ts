import type { Theme } from '../document/document.ts';
import { html, type Markup, styleElement } from '../html/markup.ts';
import type { Sheet, SheetItem, SheetRow, SheetSection, SheetTable } from './sheet.ts';

/** Nothing is fetched and nothing runs: the page is one file that can be sent by e-mail. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A sheet as a web page: for a browser and a screen reader, on a screen and on paper. */
export function sheetHtml({ title, facts, sections }: Sheet, theme: Theme): string {
  return html`<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}: ${facts.map(([, value]) => value.replace(/ \(.*\)$/, '')).join(' och ')}</title>
${styleElement(css(theme))}
</head>
<body>
<header>
<h1>${title}</h1>
<dl>
${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
</header>
<nav aria-label="Innehåll">
<ul>
${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>\n`)}</ul>
</nav>
<main>
${sections.map(section)}</main>
</body>
</html>
`.markup;
}

const section = ({
  id,
  title,
  paragraphs,
  items,
  tables,
}: SheetSection): Markup => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${paragraphs.map((text) => html`<p>${text}</p>\n`)}${items.length > 0 ? html`<ul class="fynd">\n${items.map(item)}</ul>\n` : ''}${tables.map(table)}</section>
`;

const item = ({ place, text, reasons }: SheetItem): Markup =>
  html`<li>${text} <span class="plats">${place}</span>${
    reasons.length > 0 ? html`<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>` : ''
  }</li>
`;

const table = ({
  caption,
  columns,
  rows,
}: SheetTable): Markup => html`<div class="tabell" role="region" tabindex="0" aria-label="${caption}">
<table>
<caption>${caption}</caption>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
${bodies(rows).map((body) => html`<tbody>\n${body.map((row) => tableRow(row, columns.length))}</tbody>\n`)}</table>
</div>
`;

/** Each group with its rows is a body of its own: its heading holds for them, and the sum stands alone. */
function bodies(rows: readonly SheetRow[]): SheetRow[][] {
  const result: SheetRow[][] = [];
  for (const row of rows) {
    if (result.length === 0 || row.kind !== 'row') result.push([]);
    result.at(-1)!.push(row);
  }
  return result;
}

function tableRow({ kind, cells }: SheetRow, width: number): Markup {
  const [name = '', ...amounts] = cells;
  if (kind === 'group')
    return html`<tr class="grupp"><th scope="rowgroup" colspan="${width}">${name}</th></tr>\n`;
  const form = kind === 'sum' ? 'summa' : 'rad';
  return html`<tr class="${form}"><th scope="row">${name}</th>${amounts.map((text) => html`<td>${text}</td>`)}</tr>\n`;
}

/** The municipality's colour is checked for contrast against white in configuration. */
const css = ({ accent }: Theme): string => `:root { --accent: ${accent}; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 1rem/1.5 "Source Sans 3", "Segoe UI", Arial, sans-serif; color: #1d1d1b; background: #fff; }
h1 { margin: 0 0 0.5rem; font-size: 1.9rem; color: var(--accent); }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1.3rem; color: var(--accent); border-bottom: 2px solid var(--accent); }
dl { margin: 0; }
dl div { display: flex; flex-wrap: wrap; gap: 0 0.5rem; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
nav ul { margin: 1rem 0 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
a { color: var(--accent); }
a:focus-visible, .tabell:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.fynd > li { margin: 0.75rem 0; }
.plats { display: block; color: #55524d; font-size: 0.9rem; overflow-wrap: anywhere; }
.tabell { overflow-x: auto; margin: 1.25rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
th, td { padding: 0.2rem 0.75rem 0.2rem 0; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
th:first-child { text-align: left; white-space: normal; font-weight: 400; }
thead th, thead th:first-child { font-weight: 600; border-bottom: 1px solid #55524d; }
tbody tr { border-bottom: 1px solid #dedbd5; }
.grupp th:first-child { font-weight: 600; padding-top: 0.75rem; }
.summa th:first-child, .summa td { font-weight: 600; border-top: 1px solid #55524d; }
@media print { body { max-width: none; padding: 0; } nav { display: none; } h2, caption, thead { break-after: avoid; } tr { break-inside: avoid; } .tabell { overflow: visible; } }`;
