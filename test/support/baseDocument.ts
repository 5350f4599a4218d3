import {
  Bookmark,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A green square, the logo of a municipality that doesn't exist. */
export const LOGO = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGNgWLEVK2IYWhIAqQhIQXOFLs4AAAAASUVORK5CYII=',
  ),
  (character) => character.charCodeAt(0),
);

/** What the base document says of its own, and must still say when it is filled. */
export const OWN_WORDS = [
  'Norrsjö kommun',
  'Telefon 0123-45 67 89',
  'Detta dokument är framtaget av kansliet.',
  'Kommunens egen fotnot.',
  'Så läser du dokumentet',
  'Egen rad',
  'Slutord från kansliet.',
];

/** The ids that a Swedish Word gives the styles whose names are Word's own. */
const SWEDISH_IDS: Readonly<Record<string, string>> = {
  Title: 'Rubrik',
  Heading1: 'Rubrik1',
  Heading2: 'Rubrik2',
  Heading3: 'Rubrik3',
};

/**
 * The base document of a made-up municipality, as a secretary could have it: logo and fields in the header, page numbers in the
 * footer, text before and after the place of the content, styles with Swedish ids and another typeface, a list, a footnote and a
 * bookmark of its own, other margins, a custom property. `place` stands where the content goes.
 */
export async function baseDocument(place = '{{innehall}}'): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    title: 'Grundmall',
    creator: 'Kansliet',
    customProperties: [{ name: 'Dokumenttyp', value: 'Nämndhandling' }],
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 24 } },
        title: { run: { font: 'Georgia', size: 60, color: '2E7D32' } },
        heading1: { run: { font: 'Georgia', size: 44, color: '2E7D32' } },
        heading2: { run: { font: 'Georgia', size: 32, color: '2E7D32' } },
        heading3: { run: { font: 'Georgia', size: 26, color: '2E7D32' } },
      },
      paragraphStyles: [{ id: 'Brdtext', name: 'Body Text', basedOn: 'Normal', run: { color: '123456' } }],
    },
    numbering: {
      config: [
        {
          reference: 'egna',
          levels: [{ level: 0, format: 'upperRoman', text: '%1)', alignment: 'left' }],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('Kommunens egen fotnot.')] } },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { left: 1701, right: 1418, top: 2268 } },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                children: [
                  new ImageRun({
                    type: 'png',
                    data: LOGO,
                    transformation: { width: 40, height: 40 },
                    altText: { name: 'Logotyp', description: 'Norrsjö kommuns vapen', title: 'Vapen' },
                  }),
                  new TextRun('Norrsjö kommun '),
                  // Word cuts what is typed in pieces as it likes.
                  new TextRun('{{na'),
                  new TextRun({ text: 'mnd}} · Dnr {{ dn', bold: true }),
                  new TextRun('r }}'),
                ],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun({ children: ['Telefon 0123-45 67 89 · sida ', PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: '{{titel}}', style: 'Title' }),
          new Paragraph({
            children: [
              new TextRun('Detta dokument är framtaget av kansliet.'),
              new FootnoteReferenceRun(1),
              new Bookmark({ id: 'eget_bokmarke', children: [new TextRun(' {{datum}}')] }),
            ],
          }),
          new Paragraph({ text: 'Så läser du dokumentet', numbering: { reference: 'egna', level: 0 } }),
          new Paragraph(place),
          new Table({ rows: [new TableRow({ children: [cell('Egen rad'), cell('Eget värde')] })] }),
          new Paragraph('Slutord från kansliet.'),
        ],
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
  for (const [path, data] of Object.entries(parts)) {
    if (!/^word\/(document|styles)\.xml$/.test(path)) continue;
    const renamed = strFromU8(data).replace(
      /(<w:style [^>]*w:styleId=|<w:(?:pStyle|basedOn|next|link) w:val=)"(Title|Heading[123])"/g,
      (_, before: string, id: string) => `${before}"${SWEDISH_IDS[id]}"`,
    );
    parts[path] = strToU8(renamed);
  }
  return zipSync(parts);
}

/** The same as a template (.dotx). */
export function asTemplate(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const types = strFromU8(parts['[Content_Types].xml']!);
  parts['[Content_Types].xml'] = strToU8(types.replace('document.main+xml', 'template.main+xml'));
  return zipSync(parts);
}
