import { describe, expect, it } from 'vitest';
import { printedSize } from '../../../src/document/image.ts';
import { readPicture } from '../../../src/document/images/picture.ts';
import { exif, JPEG, png, withSegment } from '../../support/pictures.ts';
import { prepareSmall, withText } from '../../support/smallBoard.ts';

const textIn = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a picture’s file', () => {
  it('is read for its size, and loses what programs and cameras note in it', () => {
    const picture = readPicture(png(30, 20));
    expect(picture).toMatchObject({ type: 'image/png', width: 30, height: 20 });
    expect(textIn((picture as { data: Uint8Array }).data)).not.toContain('Anna');
    const noted = withSegment(withSegment(JPEG, 0xfe, Buffer.from('Anna')), 0xe1, exif(1));
    const photograph = readPicture(noted);
    expect(photograph).toMatchObject({ type: 'image/jpeg', width: 8, height: 4 });
    expect(textIn((photograph as { data: Uint8Array }).data)).not.toMatch(/Anna|Exif/);
  });

  const damaged = png(30, 20);
  damaged[60] = damaged[60]! ^ 1;
  const ink = new Uint8Array(JPEG);
  ink[ink.findIndex((byte, at) => byte === 0xff && ink[at + 1] === 0xc0) + 9] = 4;
  const huge = png(1, 1);
  it.each([
    ['cut off', png(30, 20).subarray(0, 90), 'broken'],
    ['changed', damaged, 'broken'],
    ['a JPEG without an end', JPEG.subarray(0, JPEG.length - 2), 'broken'],
    ['a JPEG that is only a beginning', JPEG.subarray(0, 30), 'broken'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'kind'],
    ['empty', new Uint8Array(), 'kind'],
    ['lying on its side', withSegment(JPEG, 0xe1, exif(6)), 'turned'],
    ['in four colours', ink, 'ink'],
    ['too many bytes', new Uint8Array(Buffer.concat([huge, Buffer.alloc(10_000_001)])), 'large'],
  ])('that is %s can’t be used', (_name, bytes, fault) => {
    expect(readPicture(new Uint8Array(bytes))).toBe(fault);
  });

  it('is printed at 144 dots an inch, no wider than the text and no higher than a page', () => {
    const size = (width: number, height: number) => {
      const picture = { kind: 'image', id: 'a', data: JPEG, type: 'image/png', width, height } as const;
      return printedSize({ ...picture, alternative: 'a', place: { file: 'r.md' } }, 400);
    };
    expect(size(200, 100)).toEqual({ width: 100, height: 50 });
    expect(size(4000, 1000)).toEqual({ width: 400, height: 100 });
    expect(size(1000, 4800)).toEqual({ width: 100, height: 480 });
  });
});

describe('a picture in the text', () => {
  const small = (text: string, files: Record<string, Uint8Array> = {}) =>
    prepareSmall({ ...withText(`## Läget\n\n${text}\n`), ...files });
  const file = (name: string, bytes: Uint8Array) => ({ [`data/k/n/rapporter/bilder/${name}`]: bytes });

  it('stands between paragraphs, numbered when it has a caption, and can be referred to', () => {
    const { prepared, faults } = small(
      'Se {{se "karta"}}.\n\n![Karta](bilder/karta.png "Var vi finns")\n\n![Foto](bilder/f.jpg)',
      {
        ...file('karta.png', png(30, 20)),
        ...file('f.jpg', JPEG),
      },
    );
    expect(faults).toEqual([]);
    const images = prepared!.document.blocks.filter((block) => block.kind === 'image');
    expect(images).toMatchObject([
      {
        alternative: 'Karta',
        caption: 'Var vi finns',
        label: expect.stringMatching(/^Figur \d$/),
        width: 30,
      },
      { alternative: 'Foto', type: 'image/jpeg', place: { line: 13 } },
    ]);
    expect(images[1]?.label).toBeUndefined();
  });

  it.each([
    ['![](bilder/a.png)', 'image.alternative 9:1 {"found":"bilder/a.png"}'],
    ['![a](bilder/b.png)', 'image.missing 9:1 {"found":"bilder/b.png"}'],
    ['![a](https://x.se/a.png)', 'image.place 9:1 {"found":"https://x.se/a.png"}'],
    ['![a](/etc/a.png)', 'image.place 9:1 '],
    ['![a](C:/a.png)', 'image.place 9:1 '],
    ['![a](../a.png)', 'image.place 9:1 '],
    ['![a](bilder/../../a.png)', 'image.place 9:1 '],
    ['![a](bilder/%2e%2e/a.png)', 'image.place 9:1 '],
    ['![a](data:image/png;base64,AAAA)', 'image.place 9:1 '],
    ['![a](bilder/fel.png)', 'image.fault 9:1 {"found":"bilder/fel.png","fault":"kind"}'],
    ['text ![a](bilder/a.png) mer', 'text.markup 9:6 {"found":"en bild"'],
  ])('%s is told of with its line', (text, expected) => {
    const { faults } = small(text, {
      ...file('a.png', png(2, 2)),
      ...file('fel.png', Buffer.from('<svg/>')),
    });
    expect(faults[0]?.slice(0, expected.length)).toBe(expected);
  });
});
