/** A face of the document's typeface: the bytes of a TrueType file whose family name is `name`. */
export interface WordFont {
  /** "Source Sans 3", or "Source Sans 3 Semibold" for the weight that Word needs as a family of its own. */
  readonly name: string;
  readonly face: 'regular' | 'bold' | 'italic' | 'boldItalic';
  readonly data: Uint8Array;
}

const ELEMENTS = {
  regular: 'embedRegular',
  bold: 'embedBold',
  italic: 'embedItalic',
  boldItalic: 'embedBoldItalic',
} as const;
/** The order of the faces in Word's schema. */
const FACES = Object.keys(ELEMENTS) as WordFont['face'][];

/** What stands in for the typeface in a program that doesn't read embedded fonts. */
const FALLBACK = 'Calibri';

/** The parts of the package that embed the fonts: the table of fonts, its relations and the font files. */
export function fontParts(fonts: readonly WordFont[]): Record<string, Uint8Array> {
  const text = new TextEncoder();
  const ordered = [...fonts].sort(
    (a, b) =>
      Number(a.name > b.name) - Number(a.name < b.name) || FACES.indexOf(a.face) - FACES.indexOf(b.face),
  );
  const numbered = ordered.map((font, index) => ({ ...font, number: index + 1, key: keyOf(index + 1) }));
  const families = [...new Set(numbered.map(({ name }) => name))].map((family) => {
    const faces = numbered
      .filter(({ name }) => name === family)
      .map(({ face, number, key }) => `<w:${ELEMENTS[face]} r:id="rId${number}" w:fontKey="{${key}}"/>`);
    return (
      `<w:font w:name="${family}"><w:altName w:val="${FALLBACK}"/><w:panose1 w:val="020B0503030403020204"/>` +
      `<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>${faces.join('')}</w:font>`
    );
  });
  const relations = numbered.map(
    ({ number }) =>
      `<Relationship Id="rId${number}" Type="${OFFICE}/relationships/font" Target="fonts/font${number}.odttf"/>`,
  );
  return {
    'word/fontTable.xml': text.encode(
      `${XML}<w:fonts xmlns:w="${WORD}" xmlns:r="${OFFICE}/relationships">${families.join('')}</w:fonts>`,
    ),
    'word/_rels/fontTable.xml.rels': text.encode(
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      numbered.map(({ number, key, data }) => [`word/fonts/font${number}.odttf`, obfuscated(data, key)]),
    ),
  };
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A font's key: any GUID does, so it is the font's number, the same every time. */
const keyOf = (number: number): string => `8F2B61D4-5C37-4E9A-B1D0-${number.toString().padStart(12, '0')}`;

/** An embedded font as the standard wants it: the first 32 bytes mixed with the key's, last byte first. */
function obfuscated(data: Uint8Array, key: string): Uint8Array {
  const bytes = (key.replaceAll('-', '').match(/../g) ?? [])
    .map((pair) => Number.parseInt(pair, 16))
    .reverse();
  // Not slice(): of a Buffer that is a view, and the caller's font would be mixed too.
  const mixed = new Uint8Array(data);
  for (let index = 0; index < 32; index++) mixed[index]! ^= bytes[index % 16]!;
  return mixed;
}
