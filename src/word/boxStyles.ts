import type { IParagraphStyleOptions } from 'docx';
import type { Colours } from './colours.ts';
import { NUMBERING } from './numbering.ts';
import { BOX_PADDING, LIST_STEP, points, size } from './scale.ts';

/**
 * Styles of the boxes: the tinted summary and the decision with its rule. Word joins paragraphs into one box when their
 * borders and their left indents are the same, so in a box with lists everything has the lists' indent: headings
 * hang out to the box's edge, and text lines up with the lists' text.
 */
export const boxStyles = (colours: Colours): IParagraphStyleOptions[] => [
  ...box('Summary', 'Sammanfattning', {
    border: {
      top: edge(colours.tint, 4, 11),
      bottom: edge(colours.tint, 4, 9),
      left: edge(colours.tint, 4, 14),
      right: edge(colours.tint, 4, 14),
    },
    shading: { type: 'clear', color: 'auto', fill: colours.tint },
  }),
  ...box('Decision', 'Beslut', {
    border: {
      top: edge(colours.accent, 12, 9),
      bottom: edge(colours.accent, 12, 9),
    },
  }),
];

/** A border: its width in eighths of a point, its distance from the text in points. */
const edge = (color: string, width: number, space: number) => ({
  style: 'single' as const,
  size: width,
  color,
  space,
});

type Look = Pick<NonNullable<IParagraphStyleOptions['paragraph']>, 'border' | 'shading'>;

function box(id: string, name: string, look: Look): IParagraphStyleOptions[] {
  const right = look.border?.right ? BOX_PADDING : 0;
  const left = look.border?.left ? BOX_PADDING : 0;
  const style = (
    kind: string,
    swedish: string,
    basedOn: string,
    indent: { left: number; hanging: number },
    more: Partial<IParagraphStyleOptions> = {},
  ): IParagraphStyleOptions => ({
    id: `${id}${kind}`,
    name: `${name} ${swedish}`,
    basedOn,
    ...more,
    paragraph: { ...look, indent: { ...indent, right }, ...more.paragraph },
  });
  const listed = { left: left + LIST_STEP, hanging: LIST_STEP };
  const lists = {
    bullet: left ? NUMBERING.boxBullets : NUMBERING.bullets,
    number: left ? NUMBERING.boxNumbers : NUMBERING.numbers,
  };
  const spacing = { after: points(4) };
  return [
    ...[false, true].flatMap((isListed) => {
      const suffix = isListed ? 'Listed' : '';
      const words = isListed ? ' vid lista' : '';
      const hanging = isListed ? listed : { left, hanging: 0 };
      const standing = { left: hanging.left, hanging: 0 };
      return [
        ...[2, 3, 4].map((level) =>
          style(`Heading${level}${suffix}`, `rubrik ${level}${words}`, `Heading${level}`, hanging, {
            next: `${id}Text${suffix}`,
            ...(level === 2 ? { run: { size: size(12.5) } } : {}),
            paragraph: { spacing: { before: points(level === 2 ? 0 : 6), after: points(3) } },
          }),
        ),
        style(`Text${suffix}`, `text${words}`, 'Normal', standing, { paragraph: { spacing } }),
        style(`Note${suffix}`, `anmärkning${words}`, 'Note', standing),
      ];
    }),
    style('ListBullet', 'punktlista', 'ListBullet', listed, {
      paragraph: { numbering: { reference: lists.bullet, level: 0 }, spacing },
    }),
    style('ListNumber', 'numrerad lista', 'ListNumber', listed, {
      paragraph: { numbering: { reference: lists.number, level: 0 }, spacing },
    }),
  ];
}
