import { expect, it } from 'vitest';
import { isGoodLogo, type LogoType } from '../../../src/read/logo.ts';
import { faultsOf } from '../../support/reported.ts';

const faults = (text: string | Uint8Array, type: LogoType = 'image/svg+xml'): string[] =>
  faultsOf((report) =>
    isGoodLogo(typeof text === 'string' ? new TextEncoder().encode(text) : text, type, 'vapen.svg', report),
  );
const svg = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">\n${inside}\n</svg>\n`;

it.each([
  '<rect width="9" height="9"/>',
  '<style>.a { fill: url(#b) } .b { fill: #fff }</style><rect class="a" width="9" height="9"/>',
  '<defs><linearGradient id="b"/></defs><use xlink:href="#b"/><rect fill="url(\'#b\')" width="9" height="9"/>',
  '<image xlink:href="data:image/png;base64,iVBORw0KGgo=" width="9" height="9"/>',
  '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="http://example.se"/></metadata><path d="M0 0"/>',
])('takes a picture as drawing programs save it: %s', (inside) => {
  expect(faults(svg(inside))).toEqual([]);
});

it.each([
  [
    '<image href="http://example.se/a.png"/>',
    'logo.outside 4 {"found":"href=\\"http://example.se/a.png\\""}',
  ],
  [
    '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
    'logo.outside 4 {"found":"href=\\"data:image/svg+xml;base64,PHN2Zy8+\\""}',
  ],
  ['<script>1</script>', 'logo.outside 4 {"found":"<script>"}'],
  ['<rect onclick="x()"/>', 'logo.outside 4 {"found":"onclick=\\"…\\""}'],
  ['<style>@import "a.css";</style>', 'logo.outside 4 {"found":"@import \\"a.css\\";"}'],
  [
    '<style><![CDATA[a { fill: url(http://a.se) }]]></style>',
    'logo.outside 4 {"found":"a { fill: url(http://a.se) }"}',
  ],
  ['<rect', 'logo.format {"expected":"SVG"}'],
])('refuses %s', (inside, fault) => {
  expect(faults(svg(inside))).toEqual([fault]);
});

it('refuses an entity of its own, and what is no picture', () => {
  const entity =
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///a">]>\n<svg xmlns="http://www.w3.org/2000/svg">&a;</svg>';
  expect(faults(entity)).toEqual(['logo.outside 1 {"found":"<!DOCTYPE … [ … ]>"}']);
  expect(faults('<html/>')).toEqual(['logo.format {"expected":"SVG"}']);
  expect(faults('GIF89a', 'image/png')).toEqual(['logo.format {"expected":"PNG"}']);
  const png = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 9, 0, 0, 0, 9,
  ]);
  expect(faults(png, 'image/png')).toEqual([]);
});
