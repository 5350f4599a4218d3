import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../config/dialect.ts';
import type { LineEnd } from '../figures/receipt.ts';
import { type Place, problem, type Report } from '../problems.ts';
import { decodeCodePage } from './codePage.ts';

export interface DecodedText {
  /** The text without byte order mark and with `\n` line ends only. */
  readonly text: string;
  readonly encoding: Encoding;
  /** As the file had them. */
  readonly lineEnd: LineEnd;
}

/**
 * Bytes of a text file to text, in the declared encoding or else in the one that the bytes show: a byte order mark decides,
 * then zero bytes in every other place (UTF-16), then whether the bytes are valid UTF-8; all others are Windows-1252.
 * Bytes that the encoding does not have, and text that shows another encoding, are reported; undefined after an error.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  report: Report,
  declared?: Encoding,
): DecodedText | undefined {
  const mark = encodingOfMark(bytes);
  const encoding = declared ?? mark ?? detect(bytes);
  if (mark !== undefined && declared !== undefined && mark !== declared) {
    report(problem('file.encoding-mark', { file, line: 1, column: 1 }, { declared, found: mark }));
    return undefined;
  }
  const invalid = firstInvalid(bytes, encoding);
  if (invalid !== undefined) {
    const byte = `0x${(bytes[invalid] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    const place = { file, ...placeAfter(decodeValid(bytes.subarray(0, invalid), encoding)) };
    const code = declared ? 'file.encoding-differs' : 'file.encoding-unknown';
    report(problem(code, place, { encoding, byte }));
    return undefined;
  }
  const raw = decodeValid(bytes, encoding);
  const text = raw.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const place = { file, ...placeAfter(text.slice(0, nul)) };
    report(problem('file.encoding', place, { expected: 'en textfil i UTF-8 eller Windows-1252' }));
    return undefined;
  }
  if (!checkCharacters(text, file, encoding, declared !== undefined, report)) return undefined;
  return { text, encoding, lineEnd: lineEndOf(raw) };
}

function encodingOfMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return undefined;
}

/** How many bytes from the beginning are looked at for UTF-16. */
const SAMPLE = 2048;

function detect(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)));
  const zeros: [number, number] = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  // Swedish text in UTF-16 has a zero in nearly every other byte, and none in between.
  const enough = sample.length / 4;
  if (zeros[1] > enough && zeros[0] === 0) return 'utf-16le';
  if (zeros[0] > enough && zeros[1] === 0) return 'utf-16be';
  return isValid(bytes, 'utf-8', false) ? 'utf-8' : 'windows-1252';
}

/** Bytes that Windows-1252 has no character for: decoded, they are the control characters of their own numbers. */
const UNUSED = /[\u0081\u008d\u008f\u0090\u009d]/;

/** The first byte that the encoding does not have there; undefined when all of them are in order. */
function firstInvalid(bytes: Uint8Array, encoding: Encoding): number | undefined {
  if (encoding === 'windows-1252' || encoding === 'latin-1') {
    const found =
      encoding === 'latin-1'
        ? bytes.findIndex((byte) => byte >= 0x80 && byte <= 0x9f)
        : decodeValid(bytes, encoding).search(UNUSED);
    return found < 0 ? undefined : found;
  }
  if (encoding === 'cp437' || isValid(bytes, encoding, false)) return undefined;
  // The longest beginning that is valid, as far as it goes.
  let [valid, faulty] = [0, bytes.length];
  while (faulty - valid > 1) {
    const middle = (valid + faulty) >> 1;
    if (isValid(bytes.subarray(0, middle), encoding, true)) valid = middle;
    else faulty = middle;
  }
  // Back to where the broken character begins.
  while (!isValid(bytes.subarray(0, valid), encoding, false)) valid -= 1;
  return valid;
}

/** Whether bytes are text in an encoding; `open`: more may follow, so that the last character need not be whole. */
function isValid(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be', open: boolean): boolean {
  if (encoding === 'utf-8' && !open) return isUtf8(bytes);
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: open });
    return true;
  } catch {
    return false;
  }
}

/** As a stream: Node 20 otherwise decodes 0x80–0x9F of Windows-1252 (€ – ”) as control characters. */
const decodeValid = (bytes: Uint8Array, encoding: Encoding): string =>
  encoding === 'cp437'
    ? decodeCodePage(bytes)
    : new TextDecoder(encoding === 'latin-1' ? 'windows-1252' : encoding).decode(bytes, { stream: true });

/** Line and column (from 1) of what follows a text. */
function placeAfter(text: string): Required<Omit<Place, 'file'>> {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** Two characters where a Swedish one has been read in the wrong encoding. */
const UTF8_AS_1252 = /[ÃÂ][\u0080-\u00bf…„–‰]|â€[“”™˜¦¢\u009d]/;
/** å, ä and ö of MS-DOS (CP437, CP850) as Windows-1252 has them, inside words. */
const DOS_AS_1252 = /(?<=\p{L})[„†”](?=\p{L})/u;

/** Å, ä and ö of UTF-8 and of Windows-1252 as code page 437 has them. */
const OTHER_AS_437 = /├[ÑñàäûÖ╢]|(?<=\p{L})[σΣ÷](?=\p{L})/u;

/** Where a pattern is first found; it is not looked for in text that has none of the characters it needs. */
const searchFor = (text: string, pattern: RegExp, needs: string): number =>
  [...needs].some((character) => text.includes(character)) ? text.search(pattern) : -1;

/** Reports text that shows another encoding: an error where the encoding is our own finding, and else a warning. */
function checkCharacters(
  text: string,
  file: string,
  encoding: Encoding,
  declared: boolean,
  report: Report,
): boolean {
  const single = encoding === 'windows-1252' || encoding === 'latin-1';
  const at = [
    text.indexOf('\uFFFD'),
    searchFor(text, UTF8_AS_1252, 'ÃÂâ'),
    single ? searchFor(text, DOS_AS_1252, '„†”') : -1,
    encoding === 'cp437' ? searchFor(text, OTHER_AS_437, '├σΣ÷') : -1,
  ].find((index) => index >= 0);
  if (at === undefined) return true;
  const place = { file, ...placeAfter(text.slice(0, at)) };
  const found = /^.*?(?=$|[\s;,\t|"])/s.exec(text.slice(at))?.[0] ?? '';
  const before = /[^\s;,\t|"]*$/.exec(text.slice(0, at))?.[0] ?? '';
  const severity = single && !declared ? 'error' : 'warning';
  report(problem('file.characters', place, { found: (before + found).slice(0, 40), encoding }, severity));
  return severity === 'warning';
}

function lineEndOf(text: string): LineEnd {
  const kinds: LineEnd[] = [
    ...(text.includes('\r\n') ? (['crlf'] as const) : []),
    ...(/(?<!\r)\n/.test(text) ? (['lf'] as const) : []),
    ...(/\r(?!\n)/.test(text) ? (['cr'] as const) : []),
  ];
  return kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'none');
}
