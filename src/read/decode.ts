import { problem, type Report } from '../problems.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** The text without byte order mark and with `\n` line ends only. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Bytes of a text file to text. A byte order mark decides; else bytes that are valid UTF-8 are UTF-8, and all others
 * Windows-1252, which has a character for every byte that Swedish systems write. A NUL byte means that it is no text file.
 */
export function decodeText(bytes: Uint8Array, file: string, report: Report): DecodedText | undefined {
  const { text, encoding } = decode(bytes);
  if (text.includes('\0')) {
    report(problem('file.encoding', { file }, { expected: 'en textfil i UTF-8 eller Windows-1252' }));
    return undefined;
  }
  return { text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), encoding };
}

function decode(bytes: Uint8Array): DecodedText {
  const marked = encodingOfMark(bytes);
  if (marked === undefined) {
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
    } catch {
      // Not UTF-8: Windows-1252 below.
    }
  }
  const encoding = marked ?? 'windows-1252';
  // As a stream: Node 20 otherwise decodes 0x80–0x9F of Windows-1252 (€ – ”) as control characters.
  return { text: new TextDecoder(encoding).decode(bytes, { stream: true }), encoding };
}

function encodingOfMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}
