import type { IParagraphStyleOptions } from 'docx';
import type { RowKind, TableColumn } from '../document/document.ts';
import type { Colours } from './colours.ts';
import { points, SEMIBOLD, size } from './scale.ts';

type Align = TableColumn['align'];

const KINDS: Readonly<Record<RowKind, string>> = {
  row: '',
  head: ' rubrik',
  detail: ' detalj',
  group: ' grupp',
  sum: ' summa',
  result: ' resultat',
};
const ALIGNS: Readonly<Record<Align, string>> = { left: '', right: ' höger', center: ' mitten' };

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const idOf = (kind: RowKind, align: Align): string =>
  `Table${kind === 'row' ? 'Text' : capital(kind)}${align === 'left' ? '' : capital(align)}`;

/** The id of the style of text in a cell: by the kind of its row, how its column is lined up, and which column it is. */
export const tableTextStyle = (kind: RowKind, align: Align, column: number): string =>
  // Only the first column of a detail row is set in.
  idOf(kind === 'detail' && (column > 0 || align !== 'left') ? 'row' : kind, align);

/** The style of what names a row in a table of words. */
export const ROW_NAME_STYLE = 'TableRowName';

/** Styles of the text in tables: every kind of row, lined up left, right and in the middle. */
export function tableTextStyles({ ink, grey }: Colours): IParagraphStyleOptions[] {
  const looks: Readonly<Record<RowKind, IParagraphStyleOptions['run']>> = {
    row: undefined,
    head: { font: SEMIBOLD, color: ink },
    detail: undefined,
    group: { font: SEMIBOLD },
    sum: { font: SEMIBOLD },
    result: { bold: true },
  };
  const base: IParagraphStyleOptions = {
    id: 'TableText',
    name: 'Tabelltext',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: size(9.5) },
    paragraph: { spacing: { line: points(12.6), lineRule: 'atLeast' } },
  };
  const kinds = (Object.keys(KINDS) as RowKind[]).flatMap((kind) =>
    (Object.keys(ALIGNS) as Align[]).flatMap((align): IParagraphStyleOptions[] => {
      const run = looks[kind];
      if (kind === 'row' && align === 'left') return [base];
      if (kind === 'detail' && align !== 'left') return [];
      return [
        {
          id: idOf(kind, align),
          name: `Tabelltext${KINDS[kind]}${ALIGNS[align]}`,
          basedOn: 'TableText',
          ...(run ? { run } : {}),
          paragraph: {
            ...(align === 'left' ? {} : { alignment: align }),
            ...(kind === 'detail' ? { indent: { left: points(10) } } : {}),
          },
        },
      ];
    }),
  );
  return [
    ...kinds,
    { id: ROW_NAME_STYLE, name: 'Tabelltext radnamn', basedOn: 'TableText', run: { font: SEMIBOLD } },
    {
      id: 'MetadataLabel',
      name: 'Ärendefakta ledtext',
      basedOn: 'TableText',
      run: { color: grey },
      paragraph: { contextualSpacing: true, spacing: { before: points(6) } },
    },
    {
      id: 'MetadataValue',
      name: 'Ärendefakta text',
      basedOn: 'TableText',
      paragraph: { contextualSpacing: true, spacing: { after: points(7) } },
    },
  ];
}
