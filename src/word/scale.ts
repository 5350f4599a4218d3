/** Twips (twentieths of a point) from millimetres and from points: Word's unit for lengths on a page. */
export const millimetres = (value: number): number => Math.round((value * 1440) / 25.4);
export const points = (value: number): number => Math.round(value * 20);

/** Half-points from points: Word's unit for sizes of type. */
export const size = (value: number): number => Math.round(value * 2);

/** Line spacing of at least so many points, so that text has its measure and whatever is taller has room. */
export const line = (value: number) => ({ line: points(value), lineRule: 'atLeast' as const });

/** Paper and its margins, in twips. */
export interface Page {
  readonly short: number;
  readonly long: number;
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>;
}

/** The page that a document has of itself. */
export const A4: Page = {
  short: 11906,
  long: 16838,
  margin: {
    top: millimetres(24),
    right: millimetres(22),
    bottom: millimetres(22),
    left: millimetres(22),
    header: millimetres(11),
    footer: millimetres(10),
  },
};

/** Width of the text, in twips, on upright and on landscape pages. */
export const textWidths = ({ short, long, margin }: Page) => ({
  portrait: short - margin.left - margin.right,
  landscape: long - margin.left - margin.right,
});

/** How far a list's text stands in from its mark, and a box's text from its edge (14 points and the edge's own half), in twips. */
export const LIST_STEP = points(15);
export const BOX_PADDING = points(14.5);

export const FONT = 'Source Sans 3';
/** Word knows four faces of a family, so the semibold weight is a family of its own. */
export const SEMIBOLD = 'Source Sans 3 Semibold';
