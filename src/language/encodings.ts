const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'latin-1': 'Latin-1',
  cp437: 'CP437',
};

/** What an encoding is called: "Windows-1252". */
export const encodingName = (encoding: string): string => ENCODING_NAMES[encoding] ?? encoding;
