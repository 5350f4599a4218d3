/** Bytes of text in the encodings that exports come in, written out so that no library decides what they are. */

const bytes = (text: string, of: (code: number) => number[]): Uint8Array =>
  Uint8Array.from(Array.from({ length: text.length }, (_, index) => of(text.charCodeAt(index))).flat());

/** What Windows-1252 has at 0x80–0x9F that these tests write. */
const WINDOWS: Readonly<Record<string, number>> = {
  '€': 0x80,
  '„': 0x84,
  '…': 0x85,
  '’': 0x92,
  '”': 0x94,
  '–': 0x96,
};

export const encoders = {
  utf8: (text: string) => new TextEncoder().encode(text),
  utf8Marked: (text: string) => Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]),
  utf16le: (text: string) => bytes(`\uFEFF${text}`, (code) => [code & 0xff, code >> 8]),
  utf16be: (text: string) => bytes(`\uFEFF${text}`, (code) => [code >> 8, code & 0xff]),
  utf16leUnmarked: (text: string) => bytes(text, (code) => [code & 0xff, code >> 8]),
  utf16beUnmarked: (text: string) => bytes(text, (code) => [code >> 8, code & 0xff]),
  windows1252: (text: string) =>
    bytes(text, (code) => {
      const byte = WINDOWS[String.fromCharCode(code)] ?? code;
      if (byte > 0xff) throw new Error(`no byte for ${String.fromCharCode(code)}`);
      return [byte];
    }),
  latin1: (text: string) =>
    bytes(text, (code) => {
      if (code > 0xff || (code >= 0x80 && code <= 0x9f)) throw new Error(`no byte for ${code}`);
      return [code];
    }),
} as const;
export type EncoderName = keyof typeof encoders;
