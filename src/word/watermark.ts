import type { Run } from 'docx';
import type { Colours } from './colours.ts';
import { FONT } from './scale.ts';

/** A maker of the mark across the pages of a draft, in the headers. */
export async function watermarkOf({ watermark }: Colours): Promise<() => Run> {
  const { TextWatermark } = await import('docx/watermarks');
  return () =>
    new TextWatermark({
      text: 'UTKAST',
      font: FONT,
      bold: true,
      color: `#${watermark}`,
      opacity: 0.5,
      width: 420,
    });
}
