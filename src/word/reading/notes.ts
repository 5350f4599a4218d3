import { parseXml } from '../xml.ts';
import { type Changes, hiddenIn } from './changes.ts';

/** The text of each footnote, as far as it is to be seen, by its number. */
export function notesOf(xml: string, changes: Changes): Map<string, string> {
  const hidden = hiddenIn(changes);
  const texts = new Map<string, string>();
  let id = '';
  let isText = false;
  let isHidden = false;
  const add = (text: string): void => {
    if (!isHidden) texts.set(id, `${texts.get(id) ?? ''}${text}`);
  };
  parseXml(xml, {
    open(name, attribute) {
      if (name === 'w:footnote') id = attribute('w:id');
      if (name === hidden) isHidden = true;
      if (name === 'w:t' || name === 'w:delText') isText = true;
      if (name === 'w:noBreakHyphen') add('-');
    },
    text(text) {
      if (isText) add(text);
    },
    close(name) {
      if (name === hidden) isHidden = false;
      if (name === 'w:t' || name === 'w:delText') isText = false;
    },
  });
  return texts;
}
