import { readJpeg } from './jpeg.ts';
import type { Picture, PictureFault } from './pictureFile.ts';
import { readPng } from './png.ts';

const LARGEST_FILE = 10_000_000;
const MOST_PIXELS = 40_000_000;

/** A PNG or JPEG file's picture, or what is wrong with the file. */
export function readPicture(bytes: Uint8Array): Picture | PictureFault {
  if (bytes.length > LARGEST_FILE) return 'large';
  const picture = bytes[0] === 0x89 ? readPng(bytes) : bytes[0] === 0xff ? readJpeg(bytes) : 'kind';
  if (typeof picture === 'string') return picture;
  if (picture.width === 0 || picture.height === 0) return 'broken';
  return picture.width * picture.height > MOST_PIXELS ? 'large' : picture;
}
