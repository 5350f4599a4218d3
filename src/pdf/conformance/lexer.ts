/**
 * Finds the operations of a content stream (ISO 32000-1, 7.8.2) and their places in it, so that a stream can be
 * changed at those places and stay as it was everywhere else. A stream is given as a latin1 string, one character per
 * byte. Operands are only stepped over, for most of a stream is coordinates that nobody asks about; operands.ts reads them.
 */
export interface Operation {
  readonly operator: string;
  /** From the first operand's first byte up to, and not including, the byte after the operator. */
  readonly start: number;
  readonly end: number;
}

const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;

/** What each byte is: white space, a delimiter, or a regular character. */
const CLASS = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') CLASS[character.charCodeAt(0)] = SPACE;
for (const character of '()<>[]{}/%') CLASS[character.charCodeAt(0)] = DELIMITER;

/** Words that are operands though they look like operators. */
const VALUES = new Set(['true', 'false', 'null']);

/**
 * Numbers, names and strings of digits, each with one white space after it: the operands of nearly all operations, which
 * are stepped over at once. Whatever else there is is read character by character.
 */
const PLAIN_OPERANDS = /(?:(?:[-+.\d]+|\/[\w.]+|<[\dA-Fa-f]+>)[ \n])*/y;

/** The stream's operations in order. An inline image is one operation, `BI`, up to and including its `EI`. */
export function operations(source: string): Operation[] {
  const found: Operation[] = [];
  let start = -1;
  for (let at = skipSpace(source, 0); at < source.length; at = skipSpace(source, at)) {
    if (start < 0) start = at;
    PLAIN_OPERANDS.lastIndex = at;
    PLAIN_OPERANDS.test(source);
    at = PLAIN_OPERANDS.lastIndex;
    if (!beginsWord(source.charCodeAt(at))) {
      at = skipOperand(source, at);
      continue;
    }
    const wordStart = at;
    at = skipRegular(source, at);
    const operator = source.slice(wordStart, at);
    if (VALUES.has(operator)) continue;
    if (operator === 'BI') at = skipInlineImage(source, at);
    found.push({ operator, start, end: at });
    start = -1;
  }
  return found;
}

/** Past white space and comments. */
export function skipSpace(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === PERCENT) while (at < source.length && !isLineEnd(source.charCodeAt(at))) at += 1;
    else if (CLASS[code] !== SPACE) break;
  }
  return at;
}

/** Past the rest of a number, a name or a word. */
export function skipRegular(source: string, from: number): number {
  let at = from;
  while (at < source.length && CLASS[source.charCodeAt(at)] === REGULAR) at += 1;
  return at;
}

/** Past a string in parentheses, from its first one: they may nest, and be escaped. */
export function skipLiteral(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return source.length;
}

/** Past one operand, or past one bracket of a list or dictionary: what is in it is stepped over in its turn. */
function skipOperand(source: string, from: number): number {
  switch (source[from]) {
    case '(':
      return skipLiteral(source, from);
    case '<':
      if (source[from + 1] === '<') return from + 2;
      return source.indexOf('>', from) + 1 || source.length;
    case '/':
      return skipRegular(source, from + 1);
    default:
      return Math.max(skipRegular(source, from), from + 1);
  }
}

/** Past an inline image's data, which may hold anything, to an EI that stands by itself. */
function skipInlineImage(source: string, from: number): number {
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = from;
  return end.exec(source) ? end.lastIndex : source.length;
}

const PERCENT = 0x25;
const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;

/** Letters, and the two operators ' and ". */
const beginsWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x27 || code === 0x22;
