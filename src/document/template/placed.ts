import type { Place } from '../../problems.ts';
import type { Block, Inline } from '../document.ts';

/** What a helper put into a template's text: a number in a comment stands for it until the HTML is read. */
export type Placed =
  | {
      readonly kind: 'block';
      readonly block: Block;
      /** What stands in the block's place in the end, made of the whole document when everything else is in it. */
      readonly late?: ((blocks: readonly Block[]) => readonly Block[]) | undefined;
    }
  | { readonly kind: 'inline'; readonly inline: Inline }
  /** The author's text under a heading; resolved when all the headings that the template places are known. */
  | { readonly kind: 'section'; readonly heading: string; readonly optional: boolean; readonly place: Place }
  /** Every section of the author's that the template does not place by name. */
  | { readonly kind: 'remaining'; readonly place: Place };
