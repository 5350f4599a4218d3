import { html, type Markup, styleElement } from './markup.ts';

/** Nothing is fetched and nothing runs: styles are in the page, fonts and images are data. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** A self-contained HTML page around a body that is drawn. `styles` are style sheets, in the order of the cascade. */
export const shell = (
  { language, title, styles }: { language: string; title: string; styles: readonly string[] },
  body: Markup,
): string =>
  html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
${styles.map((css) => html`${styleElement(css)}\n`)}</head>
<body>
${body}</body>
</html>
`.markup;
