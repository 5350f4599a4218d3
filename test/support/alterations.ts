import type { Expected, ExpectedPiece } from '../../src/parity/expected.ts';

/** A document that says one thing else than its file does, and what that is. */
interface Alteration {
  readonly what: string;
  readonly expected: Expected;
}

/** Every way to alter one thing in what a file should say: a digit or a letter, a level, a cell, a value, what is there and where. */
export function* alterations(expected: Expected): Generator<Alteration> {
  const { pieces } = expected;
  yield { what: 'title', expected: { ...expected, title: altered(expected.title) } };
  yield { what: 'language', expected: { ...expected, language: 'en-GB' } };
  yield { what: 'logo', expected: { ...expected, logo: `${expected.logo ?? ''} till` } };
  for (const [index, piece] of pieces.entries()) {
    for (const [how, changed] of alteredPieces(piece))
      yield {
        what: `${index} ${piece.kind}: ${how}`,
        expected: { ...expected, pieces: pieces.with(index, changed) },
      };
    yield { what: `${index} left out`, expected: { ...expected, pieces: pieces.toSpliced(index, 1) } };
    const next = pieces[index + 1];
    if (next && JSON.stringify(next) !== JSON.stringify(piece))
      yield {
        what: `${index} after the next`,
        expected: { ...expected, pieces: pieces.toSpliced(index, 2, next, piece) },
      };
  }
  for (const [index, note] of expected.notes.entries())
    yield {
      what: `note ${index}`,
      expected: { ...expected, notes: expected.notes.with(index, altered(note)) },
    };
  yield { what: 'one more note', expected: { ...expected, notes: [...expected.notes, 'En not till.'] } };
}

/** The same text with another last digit, or another last letter where it has no digits. */
const altered = (text: string): string => {
  const at = Math.max(text.search(/\d(?=\D*$)/), -1);
  if (at >= 0) return `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`;
  return text.replace(/(\S)(\s*)$/u, (_, last: string, rest: string) => (last === 'x' ? 'y' : 'x') + rest);
};

function* alteredPieces(piece: ExpectedPiece): Generator<[how: string, piece: ExpectedPiece]> {
  switch (piece.kind) {
    case 'heading':
      yield ['level', { ...piece, level: piece.level + 1 }];
      yield ['text', { ...piece, text: altered(piece.text) }];
      break;
    case 'text':
    case 'entry':
      yield ['text', { ...piece, text: altered(piece.text) }];
      break;
    case 'row':
      for (const [at, cell] of piece.cells.entries())
        yield [
          `cell ${at}`,
          { ...piece, cells: piece.cells.with(at, { ...cell, text: altered(cell.text) }) },
        ];
      yield ['a cell less', { ...piece, cells: piece.cells.slice(1) }];
      if (piece.cells.length > 1)
        yield [
          'headers',
          {
            ...piece,
            cells: piece.cells.map((cell, at) => (at > 0 ? { ...cell, isHeader: !cell.isHeader } : cell)),
          },
        ];
      break;
    case 'picture':
      yield ['alternative', { ...piece, alternative: altered(piece.alternative) }];
      yield [
        'values',
        {
          ...piece,
          values: piece.values.map((value) => ({
            ...value,
            text: altered(value.text),
            position: value.position + 1,
          })),
        },
      ];
      break;
    case 'table':
      break;
    default:
      piece satisfies never;
  }
}
