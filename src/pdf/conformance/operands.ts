import { type Operation, skipLiteral, skipRegular, skipSpace } from './lexer.ts';

/** What an operation is given. A list's and a dictionary's entries are operands themselves. */
export type Operand =
  | number
  | boolean
  | null
  | Name
  | Bytes
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

/** `/Name`, without the slash. */
export interface Name {
  readonly name: string;
}

/** The bytes of a string, `(…)` or `<…>`, one character each: character codes of a font, as a rule. */
export interface Bytes {
  readonly bytes: string;
}

export const isName = (operand: Operand | undefined): operand is Name =>
  typeof operand === 'object' && operand !== null && 'name' in operand;

export const isBytes = (operand: Operand | undefined): operand is Bytes =>
  typeof operand === 'object' && operand !== null && 'bytes' in operand;

/** The strings that an operation shows; TJ has them in a list, with distances between. */
export const stringsIn = (operands: readonly Operand[]): string[] =>
  operands.flatMap((operand) =>
    isBytes(operand) ? [operand.bytes] : Array.isArray(operand) ? stringsIn(operand) : [],
  );

/** The text of a dictionary's string: UTF-16 after a byte order mark, else next to latin1 (ISO 32000-1, 7.9.2). */
export const unicode = ({ bytes }: Bytes): string =>
  bytes.startsWith('\xfe\xff') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes;

/** Reads the operands of an operation (ISO 32000-1, 7.3). */
export function operandsOf(source: string, { operator, start, end }: Operation): Operand[] {
  return sequence(source, start, end - operator.length)[0];
}

/** An operand, or several, and the place after. */
type Read<T> = readonly [value: T, next: number];

/** Operands up to a place, or up to the bracket that closes a list or dictionary. */
function sequence(source: string, from: number, to = source.length): Read<Operand[]> {
  const operands: Operand[] = [];
  let at = skipSpace(source, from);
  while (at < to && source[at] !== ']' && source[at] !== '>') {
    const [operand, next] = readOperand(source, at);
    operands.push(operand);
    at = skipSpace(source, next);
  }
  return [operands, at];
}

function readOperand(source: string, at: number): Read<Operand> {
  switch (source[at]) {
    case '/': {
      const next = skipRegular(source, at + 1);
      return [{ name: source.slice(at + 1, next) }, next];
    }
    case '(': {
      const next = skipLiteral(source, at);
      return [{ bytes: unescaped(source.slice(at + 1, next - 1)) }, next];
    }
    case '<':
      return source[at + 1] === '<' ? readDictionary(source, at) : readHex(source, at);
    case '[': {
      const [items, close] = sequence(source, at + 1);
      return [items, close + 1];
    }
  }
  const next = skipRegular(source, at);
  if (next === at) throw new Error(`content stream: unexpected ${source[at]} at ${at}`);
  return [scalar(source.slice(at, next)), next];
}

function readDictionary(source: string, at: number): Read<Operand> {
  const [items, close] = sequence(source, at + 2);
  const entries = new Map<string, Operand>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const key = items[index];
    if (isName(key)) entries.set(key.name, items[index + 1]!);
  }
  return [entries, close + 2];
}

function readHex(source: string, at: number): Read<Operand> {
  const close = source.indexOf('>', at);
  const digits = source.slice(at + 1, close).replace(/\s/g, '');
  // A missing last digit is a zero.
  const bytes = Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1');
  return [{ bytes }, close + 1];
}

function scalar(word: string): number | boolean | null {
  if (word === 'true' || word === 'false') return word === 'true';
  return word === 'null' ? null : Number(word);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes that a string stands for. A line end after a backslash is no part of it. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|(\r\n|\r|\n)|([\s\S]))/g, (_, octal, lineEnd, character) => {
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return lineEnd ? '' : (ESCAPES[character] ?? character);
  });
