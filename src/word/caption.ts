import { Bookmark, Paragraph, type ParagraphChild, SimpleField, TextRun } from 'docx';
import type { Context } from './context.ts';
import { placement } from './placement.ts';

interface Captioned {
  readonly id: string;
  readonly label?: string | undefined;
  readonly caption?: string | undefined;
  readonly unit?: string | undefined;
}

/**
 * The caption above a table or chart, kept with it by its style: "Tabell 1. Driftbudget Belopp i tkr", where the
 * number is a SEQ field and "Tabell 1" the bookmark that references show. Undefined when there is nothing to say.
 */
export function caption(
  { id, label, caption: title, unit }: Captioned,
  context: Context,
): Paragraph | undefined {
  if (label === undefined && title === undefined) return undefined;
  const children: ParagraphChild[] = [];
  if (label !== undefined) {
    const { bookmark } = context.targets.get(id)!;
    children.push(new Bookmark({ id: bookmark, children: labelRuns(label, context) }));
  }
  if (title !== undefined) children.push(new TextRun(label === undefined ? title : `. ${title}`));
  if (unit !== undefined) children.push(new TextRun({ text: ` ${unit}`, style: 'CaptionUnit' }));
  return new Paragraph({
    style: 'Caption',
    children,
    ...placement(context),
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
