import {
  Footer,
  Header,
  type ImageRun,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  type Run,
  Tab,
  TextRun,
} from 'docx';
import type { Document } from '../document/document.ts';
import type { Pages } from './pages.ts';

/** What may stand in a header besides its text. */
export interface Marginalia {
  /** Makes the mark of a draft; undefined for a finished document. */
  readonly watermark: (() => Run) | undefined;
  readonly logo: ImageRun | undefined;
}

/**
 * Header and footer of a section: municipality and board left and title right; registry number left and page number
 * right, at the tab stops of their styles. A cover has neither, only the logo and a draft's mark.
 */
export function marginalia(
  { metadata }: Document,
  kind: Pages['kind'],
  { watermark, logo }: Marginalia,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const mark = watermark ? [watermark()] : [];
  if (kind === 'cover') {
    const header = new Header({
      children: [new Paragraph({ style: 'Header', children: [...mark, ...(logo ? [logo] : [])] })],
    });
    return {
      headers: { default: header },
      footers: { default: new Footer({ children: [new Paragraph({ style: 'Footer' })] }) },
    };
  }
  const wide = kind === 'landscape' ? 'Wide' : '';
  const { municipality, board, registryNumber, title } = metadata;
  const left = registryNumber === undefined ? '' : `Dnr ${registryNumber}`;
  const { CURRENT, TOTAL_PAGES } = PageNumber;
  return {
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: `Header${wide}`,
            children: [...mark, new TextRun({ children: [`${municipality} · ${board}`, new Tab(), title] })],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: `Footer${wide}`,
            children: [
              new TextRun({ children: [left, new Tab(), 'Sida ', CURRENT, ' (', TOTAL_PAGES, ')'] }),
            ],
          }),
        ],
      }),
    },
  };
}
