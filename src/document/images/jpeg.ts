import type { Picture, PictureFault } from './pictureFile.ts';

const START_OF_SCAN = 0xda;
const END = 0xd9;
/** JFIF, a colour profile, and Adobe's mark of how colours are stored. Other notes (camera, place, programs, words) are left out. */
const KEPT_NOTES = new Set([0xe0, 0xe2, 0xee]);
const COMMENT = 0xfe;
const EXIF = 0xe1;
const ORIENTATION = 0x0112;

/** Reads a JPEG's segments up to its pixels, and sees to it that it has an end. */
export function readJpeg(bytes: Uint8Array): Picture | PictureFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[1] !== 0xd8) return 'kind';
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1]!;
    const end = at + 2 + view.getUint16(at + 2);
    if (bytes[at] !== 0xff || end > bytes.length) return 'broken';
    if (isFrame(marker)) {
      if (bytes[at + 9] === 4) return 'ink';
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === EXIF && isTurned(bytes.subarray(at + 4, end))) return 'turned';
    const isNote = (marker >= 0xe0 && marker <= 0xef) || marker === COMMENT;
    if (marker === START_OF_SCAN) {
      const last = bytes.lastIndexOf(END);
      if (!size || last < end || bytes[last - 1] !== 0xff) return 'broken';
      kept.push(bytes.subarray(at, last + 1));
      return { type: 'image/jpeg', data: new Uint8Array(Buffer.concat(kept)), ...size };
    }
    if (!isNote || KEPT_NOTES.has(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return 'broken';
}

/** Start of a frame: C0–CF, save three that are something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Whether Exif says that the picture is to be turned when it is shown: browsers do so, Word doesn't. */
function isTurned(exif: Uint8Array): boolean {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  if (exif.length < 14 || String.fromCharCode(...exif.subarray(0, 4)) !== 'Exif') return false;
  const little = view.getUint16(6) === 0x4949;
  const directory = 6 + view.getUint32(10, little);
  if (directory + 2 > exif.length) return false;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > exif.length) return false;
    if (view.getUint16(entry, little) === ORIENTATION) return view.getUint16(entry + 8, little) > 1;
  }
  return false;
}
