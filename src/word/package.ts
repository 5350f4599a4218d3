import type { Metadata } from '../document/document.ts';
import { type ChartLook, chartPart } from './chartPart.ts';
import { fontParts, type WordFont } from './fonts.ts';
import { reproducible } from './reproducible.ts';

interface Additions {
  readonly metadata: Metadata;
  readonly fonts: readonly WordFont[];
  readonly charts: readonly ChartLook[];
}

/** The library's package with what it has no options for: fonts with a fallback, the look of charts, the language. */
export function finished(
  parts: Record<string, Uint8Array>,
  { metadata, fonts, charts }: Additions,
): Promise<Uint8Array> {
  const edit = (path: string, change: (xml: string) => string): void => {
    const part = parts[path];
    if (part === undefined) throw new Error(`the package has no ${path}`);
    parts[path] = new TextEncoder().encode(change(new TextDecoder().decode(part)));
  };
  Object.assign(parts, fontParts(fonts));
  charts.forEach((look, index) => {
    edit(`word/charts/chart${index + 1}.xml`, (xml) => chartPart(xml, look));
  });
  edit('word/settings.xml', (xml) =>
    xml
      .replace('<w:displayBackgroundShape/>', '$&<w:embedTrueTypeFonts/>')
      .replace(
        '</w:settings>',
        `<w:themeFontLang w:val="${metadata.language}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>$&`,
      ),
  );
  edit('docProps/core.xml', (xml) =>
    xml.replace(
      '</cp:coreProperties>',
      `<dc:language>${metadata.language}</dc:language></cp:coreProperties>`,
    ),
  );
  return reproducible(parts, new Date(`${metadata.date}T12:00:00Z`));
}
