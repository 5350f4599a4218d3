import { type Archive, type ArchiveFault, openArchive } from './archive.ts';
import { type NumberKind, numberKind } from './numberFormat.ts';
import { readPart } from './xml.ts';

/** A sheet by its name, and the part that it stands in. */
export interface SheetName {
  readonly name: string;
  readonly isVisible: boolean;
  readonly part: string;
}

/** A workbook without its cells: its sheets, its texts and its formats. */
export interface Workbook {
  readonly sheets: readonly SheetName[];
  readonly texts: readonly string[];
  /** How numbers are shown, by a cell's style. */
  readonly styles: readonly NumberKind[];
  readonly epoch1904: boolean;
  readonly part: Archive['part'];
}

/** Opens a workbook. @throws Error when one of its parts is missing or no XML. */
export function openWorkbook(bytes: Uint8Array): Workbook | ArchiveFault {
  const archive = openArchive(bytes);
  if (typeof archive === 'string') return archive;
  const main = relations(archive, '').find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const targets = relations(archive, main ?? 'xl/workbook.xml');
  const targetOf = (kind: string): string | undefined =>
    targets.find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const sheets: SheetName[] = [];
  let epoch1904 = false;
  readPart(required(archive, main ?? 'xl/workbook.xml'), {
    open: (name, attribute) => {
      if (name === 'workbookPr') epoch1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const part = targets.find(({ id }) => id === attribute('id'));
      // A chart has a sheet of its own, without cells.
      if (part?.type.endsWith('/worksheet'))
        sheets.push({
          name: attribute('name') ?? '',
          isVisible: (attribute('state') ?? 'visible') === 'visible',
          part: part.target,
        });
    },
  });
  const [strings, styles] = [targetOf('sharedStrings'), targetOf('styles')];
  return {
    sheets,
    texts: strings === undefined ? [] : readTexts(required(archive, strings)),
    styles: styles === undefined ? [] : readStyles(required(archive, styles)),
    epoch1904,
    part: archive.part,
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** The name of the part, from the archive's root. */
  readonly target: string;
}

/** What a part (or, without a name, the whole workbook) refers to. */
function relations(archive: Archive, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = archive.part(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const found: Relation[] = [];
  if (bytes)
    readPart(bytes, {
      open: (name, attribute) => {
        if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
        const target = new URL(attribute('Target') ?? '', `http://arkiv/${folder}`).pathname.slice(1);
        found.push({
          id: attribute('Id') ?? '',
          type: attribute('Type') ?? '',
          target: decodeURIComponent(target),
        });
      },
    });
  return found;
}

function required(archive: Archive, name: string): Uint8Array {
  const bytes = archive.part(name);
  if (!bytes) throw new Error(`no part ${name}`);
  return bytes;
}

/** The texts that cells refer to by number: plain, or in runs of several looks; how they are pronounced is left out. */
function readTexts(bytes: Uint8Array): string[] {
  const texts: string[] = [];
  let [text, isText, isReading] = ['', false, false];
  readPart(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isReading = true;
      if (name === 't') isText = !isReading;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isReading = false;
      if (name === 'si') texts.push(unescaped(text));
    },
  });
  return texts;
}

/** Characters that XML can't hold stand as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

function readStyles(bytes: Uint8Array): NumberKind[] {
  const codes = new Map<number, string>();
  const styles: NumberKind[] = [];
  let isCell = false;
  readPart(bytes, {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') isCell = true;
      if (name !== 'xf' || !isCell) return;
      const id = Number(attribute('numFmtId') ?? 0);
      styles.push(numberKind(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') isCell = false;
    },
  });
  return styles;
}
