import type { IParagraphOptions } from 'docx';
import type { Context } from './context.ts';
import { points } from './scale.ts';

/** The space above a paragraph that comes after a table and whose style has none, in twips. */
const SPACE_ABOVE = points(14);

/**
 * What depends on a paragraph's neighbours, so that its style can't say it: kept with the next, on a new page, without
 * space at the top of a page, and with space after a table unless the style has it (`spaced`).
 */
export const placement = (
  { tie, startsPage, atTop, needsSpace }: Context,
  spaced = true,
): Pick<IParagraphOptions, 'keepNext' | 'pageBreakBefore' | 'spacing'> => ({
  ...(tie ? { keepNext: true } : {}),
  ...(startsPage ? { pageBreakBefore: true } : {}),
  ...(atTop ? { spacing: { before: 0 } } : needsSpace && !spaced ? { spacing: { before: SPACE_ABOVE } } : {}),
});
