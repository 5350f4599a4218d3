import type { Image as MarkdownImage } from 'mdast';
import { problem } from '../../problems.ts';
import type { Block } from '../document.ts';
import { readPicture } from '../images/picture.ts';
import type { MarkdownContext } from './inlines.ts';

/** Where a report's pictures are, seen from its file: `![Beskrivning](bilder/karta.png "Bildtext")`. */
const FOLDER = /^bilder\/(?!.*\.\.)[^\\:*?"<>|]+$/;

/** A picture that the author has put between paragraphs. One from elsewhere, broken, too large or without a description is reported. */
export function readImage(node: MarkdownImage, context: MarkdownContext): Block[] {
  const place = context.placeOf(node);
  const path = decoded(node.url);
  const alternative = node.alt?.trim() ?? '';
  if (alternative === '') context.report(problem('image.alternative', place, { found: path }));
  if (!FOLDER.test(path)) {
    context.report(problem('image.place', place, { found: path }));
    return [];
  }
  const bytes = context.readFile(`${folderOf(place.file)}${path}`);
  if (!bytes) {
    context.report(problem('image.missing', place, { found: path }));
    return [];
  }
  const picture = readPicture(bytes);
  if (typeof picture === 'string') {
    context.report(problem('image.fault', place, { found: path, fault: picture }));
    return [];
  }
  const caption = node.title?.trim();
  const id = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  return [{ kind: 'image', id, ...picture, alternative, caption: caption || undefined, place }];
}

/** "min%20bild.png" is "min bild.png"; an address that no name can be made of stays as it is. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
