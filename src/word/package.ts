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
): Promise<Record<string, Uint8Array>> {
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
  // The mark of a draft is drawn: its words are said too.
  for (const path of Object.keys(parts).filter((part) => /^word\/header\d+\.xml$/.test(part)))
    edit(path, (xml) =>
      xml.replace(/<v:shape (?=[^>]*>.*?<v:textpath [^>]*string="([^"]*)")/gs, '<v:shape alt="$1" '),
    );
  return reproducible(parts, new Date(metadata.made));
}
