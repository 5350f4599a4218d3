import { Packer, Document as WordDocument } from 'docx';
import type { Document } from '../document/document.ts';
import type { Revisions } from '../document/revisions.ts';
import { blocksIn } from '../document/walk.ts';
import { prove } from '../parity/prove.ts';
import { coloursOf } from './colours.ts';
import type { Counters } from './context.ts';
import type { WordFont } from './fonts.ts';
import { numbering } from './numbering.ts';
import { finished } from './package.ts';
import { pageNumbers } from './pageNumbers.ts';
import { readWord } from './reading.ts';
import { A4 } from './scale.ts';
import { sections } from './sections.ts';
import { styles } from './styles.ts';
import { tableStyles } from './tableStyles.ts';
import { watermarkOf } from './watermark.ts';
import { zipped } from './zip.ts';

export type { WordFont } from './fonts.ts';

/** What a Word file has besides its document. */
export interface WordOptions {
  readonly fonts: readonly WordFont[];
  /** sha256 of what the trace says, in hexadecimal: which trace belongs to this file. */
  readonly traceChecksum?: string | undefined;
  /** What has come and gone since an older document: tracked changes. */
  readonly revisions?: Revisions | undefined;
  /** The municipality's own Word document, which the content is filled in. */
  readonly base?: { readonly file: string; readonly bytes: Uint8Array } | undefined;
}

/**
 * The document as a Word file (.docx). The same document and fonts give the same bytes at any time and in any time zone
 * or locale. The fonts are embedded, and measure the page numbers of the table of contents. The finished file is read back
 * before it is given away; one with tracked changes is read as if all of them were accepted, which gives the newer document.
 * @throws ProblemError made.differs
 */
export async function renderWord(
  whole: Document,
  { fonts, traceChecksum, revisions, base }: WordOptions,
): Promise<Uint8Array> {
  const opened = base && (await import('./base/base.ts')).openBase(base.bytes, base.file);
  // The base has a logo of its own.
  const document = opened ? withoutLogo(whole) : whole;
  const { metadata, theme } = document;
  const colours = coloursOf(theme);
  const counters: Counters = { notes: [], lists: 0, captions: new Map(), revisions: 0, charts: [] };
  const watermark = metadata.draft ? await watermarkOf(colours) : undefined;
  const content = sections(document, opened?.page ?? A4, colours, counters, watermark, revisions);
  const estimate = await pageNumbers(
    [...blocksIn(document.blocks)].filter((block) => block.kind === 'contents'),
    fonts,
  );
  const author = `${metadata.board}, ${metadata.municipality}`;
  const word = new WordDocument({
    title: metadata.title,
    subject: metadata.board,
    creator: author,
    lastModifiedBy: author,
    ...(metadata.draft ? { keywords: 'utkast' } : {}),
    customProperties: [
      ...(metadata.registryNumber === undefined ? [] : [{ name: 'Dnr', value: metadata.registryNumber }]),
      { name: 'Datum', value: metadata.date },
      ...(traceChecksum === undefined ? [] : [{ name: 'Spårbarhet sha256', value: traceChecksum }]),
    ],
    compatibility: { version: 15 },
    externalStyles: tableStyles(colours),
    styles: styles(colours),
    numbering: numbering(),
    footnotes: Object.fromEntries(counters.notes.map((note, index) => [index + 1, { children: [note] }])),
    ...(estimate ? { pageNumbers: estimate } : {}),
    sections: content,
  });
  const own = await finished(packageParts(word), { metadata, fonts, charts: counters.charts });
  const parts = opened ? (await import('./base/fill.ts')).fillBase(opened, own, metadata) : own;
  const bytes = await zipped(parts);
  const accepted = revisions?.accepted ?? whole;
  prove(opened ? withoutLogo(accepted) : accepted, 'Word', readWord(bytes));
  return bytes;
}

const withoutLogo = (document: Document): Document => {
  const { logo: _, ...theme } = document.theme;
  return { ...document, theme };
};

/**
 * The package's parts by path, as the library has them before it zips them: zipped, they would only be unzipped again.
 * The step is the library's own, though not in its types.
 */
function packageParts(word: WordDocument): Record<string, Uint8Array> {
  const { compiler } = Packer as unknown as {
    readonly compiler: { compile(word: WordDocument): Iterable<readonly [string, string | Uint8Array]> };
  };
  const text = new TextEncoder();
  return Object.fromEntries(
    [...compiler.compile(word)].map(([path, data]) => [
      path,
      typeof data === 'string' ? text.encode(data) : data,
    ]),
  );
}
