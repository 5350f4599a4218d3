import type { TableStyle } from '../document/document.ts';
import type { Colours } from './colours.ts';
import { points } from './scale.ts';

/** Ids of the table styles. */
export const TABLE_STYLES: Readonly<Record<TableStyle, string>> = {
  figures: 'FiguresTable',
  text: 'WordsTable',
  metadata: 'MetadataTable',
};

/** Space at the sides of a cell, in twips. */
export const CELL_SIDE = points(5);

/**
 * The table styles, as the XML of a styles part: the library has no options for table styles of one's own.
 * None has a vertical line; the strong line under the header is the first row's.
 */
export function tableStyles({ accent, hairline, rule }: Colours): string {
  const line = (side: string, width: number, color: string): string =>
    `<w:${side} w:val="single" w:sz="${width}" w:space="0" w:color="${color}"/>`;
  const style = (
    id: string,
    name: string,
    borders: string,
    cell: { above: number; below: number; align: string },
    firstRow: string,
  ): string =>
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>' +
    `<w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar>` +
    `<w:top w:w="${points(cell.above)}" w:type="dxa"/><w:left w:w="${CELL_SIDE}" w:type="dxa"/>` +
    `<w:bottom w:w="${points(cell.below)}" w:type="dxa"/><w:right w:w="${CELL_SIDE}" w:type="dxa"/>` +
    `</w:tblCellMar></w:tblPr><w:tcPr><w:vAlign w:val="${cell.align}"/></w:tcPr>` +
    `<w:tblStylePr w:type="firstRow"><w:tcPr>${firstRow}</w:tcPr></w:tblStylePr></w:style>`;
  const header = `<w:tcBorders>${line('bottom', 8, rule)}</w:tcBorders><w:vAlign w:val="bottom"/>`;
  const rows = line('bottom', 4, hairline) + line('insideH', 4, hairline);
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    // The library's character styles are based on this one, which it doesn't write.
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    style(TABLE_STYLES.figures, 'Siffertabell', rows, { above: 3.4, below: 3.4, align: 'center' }, header) +
    style(TABLE_STYLES.text, 'Texttabell', rows, { above: 4, below: 4, align: 'top' }, header) +
    style(
      TABLE_STYLES.metadata,
      'Ärendefakta',
      line('top', 8, accent) + line('bottom', 4, hairline),
      { above: 1, below: 1, align: 'top' },
      '<w:vAlign w:val="bottom"/>',
    ) +
    '</w:styles>'
  );
}
