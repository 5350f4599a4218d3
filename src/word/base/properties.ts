import type { WordPackage } from './package.ts';
import { attribute, childOf, childrenOf, type Element } from './xml.ts';

const CORE = 'docProps/core.xml';
const CUSTOM = 'docProps/custom.xml';
const TYPES = {
  [CORE]: {
    content: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  },
  [CUSTOM]: {
    content: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
  },
} as const;

/** What the file says of itself: title, author and dates are the document's; the base's own custom properties stay beside them. */
export function mergeProperties(base: WordPackage, ours: WordPackage): void {
  const own = base.has(CUSTOM) ? childrenOf(base.xml(CUSTOM).documentElement!) : [];
  for (const path of [CORE, CUSTOM] as const) {
    if (!ours.has(path)) continue;
    const isNew = !base.has(path);
    base.putXml(path, ours.xml(path).toString());
    base.setContentType(path, TYPES[path].content);
    // Relations of the package itself.
    if (isNew) base.relate('', { type: TYPES[path].relation, target: path, isExternal: false });
  }
  if (!base.has(CUSTOM)) return;
  const list = base.xml(CUSTOM);
  const root = list.documentElement!;
  const names = new Set(childrenOf(root).map((property) => attribute(property, 'name')));
  for (const property of own) {
    if (names.has(attribute(property, 'name'))) continue;
    const copy = list.importNode(property, true) as Element;
    // Numbers begin at 2 (MS-OLEPS).
    copy.setAttribute('pid', String(childrenOf(root).length + 2));
    root.appendChild(copy);
  }
  const language = childOf(base.xml(CORE).documentElement!, 'dc:language');
  if (!language) throw new Error('the document has no language');
}
