import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontParts } from '../../../src/word/fonts.ts';

test('the fonts given are left as they were, also when they are Buffers', () => {
  const data = readFileSync('templates/stil/typsnitt/SourceSans3-Regular.ttf');
  const before = Uint8Array.from(data);
  fontParts([{ name: 'Source Sans 3', face: 'regular', data }]);
  expect(Buffer.compare(data, before)).toBe(0);
});
