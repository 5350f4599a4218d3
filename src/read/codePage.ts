/** The upper half of IBM code page 437 ("PC8"), which SIE files are written in: character 0 here is byte 0x80. */
const UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const CHUNK = 8192;

/** Bytes of code page 437 to text: every byte is a character. */
export function decodeCodePage(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const codes = Array.from(bytes.subarray(start, start + CHUNK), (byte) =>
      byte < 0x80 ? byte : UPPER.charCodeAt(byte - 0x80),
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

/** The byte of a character in code page 437; undefined for those that it does not have. */
export function codePageByte(character: string): number | undefined {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code;
  const position = UPPER.indexOf(character);
  return position < 0 ? undefined : position + 0x80;
}
