import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipped } from './zip.ts';

/**
 * The package's parts with all that is random or of the moment made the same every time: names of relations, numbers of
 * bookmarks and drawings (which count on from document to document), times.
 */
export async function reproducible(
  parts: Record<string, Uint8Array>,
  time: Date,
): Promise<Record<string, Uint8Array>> {
  const texts = new Map<string, string>();
  const files: Record<string, Uint8Array> = {};
  for (const [path, bytes] of Object.entries(parts)) {
    if (/\.(xml|rels)$/.test(path)) texts.set(path, strFromU8(bytes));
    else files[path] = path.endsWith('.xlsx') ? await rezipped(bytes, time) : bytes;
  }
  for (const [path, text] of texts) {
    const relations = /^(.*)_rels\/(.*)\.rels$/.exec(path);
    if (relations) renameRelations(texts, path, `${relations[1]}${relations[2]}`);
    else if (path === 'docProps/core.xml') texts.set(path, dated(text, time));
  }
  for (const [path, text] of texts) {
    files[path] = strToU8(
      /^word\/(document|header\d+|footer\d+|footnotes)\.xml$/.test(path) ? renumbered(text) : text,
    );
  }
  return files;
}

/** A workbook inside the package, made the same every time in the same way. */
function rezipped(bytes: Uint8Array, time: Date): Promise<Uint8Array> {
  const files = Object.entries(unzipSync(bytes)).map(([path, data]) => [
    path,
    path === 'docProps/core.xml' ? strToU8(dated(strFromU8(data), time)) : data,
  ]);
  return zipped(Object.fromEntries(files));
}

const dated = (xml: string, time: Date): string =>
  xml.replace(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*/g,
    (_, start: string) => `${start}${time.toISOString().slice(0, 19)}Z`,
  );

/** Names a part's relations rId1, rId2 … in the order of its list of them, there and in the part. */
function renameRelations(texts: Map<string, string>, listPath: string, partPath: string): void {
  const names = new Map<string, string>();
  const list = texts.get(listPath)!.replace(/\bId="([^"]+)"/g, (_, name: string) => {
    const renamed = names.get(name) ?? `rId${names.size + 1}`;
    names.set(name, renamed);
    return `Id="${renamed}"`;
  });
  texts.set(listPath, list);
  const part = texts.get(partPath);
  if (part === undefined) return;
  const renamed = part.replace(
    /\b(r:(?:id|embed|link|pict))="([^"]+)"/g,
    (whole, attribute: string, name: string) =>
      names.has(name) ? `${attribute}="${names.get(name)}"` : whole,
  );
  texts.set(partPath, renamed);
}

/** Numbers the bookmarks, drawings and watermarks of a part from 1, in their order. */
function renumbered(xml: string): string {
  const bookmarks = counter();
  const drawings = counter();
  const marks = counter();
  return xml
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
      tag.replace(/w:id="(\d+)"/, (_, id: string) => `w:id="${bookmarks(id)}"`),
    )
    .replace(/(?<=w:name="|w:anchor="|PAGEREF )_Toc(\d+)/g, (_, id: string) => `_Toc${bookmarks(id)}`)
    .replace(/<(?:wp:docPr|pic:cNvPr)\b[^>]*>/g, (tag) =>
      tag.replace(/\bid="([^"]*)"/, (_, id: string) => `id="${drawings(`${tag.slice(0, 4)}${id}`)}"`),
    )
    .replace(/\b(PowerPlusWaterMarkObject)([\w-]+)/g, (_, name: string, id: string) => `${name}${marks(id)}`);
}

/** Gives each key a number, from 1, the first time it is asked for. */
function counter(): (key: string) => number {
  const numbers = new Map<string, number>();
  return (key) => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
}
