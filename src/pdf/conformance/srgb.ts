/**
 * The sRGB colour space (IEC 61966-2-1) as an ICC profile, version 2.1 (ICC.1:2001-04), computed from its definition:
 * PDF/A wants one in every file, and the published ones come with licences of their own.
 */
export function srgbProfile(): Buffer {
  const curve = toneCurve();
  const tags: readonly (readonly [signature: string, data: Buffer])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', textOf('No copyright, use freely')],
    ['wtpt', xyz(D50)],
    ['rXYZ', xyz([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyz([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyz([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const tableLength = 4 + 12 * tags.length;
  const table = Buffer.alloc(tableLength);
  table.writeUInt32BE(tags.length, 0);

  const bodies: Buffer[] = [];
  const offsets = new Map<Buffer, number>();
  let end = HEADER_LENGTH + tableLength;
  for (const [index, [signature, data]] of tags.entries()) {
    // The three curves are one, stored once.
    if (!offsets.has(data)) {
      offsets.set(data, end);
      bodies.push(padded(data));
      end += padded(data).length;
    }
    table.write(signature, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(offsets.get(data)!, 8 + 12 * index);
    table.writeUInt32BE(data.length, 12 + 12 * index);
  }
  return Buffer.concat([header(end), table, ...bodies]);
}

const HEADER_LENGTH = 128;

/** The light under which profiles are compared, as X, Y and Z. */
const D50 = [0.9642, 1, 0.82491] as const;

/** Sizes, kind of device, colour spaces, and a fixed date. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02_10_00_00, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, value] of [2025, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(value, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  for (const [index, value] of D50.entries()) bytes.writeInt32BE(fixedPoint(value), 68 + 4 * index);
  return bytes;
}

/** How bright each of 1024 levels is: linear near black, a power of 2.4 above. */
function toneCurve(): Buffer {
  const levels = 1024;
  const bytes = Buffer.alloc(12 + 2 * levels);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(levels, 8);
  for (let level = 0; level < levels; level += 1) {
    const signal = level / (levels - 1);
    const light = signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(0xffff * light), 12 + 2 * level);
  }
  return bytes;
}

function xyz(values: readonly [number, number, number]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 0, 'latin1');
  for (const [index, value] of values.entries()) bytes.writeInt32BE(fixedPoint(value), 8 + 4 * index);
  return bytes;
}

const textOf = (text: string): Buffer => Buffer.from(`text\0\0\0\0${text}\0`, 'latin1');

/** A description in ASCII, followed by the same in Unicode and in a Macintosh encoding, both of which are empty. */
function description(text: string): Buffer {
  const ascii = Buffer.from(`${text}\0`, 'latin1');
  const start = Buffer.alloc(12);
  start.write('desc', 0, 'latin1');
  start.writeUInt32BE(ascii.length, 8);
  const emptyUnicode = Buffer.alloc(8);
  const emptyMacintosh = Buffer.alloc(3 + 67);
  return Buffer.concat([start, ascii, emptyUnicode, emptyMacintosh]);
}

/** s15Fixed16Number: 16 bits before the binary point and 16 after. */
const fixedPoint = (value: number): number => Math.round(value * 0x1_00_00);

/** Every tag begins at a multiple of four bytes. */
const padded = (data: Buffer): Buffer => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
