import { readTypeface, type Typeface } from './document/typeface.ts';
import type { Style } from './html/style.ts';
import type { WordFont } from './word/fonts.ts';
import type { Workplace } from './workplace.ts';

const FOLDER = 'templates/stil';

/** The faces of the documents' font, as the files are called. */
const FACES = [
  { file: 'SourceSans3-Regular.ttf', weight: 400, style: 'normal', name: 'Source Sans 3', face: 'regular' },
  { file: 'SourceSans3-It.ttf', weight: 400, style: 'italic', name: 'Source Sans 3', face: 'italic' },
  {
    file: 'SourceSans3-Semibold.ttf',
    weight: 600,
    style: 'normal',
    name: 'Source Sans 3 Semibold',
    face: 'regular',
  },
  { file: 'SourceSans3-Bold.ttf', weight: 700, style: 'normal', name: 'Source Sans 3', face: 'bold' },
] as const;

const FAMILY = 'Source Sans 3';

/** The bundled font's bytes. Throws when the program's own files are gone. */
function face({ read }: Workplace, file: string): Uint8Array {
  const data = read(`${FOLDER}/typsnitt/${file}`);
  if (!data) throw new Error(`missing font ${file}`);
  return data;
}

function styleSheet({ read }: Workplace, name: string): string {
  const css = read(`${FOLDER}/${name}`);
  if (!css) throw new Error(`missing style sheet ${name}`);
  return new TextDecoder().decode(css);
}

/** The face that text is set in, for checking its characters; the others have the same ones. */
export const readBodyTypeface = (workplace: Workplace): Typeface =>
  readTypeface(face(workplace, FACES[0].file));

/** The font for Word, from the same files: the semibold weight is a family of its own there. */
export function readWordFonts(workplace: Workplace): WordFont[] {
  return FACES.map(({ file, name, face: kind }) => ({ name, face: kind, data: face(workplace, file) }));
}

/** The printed page's style sheet and fonts. */
export const readStyle = (workplace: Workplace): Style => styleOf(['dokument.css'], workplace);

/** The trace page's: the document's own, and what a screen and the entries need. */
export const readTraceStyle = (workplace: Workplace): Style =>
  styleOf(['dokument.css', 'sparbarhet.css'], workplace);

function styleOf(sheets: readonly string[], workplace: Workplace): Style {
  const fonts = FACES.map(({ file, weight, style }) => ({
    family: FAMILY,
    weight,
    style,
    data: face(workplace, file),
    web: face(workplace, file.replace(/\.ttf$/, '.woff2')),
  }));
  return { css: sheets.map((name) => styleSheet(workplace, name)).join('\n'), fonts };
}
