import { SaxesParser } from 'saxes';
import { problem, type Report } from '../problems.ts';

/** The kinds of pictures that a logo can be. */
export type LogoType = 'image/svg+xml' | 'image/png';

/**
 * Whether a logo is a picture of its kind, and one that stands alone: what a picture in SVG fetches, runs or takes in from other
 * files would go into every document. Reported otherwise.
 */
export function isGoodLogo(data: Uint8Array, type: LogoType, file: string, report: Report): boolean {
  if (type === 'image/png') {
    if (isPng(data)) return true;
    report(problem('logo.format', { file }, { expected: 'PNG' }));
    return false;
  }
  const found = outsideOf(data);
  if (found === 'nothing') return true;
  if (found === 'no SVG') report(problem('logo.format', { file }, { expected: 'SVG' }));
  else report(problem('logo.outside', { file, line: found.line }, { found: found.text }));
  return false;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** The signature, and a first chunk with a size that isn't zero. */
function isPng(data: Uint8Array): boolean {
  if (data.length < 24 || SIGNATURE.some((byte, index) => data[index] !== byte)) return false;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return view.getUint32(16) > 0 && view.getUint32(20) > 0;
}

/** Elements that run something, hold something else than a picture, or set addresses as time goes by. */
const ELEMENTS =
  /^(script|foreignobject|iframe|object|embed|audio|video|animate|animatemotion|animatetransform|set|handler|listener)$/;
/** Where an address may lead: to a part of the picture itself, or to a picture that it carries with it. */
const OWN_ADDRESS = /^(#|data:image\/(png|jpe?g|gif|webp);base64,)/i;
const STYLE_ADDRESS = /@import|url\(\s*["']?(?!["']?#)|javascript:|expression\(/i;

type Outside = 'nothing' | 'no SVG' | { readonly text: string; readonly line: number };

/** The first thing in an SVG that isn't the picture's own. */
function outsideOf(data: Uint8Array): Outside {
  const parser = new SaxesParser({ xmlns: true });
  let first: Outside = 'nothing';
  let root = '';
  const note = (text: string): void => {
    if (first === 'nothing') first = { text, line: parser.line };
  };
  parser.on('doctype', (text) => {
    if (text.includes('[')) note('<!DOCTYPE … [ … ]>');
  });
  parser.on('processinginstruction', ({ target }) => note(`<?${target} … ?>`));
  parser.on('opentag', ({ local, attributes }) => {
    root ||= local;
    if (ELEMENTS.test(local.toLowerCase())) note(`<${local}>`);
    for (const { local: name, prefix, value } of Object.values(attributes)) {
      if (prefix === 'xmlns' || name === 'xmlns') continue;
      const key = name.toLowerCase();
      if (key.startsWith('on')) note(`${name}="…"`);
      else if ((key === 'href' || key === 'src' || key === 'base') && !OWN_ADDRESS.test(value.trim()))
        note(`${name}="${value}"`);
      else if (STYLE_ADDRESS.test(value)) note(`${name}="${value}"`);
    }
  });
  const style = (text: string): void => {
    if (STYLE_ADDRESS.test(text)) note(text.trim().split('\n')[0]!);
  };
  parser.on('text', style);
  parser.on('cdata', style);
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(data)).close();
  } catch {
    // An entity of its own making is no well-formed XML to the parser either, but has been told of above.
    return first === 'nothing' ? 'no SVG' : first;
  }
  return root === 'svg' ? first : 'no SVG';
}
