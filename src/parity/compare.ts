import { isAxisWarning } from '../language/charts.ts';
import type { Expected, ExpectedPiece } from './expected.ts';
import { bare, type Piece, type Reading } from './reading.ts';

/** The first place where a made file says something else than the document. */
export interface Difference {
  /** The heading that it stands under; the document's title before the first. */
  readonly under: string;
  readonly expected: string;
  readonly found: string;
}

/** Holds what a made file gives against what it should give, piece by piece and cell by cell; undefined when they are alike. */
export function differenceOf(expected: Expected, reading: Reading): Difference | undefined {
  const { title, language } = expected;
  const differing = (what: string, should: string, is: string): Difference | undefined =>
    bare(should) === bare(is)
      ? undefined
      : { under: title, expected: `${what} ${should}`, found: `${what} ${is}` };
  return (
    differing('titeln', title, reading.title) ??
    differing('språket', language, reading.language) ??
    comparePieces(expected, reading)
  );
}

function comparePieces(expected: Expected, reading: Reading): Difference | undefined {
  const found = withoutLogo(reading.pieces, expected.logo);
  if (!found)
    return { under: expected.title, expected: `bild: ${expected.logo}`, found: 'ingen bild med den texten' };
  // Word has it as small print, the PDF in the picture itself.
  const isExtra = (piece: Piece): boolean => piece.kind === 'text' && isAxisWarning(piece.text);
  const should: ExpectedPiece[] = [...expected.pieces, ...notePieces(expected.notes)];
  const is: Piece[] = [...found.filter((piece) => !isExtra(piece)), ...notePieces(reading.notes)];
  let under = expected.title;
  for (let index = 0; index < Math.max(should.length, is.length); index += 1) {
    const [piece, made] = [should[index], is[index]];
    if (!piece || !made || !isSame(piece, made))
      return { under, expected: describe(piece), found: describe(made) };
    if (piece.kind === 'heading') under = piece.text;
  }
  return undefined;
}

const notePieces = (notes: readonly string[]) => notes.map((text) => ({ kind: 'text', text }) as const);

/** The pieces without the one picture that is the logo; undefined when it should be there and isn't. */
function withoutLogo(pieces: readonly Piece[], logo: string | undefined): readonly Piece[] | undefined {
  if (logo === undefined) return pieces;
  const at = pieces.findIndex((piece) => piece.kind === 'picture' && bare(piece.alternative) === bare(logo));
  return at < 0 ? undefined : pieces.toSpliced(at, 1);
}

function isSame(expected: ExpectedPiece, found: Piece): boolean {
  switch (expected.kind) {
    case 'heading':
      return (
        found.kind === 'heading' && found.level === expected.level && bare(found.text) === bare(expected.text)
      );
    case 'text':
      return found.kind === 'text' && bare(found.text) === bare(expected.text);
    case 'entry': {
      if (found.kind !== 'text' || !bare(found.text).startsWith(bare(expected.text))) return false;
      const rest = bare(found.text).slice(bare(expected.text).length);
      return expected.hasPage ? /^\d{1,4}$/.test(rest) : rest === '';
    }
    case 'table':
      return found.kind === 'table';
    case 'row':
      return (
        found.kind === 'row' &&
        found.cells.length === expected.cells.length &&
        expected.cells.every(
          ({ text, isHeader }, index) =>
            bare(found.cells[index]!.text) === bare(text) &&
            (found.cells[index]!.isHeader ?? isHeader) === isHeader,
        )
      );
    case 'picture':
      return (
        found.kind === 'picture' &&
        bare(found.alternative) === bare(expected.alternative) &&
        showsText(expected.values, found.shown.text) &&
        showsNumbers(expected.values, found.shown.numbers)
      );
    default:
      return expected satisfies never;
  }
}

type Values = Extract<ExpectedPiece, { kind: 'picture' }>['values'];

/** Whether every printed value is to be seen, as often as it is printed; the longest first, which hold others in them. */
function showsText(values: Values, text: string | undefined): boolean {
  if (text === undefined) return true;
  const printed = values.filter(({ isPrinted }) => isPrinted).map((value) => bare(value.text));
  let left = bare(text);
  return printed
    .sort((one, other) => other.length - one.length)
    .every((value) => {
      const isSeen = left.includes(value);
      left = left.replace(value, ' ');
      return isSeen;
    });
}

const showsNumbers = (values: Values, numbers: readonly number[] | undefined): boolean =>
  numbers === undefined ||
  (numbers.length === values.length && values.every(({ position }, index) => position === numbers[index]));

/** A piece in Swedish, for messages: what kind it is, and its words. */
function describe(piece: ExpectedPiece | Piece | undefined): string {
  switch (piece?.kind) {
    case undefined:
      return 'ingenting';
    case 'heading':
      return `rubrik ${piece.level}: ${piece.text}`;
    case 'text':
    case 'entry':
      return `text: ${piece.text}`;
    case 'table':
      return 'en tabell';
    case 'row':
      return `tabellrad: ${piece.cells.map(({ text }) => text).join(' | ')}`;
    case 'picture':
      return `bild: ${piece.alternative}`;
    default:
      return piece satisfies never;
  }
}
