import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const CLI = resolve('dist/cli.js');

/** The built program, run in a folder as a user does. */
export const underlag = (folder: string, args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

/** Words and numbers alone: where lines and pages break, and which kind of space or hyphen it is, differs between readers. */
export const bare = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00ad\u200b\u2010\u2011-]/g, '');

/** A PDF as a reader shows it. */
export interface MadePdf {
  readonly pages: number;
  readonly title: string;
  /** In the order of the content. */
  readonly text: string;
  /** Names of the places that its inner links go to; each has been found in the file. */
  readonly links: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<MadePdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as unknown as { info: { Title: string } };
  const texts: string[] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    for (const { subtype, dest } of await page.getAnnotations()) {
      if (subtype !== 'Link' || typeof dest !== 'string') continue;
      if (!(await pdf.getDestination(dest))) throw new Error(`a link to ${dest}, which is nowhere`);
      links.push(dest);
    }
  }
  const made = { pages: pdf.numPages, title: info.Title, text: texts.join('\n'), links };
  await pdf.destroy();
  return made;
}

/** A Word file as a reader shows it. */
export interface MadeWord {
  readonly title: string;
  readonly text: string;
  readonly bookmarks: readonly string[];
  /** What its fields say: ` REF avvikelser \h `. */
  readonly fields: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);

export function readWord(bytes: Uint8Array): MadeWord {
  const parts = unzipSync(new Uint8Array(bytes));
  const body = strFromU8(parts['word/document.xml']!);
  const shown = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(noBreakHyphen|tab|br)\/>|(<\/w:p>)/g;
  const text = [...body.matchAll(shown)]
    .map(([, words, mark]) => words ?? (mark === 'noBreakHyphen' ? '-' : ' '))
    .join('');
  const all = (pattern: RegExp) => [...body.matchAll(pattern)].map(([, value]) => unescaped(value!));
  return {
    title: unescaped(/<dc:title>([^<]*)/.exec(strFromU8(parts['docProps/core.xml']!))?.[1] ?? ''),
    text: unescaped(text),
    bookmarks: all(/<w:bookmarkStart [^>]*?w:name="([^"]*)"/g),
    fields: all(/<w:fldSimple [^>]*?w:instr="([^"]*)"/g),
  };
}
