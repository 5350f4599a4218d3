import { markArtifacts, untaggedText } from './artifacts.ts';
import { type Attachment, attachFiles } from './attachments.ts';
import { nameBookmarks } from './bookmarks.ts';
import { markTexts, readContents, writeContents } from './content.ts';
import { mendFigures } from './figures.ts';
import { writeFile } from './file.ts';
import { setInformation } from './information.ts';
import { describeLinks } from './links.ts';
import { addListBodies } from './listBodies.ts';
import type { PdfMetadata } from './metadata.ts';
import { setOutputIntent } from './outputIntent.ts';
import type { Print } from './print.ts';
import { repeatedRows } from './repeatedRows.ts';
import { mapRoles } from './roles.ts';
import { readStructure, writeStructure } from './structure.ts';
import { stabilizeIds } from './structureIds.ts';
import { moveTableCaptions } from './tableCaptions.ts';
import { removeUnreachable } from './unreachable.ts';
import { spaceWords } from './wordBreaks.ts';
import { setXmp } from './xmp.ts';

export interface ConformingPdf {
  readonly bytes: Uint8Array;
  /** The text on each page that belongs to no tag: running headers and footers, and nothing else, one hopes. */
  readonly hidden: readonly string[];
}

/**
 * Makes a tagged print of Chromium's conform to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), or PDF/A-3a when
 * files are attached. The print is changed in place; the same print and metadata give the same bytes.
 */
export function conform(
  print: Print,
  metadata: PdfMetadata,
  attachments: readonly Attachment[] = [],
): ConformingPdf {
  const structure = readStructure(print);
  const contents = readContents(print);
  const hidden = untaggedText(structure, contents, print.pages.length);

  // 1. Tags. Figures come first: what isn't a picture after all has no drawings that mean something.
  mendFigures(structure);
  moveTableCaptions(structure);
  addListBodies(print, structure);
  // 2. Content: what is no tag's, or the same tag's again, is an artifact; what is left is read word by word.
  markArtifacts(structure, contents, repeatedRows(structure, contents));
  spaceWords(structure, contents);
  writeContents(contents);
  const texts = markTexts(contents);
  describeLinks(structure, texts);
  nameBookmarks(print, structure, texts);
  // 3. Names of tags, when all tags are there.
  mapRoles(structure);
  stabilizeIds(print, structure);
  writeStructure(print, structure);
  // 4. What the document says of itself.
  setInformation(print, metadata);
  setXmp(print, metadata, attachments.length > 0 ? '3a' : '2a');
  setOutputIntent(print);
  attachFiles(print, attachments, metadata);
  // 5. What is left, in a file named after it.
  removeUnreachable(print);
  return { bytes: writeFile(print), hidden };
}
