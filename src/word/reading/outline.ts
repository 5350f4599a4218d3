import { parseXml } from '../xml.ts';

/**
 * The heading level of each style that has one, of itself or from the style that it is based on; titles are the first. Styles
 * are known by their names, which are the same in every language of Word; their ids aren't.
 */
export function outlineLevels(styles: string): Map<string, number> {
  const own = new Map<string, number>();
  const bases = new Map<string, string>();
  let style = '';
  parseXml(styles, {
    open(name, attribute) {
      if (name === 'w:style') {
        style = attribute('w:styleId');
        bases.set(style, '');
      } else if (name === 'w:name') {
        const level = NAMED_LEVELS[attribute('w:val').toLowerCase()];
        if (level) own.set(style, level);
      } else if (name === 'w:basedOn') bases.set(style, attribute('w:val'));
      else if (name === 'w:outlineLvl' && !own.has(style)) own.set(style, Number(attribute('w:val')) + 1);
    },
  });
  const levelOf = (id: string): number | undefined =>
    own.get(id) ?? (bases.get(id) ? levelOf(bases.get(id)!) : undefined);
  return new Map([...bases.keys()].flatMap((id) => (levelOf(id) ? [[id, levelOf(id)!] as const] : [])));
}

const NAMED_LEVELS: Readonly<Record<string, number>> = {
  title: 1,
  'toc heading': 2,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`heading ${level}`, level])),
};
