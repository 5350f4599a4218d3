/** A file's text and how to write it back in the encoding that it had; line ends and marks stay as they are. */
export interface EncodedText {
  readonly text: string;
  readonly encode: (text: string) => Uint8Array;
}

/** UTF-8 where the bytes are that, else Latin-1: enough to change å, ä, ö and no-break spaces, and every other byte stays. */
export function decodeFile(bytes: Uint8Array): EncodedText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encode: (changed) => new TextEncoder().encode(changed) };
  } catch {
    const text = Buffer.from(bytes).toString('latin1');
    return { text, encode: (changed) => Buffer.from(changed, 'latin1') };
  }
}
