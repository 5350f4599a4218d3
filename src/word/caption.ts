import { Bookmark, Paragraph, type ParagraphChild, SimpleField, TextRun } from 'docx';
import type { Chart, Image, Table } from '../document/document.ts';
import type { Revision } from '../document/revisions.ts';
import type { Context } from './context.ts';
import { placement } from './placement.ts';
import { revisedParagraph, revisedRun, revisionOf } from './revision.ts';

/**
 * The caption above a table or chart, kept with it by its style: "Tabell 1. Driftbudget Belopp i tkr", where the
 * number is a SEQ field and "Tabell 1" the bookmark that references show. Undefined when there is nothing to say.
 */
export function caption(block: Table | Chart | Image, context: Context): Paragraph | undefined {
  const { id, label, caption: title } = block;
  const unit = block.kind === 'image' ? undefined : block.unit;
  if (label === undefined && title === undefined) return undefined;
  const children: ParagraphChild[] = [];
  const revision = revisionOf(block, context);
  const earlier = context.revisions?.captions.get(block);
  if (label !== undefined) {
    const { bookmark } = context.targets.get(id)!;
    // A field can't be a tracked change: the number of what has come or gone is text.
    const words = revision ? [revisedRun({ text: label }, revision, context)] : labelRuns(label, context);
    children.push(new Bookmark({ id: bookmark, children: words }));
  }
  const say = (text: string | undefined, style: string | undefined, kind: Revision | undefined): void => {
    if (text) children.push(revisedRun({ text, ...(style ? { style } : {}) }, kind, context));
  };
  const titled = (text: string | undefined): string | undefined =>
    text && label !== undefined ? `. ${text}` : text;
  if (earlier) {
    say(titled(earlier.caption), undefined, 'deleted');
    say(earlier.unit && ` ${earlier.unit}`, 'CaptionUnit', 'deleted');
  }
  const kind = earlier ? 'inserted' : revision;
  say(titled(title), undefined, kind);
  say(unit && ` ${unit}`, 'CaptionUnit', kind);
  return new Paragraph({
    style: 'Caption',
    children,
    ...placement(context),
    ...revisedParagraph(block, context),
  });
}

/** "Tabell 1" as a word and a SEQ field; a label of another form stays as it is. */
function labelRuns(label: string, { counters }: Context): ParagraphChild[] {
  const parts = /^(\p{L}+)[ \u00a0](\d+)$/u.exec(label);
  if (parts === null) return [new TextRun(label)];
  const [, word, number] = parts as unknown as [string, string, string];
  const expected = (counters.captions.get(word) ?? 0) + 1;
  counters.captions.set(word, Number(number));
  // Where a label doesn't follow on from the one before, the field says its number, so that updating keeps it.
  const reset = Number(number) === expected ? '' : `\\r ${number} `;
  return [new TextRun(`${word}\u00a0`), new SimpleField(` SEQ ${word} \\* ARABIC ${reset}`, number)];
}
