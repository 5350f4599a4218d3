import type { Inline } from '../document/document.ts';

/** The bare text of inlines, as a reader reads it on the line: footnotes are left out, a line break is a space. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map(text).join('');
}

function text(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.value;
    case 'nobreak':
    case 'figure':
    case 'reference':
      return inline.text;
    case 'sentence':
    case 'emphasis':
    case 'strong':
    case 'link':
      return textOf(inline.content);
    case 'note':
      return '';
    case 'break':
      return ' ';
    default:
      return unknown(inline);
  }
}

function unknown(inline: never): never {
  throw new TypeError(`unknown inline: ${JSON.stringify(inline)}`);
}
