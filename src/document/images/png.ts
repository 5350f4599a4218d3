import { crc32 } from 'node:zlib';
import type { Picture, PictureFault } from './pictureFile.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The parts that say how the picture looks. Texts, times and what a camera notes are left out. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'pHYs',
]);

/** Reads a PNG part by part, each against its checksum. */
export function readPng(bytes: Uint8Array): Picture | PictureFault {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return 'kind';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  const types: string[] = [];
  for (let at = 8; types.at(-1) !== 'IEND'; ) {
    if (at + 12 > bytes.length) return 'broken';
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return 'broken';
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return 'broken';
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    types.push(type);
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (types[0] !== 'IHDR' || !types.includes('IDAT')) return 'broken';
  return {
    type: 'image/png',
    data: new Uint8Array(Buffer.concat(kept)),
    width: view.getUint32(16),
    height: view.getUint32(20),
  };
}
