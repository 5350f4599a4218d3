import { expect, it } from 'vitest';
import { slug } from '../../../src/language/slug.ts';

it.each([
  ['Köp av tjänster', 'kop-av-tjanster'],
  ['  Å, Ä & Ö!  ', 'a-a-o'],
  ['2025', '2025'],
  ['—', ''],
])('the slug of %j is %j', (words, id) => {
  expect(slug(words)).toBe(id);
});
