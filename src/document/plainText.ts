import type { Inline } from './document.ts';

/** The words of inlines, without their form, as they are read on a line: footnotes are left out, a line break is a space. */
export const plainText = (inlines: readonly Inline[]): string => inlines.map(textOf).join('');

function textOf(inline: Inline): string {
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
      return plainText(inline.content);
    case 'note':
    case 'source':
      return '';
    case 'break':
      return ' ';
    default:
      return inline satisfies never;
  }
}
