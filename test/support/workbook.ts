import { strToU8, zipSync } from 'fflate';

/** A cell: a text, a number as it is to be stored, or its XML as it is to stand. */
export type Cell = string | number | { readonly xml: string } | undefined;

export interface TestSheet {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows?: readonly (readonly Cell[])[];
  /** Instead of rows: all that stands in the worksheet. */
  readonly xml?: string;
  /** What stands after the rows. */
  readonly after?: string;
}

interface Extra {
  /** Number formats of the styles 1, 2 …: a built-in one by number, others by their text. */
  readonly formats?: readonly (number | string)[];
  readonly epoch1904?: boolean;
  /** Parts instead of those that the workbook would have; undefined for a part that it is to lack. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DAY = { mtime: new Date(1980, 1, 1) };

/** An Excel workbook's bytes, written without a library so that a test decides over every part. Texts are shared. */
export function workbook(sheets: readonly TestSheet[], extra: Extra = {}): Uint8Array {
  const texts: string[] = [];
  const sheetXml = ({ rows = [], xml, after = '' }: TestSheet): string =>
    `<worksheet ${NAMESPACES}>${
      xml ?? `<sheetData>${rows.map((row, index) => rowXml(row, index + 1, texts)).join('')}</sheetData>`
    }${after}</worksheet>`;
  const worksheets = sheets.map((sheet, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet),
  ]);
  const parts: Record<string, string | Uint8Array | undefined> = {
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${NAMESPACES}><workbookPr${extra.epoch1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name ?? `Blad${index + 1}`)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map(
        (_, index): Relation => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`],
      ),
      ['rId90', 'sharedStrings', 'sharedStrings.xml'],
      ['rId91', 'styles', '/xl/styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(extra.formats ?? []),
    ...Object.fromEntries(worksheets),
    'xl/sharedStrings.xml': `<sst ${NAMESPACES}>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ...extra.parts,
  };
  const files: Record<string, [Uint8Array, typeof DAY]> = {};
  for (const [name, content] of Object.entries(parts))
    if (content !== undefined) files[name] = [typeof content === 'string' ? strToU8(content) : content, DAY];
  return zipSync(files);
}

/** A number in the style of a format. */
export const styled = (value: number | string, style: number): Cell => ({
  xml: `<c s="${style}"><v>${value}</v></c>`,
});

type Relation = [id: string, type: string, target: string];

const relations = (all: readonly Relation[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function stylesXml(formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, index) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${170 + index}" formatCode="${escaped(format)}"/>`] : [],
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 170 + index : format}"/>`,
  );
  return `<styleSheet ${NAMESPACES}><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function rowXml(row: readonly Cell[], line: number, texts: string[]): string {
  if (row.length === 0) return '';
  const cells = row.map((cell, index) => {
    const reference = `r="${columnName(index + 1)}${line}"`;
    if (cell === undefined || cell === '') return '';
    if (typeof cell === 'object') return cell.xml.replace('<c', `<c ${reference}`);
    if (typeof cell === 'number') return `<c ${reference}><v>${cell}</v></c>`;
    const known = texts.indexOf(cell);
    return `<c ${reference} t="s"><v>${known >= 0 ? known : texts.push(cell) - 1}</v></c>`;
  });
  return `<row r="${line}">${cells.join('')}</row>`;
}

const columnName = (column: number): string =>
  (column > 26 ? columnName(Math.floor((column - 1) / 26)) : '') +
  String.fromCharCode(65 + ((column - 1) % 26));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
