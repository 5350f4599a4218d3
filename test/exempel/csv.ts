/** The characters of Windows-1252 that have another place in Unicode and that the files use: bytes 0x80–0x9F. */
const HIGH: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '’': 0x92,
  '”': 0x94,
  '–': 0x96,
};

/** The text as Windows-1252 bytes, as Swedish economy systems on Windows write files. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const code = HIGH[char] ?? char.codePointAt(0)!;
    if (code > 0xff || (code >= 0x80 && code < 0xa0 && !(char in HIGH)))
      throw new Error(`Windows-1252 has no ${JSON.stringify(char)}`);
    return code;
  });
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Rows as semicolon-separated lines that end with CRLF. No field may need quotes: the example's texts are kept so. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => {
      const bad = row.find((field) => /[;"\r\n]/.test(field));
      if (bad !== undefined) throw new Error(`needs quotes: ${JSON.stringify(bad)}`);
      return row.join(';') + '\r\n';
    })
    .join('');
}

/** Öre as kronor with a decimal comma and no thousands separator: `-1234,50`. */
export function kronor(ore: bigint): string {
  const size = ore < 0n ? -ore : ore;
  return `${ore < 0n ? '-' : ''}${size / 100n},${String(size % 100n).padStart(2, '0')}`;
}

/** Whole kronor, from öre: `-1234`. */
export function wholeKronor(ore: bigint): string {
  if (ore % 100n !== 0n) throw new Error(`${ore} öre is not whole kronor`);
  return String(ore / 100n);
}
