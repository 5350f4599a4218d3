import { codePageByte } from '../codePage.ts';

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * The check sum (`#KSUMMA`) of the lines between its two records, as the standard has it: CRC-32 over the labels and fields
 * in code page 437, without spaces and tabs between fields, quotes around them and braces. A character that the code page
 * lacks gives undefined: no program can have summed it.
 */
export function checksumOf(lines: readonly string[]): number | undefined {
  let sum = 0xffffffff;
  for (const line of lines)
    for (const character of summedText(line)) {
      const byte = codePageByte(character);
      if (byte === undefined) return undefined;
      sum = (sum >>> 8) ^ TABLE[(sum ^ byte) & 0xff]!;
    }
  return (sum ^ 0xffffffff) >>> 0;
}

function summedText(line: string): string {
  let text = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at]!;
    if (character === '\\' && line[at + 1] === '"') {
      text += '"';
      at += 1;
    } else if (character === '"') quoted = !quoted;
    else if (quoted || !' \t{}'.includes(character)) text += character;
  }
  return text;
}
