import type { Inline, Note } from '../document/document.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { NOTES } from './wordings.ts';

// A full stop never occurs in a heading's id, so these can't collide with one.
const noteId = (number: number): string => `not.${number}`;
const referenceId = (number: number): string => `notreferens.${number}`;

/**
 * The footnotes of one page, numbered in the order in which the text is written. They stand at the end of the
 * document: notes at the foot of a page can't be tagged right.
 */
export class Footnotes {
  readonly #notes: Note[] = [];

  /** The number in the text, linked to its note. A link in a header row that is repeated can't be tagged: it stays plain. */
  reference(note: Note, linked: boolean): Markup {
    const number = this.#notes.push(note);
    return linked
      ? html`<a class="notsiffra" id="${referenceId(number)}" href="#${noteId(number)}">${number}</a>`
      : html`<span class="notsiffra">${number}</span>`;
  }

  /** The section with the notes, after everything else is written; a note within a note comes last. */
  section(write: (content: readonly Inline[]) => Markup): Markup {
    if (this.#notes.length === 0) return NOTHING;
    const items: Markup[] = [];
    for (let index = 0; index < this.#notes.length; index++)
      items.push(html`<li id="${noteId(index + 1)}">${write(this.#notes[index]!.content)}</li>\n`);
    return html`<section class="noter"><h2 id="noter.rubrik">${NOTES}</h2>\n<ol>\n${items}</ol></section>\n`;
  }
}
