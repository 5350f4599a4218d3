import type { Board, SourceName } from '../../config/board.ts';
import { exact } from '../../figures/exact.ts';
import { withheldLines } from '../../figures/withheld.ts';
import { EN_DASH, formatNumber } from '../../language/numbers.ts';
import { textCell } from '../cells.ts';
import type { Table } from '../document.ts';
import type { Material } from '../material.ts';

/** What each source holds, for a reader of the document. */
const HOLDS: Readonly<Record<SourceName, string>> = {
  utfall: 'Bokfört utfall',
  budget: 'Budget',
  prognos: 'Prognoser',
  justeringar: 'Justeringar av utfallet',
  risker: 'Risker',
  internkontroll: 'Internkontrollplan',
  atgarder: 'Åtgärder',
  underskott: 'Underskott som åtgärderna ska täcka',
  plan: 'Plan för kommande år',
  kommunbidrag: 'Kommunbidragets förändringar',
  investeringar: 'Investeringar',
  nyckeltal: 'Nyckeltal',
  'nyckeltal-namn': 'Nyckeltalens namn',
  grupper: 'Kommungrupper',
  mojligheter: 'Möjligheter',
  volymer: 'Volymer',
};

/** So many of a checksum's characters tell two versions of a file apart; the trace has all of them. */
const CHECKSUM = 12;

/** `K1`, `K2` …: what the other tables call a file. */
export const sourceMark = (files: readonly string[], file: string): string => `K${files.indexOf(file) + 1}`;

/** The source files: what each holds, how many lines it has, and the beginning of its checksum. */
export function sourceTable(files: readonly string[], { board, figures, sourceFile }: Material): Table {
  const row = (file: string): Table['body'][number] => {
    const { lines, sha256 } = sourceFile(file);
    const isWithheld = withheldLines(file, figures.byId.values()).length > 0;
    const cells = [
      textCell(sourceMark(files, file), 'row'),
      textCell(file.split('/').slice(-2).join('/')),
      textCell(contentOf(file, board)),
      textCell(lines === undefined ? EN_DASH : formatNumber(exact(BigInt(lines)), 0)),
      textCell(isWithheld ? 'visas inte' : sha256.slice(0, CHECKSUM)),
    ];
    return { kind: 'row', cells };
  };
  return {
    kind: 'table',
    id: 'kallor',
    label: '',
    caption: 'Källfiler',
    style: 'text',
    columns: [
      { align: 'left', weight: 8 },
      { align: 'left', weight: 30 },
      { align: 'left', weight: 32 },
      { align: 'right', weight: 10 },
      { align: 'left', weight: 20 },
    ],
    head: [
      {
        kind: 'head',
        cells: ['Källa', 'Fil', 'Innehåll', 'Rader', 'Kontrollsumma'].map((name) => textCell(name, 'column')),
      },
    ],
    body: files.map(row),
    notes: [
      'Kontrollsumman är början på filens SHA-256. Är den en annan har filen ändrats sedan dokumentet gjordes.',
    ],
  };
}

/** What a file holds, by the setting that names it; the board's own files have their own names. */
function contentOf(file: string, { sources, ownSources }: Board): string {
  const name = file.split('/').at(-1)!;
  const found = (Object.keys(HOLDS) as SourceName[]).find((source) => sources[source]?.file === name);
  return found ? HOLDS[found] : (ownSources.find((own) => own.file === name)?.name ?? EN_DASH);
}
