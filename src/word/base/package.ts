import { childrenOf, parseXml, writeXml, type XmlDocument } from './xml.ts';

/** The parts of a Word file by path: `word/document.xml`. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const EMPTY_RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONS}"/>`;

/** A relation of a part: to another part of the package, or to an address outside. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** A Word file's parts; those that are asked for as XML can be changed, and all others stay byte for byte. */
export class WordPackage {
  readonly #parts: Map<string, Uint8Array>;
  readonly #opened = new Map<string, XmlDocument>();

  constructor(parts: Parts) {
    this.#parts = new Map(Object.entries(parts));
  }

  get paths(): string[] {
    return [...new Set([...this.#parts.keys(), ...this.#opened.keys()])];
  }

  has(path: string): boolean {
    return this.#parts.has(path) || this.#opened.has(path);
  }

  bytes(path: string): Uint8Array {
    const found = this.#parts.get(path);
    if (!found) throw new Error(`the package has no ${path}`);
    return found;
  }

  put(path: string, bytes: Uint8Array): void {
    this.#parts.set(path, bytes);
  }

  /** A part as XML, whose changes stay. */
  xml(path: string): XmlDocument {
    const known = this.#opened.get(path);
    if (known) return known;
    const opened = parseXml(new TextDecoder().decode(this.bytes(path)));
    this.#opened.set(path, opened);
    return opened;
  }

  putXml(path: string, xml: string): void {
    this.#opened.set(path, parseXml(xml));
  }

  relations(part: string): Relation[] {
    const path = relationsPath(part);
    if (!this.has(path)) return [];
    return childrenOf(this.xml(path).documentElement!).map((element) => ({
      id: element.getAttribute('Id') ?? '',
      type: element.getAttribute('Type') ?? '',
      target: element.getAttribute('Target') ?? '',
      isExternal: element.getAttribute('TargetMode') === 'External',
    }));
  }

  /** Adds a relation of a part, under a name that the part doesn't have yet; returns the name. */
  relate(part: string, { type, target, isExternal }: Omit<Relation, 'id'>): string {
    const path = relationsPath(part);
    if (!this.has(path)) this.putXml(path, EMPTY_RELATIONS);
    const taken = new Set(this.relations(part).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const element = this.xml(path).createElementNS(RELATIONS, 'Relationship');
    element.setAttribute('Id', `rId${number}`);
    element.setAttribute('Type', type);
    element.setAttribute('Target', target);
    if (isExternal) element.setAttribute('TargetMode', 'External');
    this.xml(path).documentElement!.appendChild(element);
    return `rId${number}`;
  }

  /** What a part is, by its own entry or its ending in the package's list; undefined when it isn't listed. */
  contentType(path: string): string | undefined {
    const entries = childrenOf(this.xml('[Content_Types].xml').documentElement!);
    const own = entries.find((entry) => entry.getAttribute('PartName') === `/${path}`);
    const ending = path.split('.').at(-1)!.toLowerCase();
    const usual = entries.find((entry) => entry.getAttribute('Extension')?.toLowerCase() === ending);
    return (own ?? usual)?.getAttribute('ContentType') ?? undefined;
  }

  setContentType(path: string, type: string): void {
    if (this.contentType(path) === type) return;
    const list = this.xml('[Content_Types].xml');
    const root = list.documentElement!;
    const known = childrenOf(root).find((entry) => entry.getAttribute('PartName') === `/${path}`);
    const entry = known ?? list.createElementNS(TYPES, 'Override');
    entry.setAttribute('PartName', `/${path}`);
    entry.setAttribute('ContentType', type);
    root.appendChild(entry);
  }

  written(): Record<string, Uint8Array> {
    const text = new TextEncoder();
    const all = Object.fromEntries(this.#parts);
    for (const [path, document] of this.#opened) all[path] = text.encode(writeXml(document));
    return all;
  }
}

/** `word/document.xml` has its relations in `word/_rels/document.xml.rels`. */
const relationsPath = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');
