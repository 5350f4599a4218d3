import { expect, it } from 'vitest';
import { srgbProfile } from '../../../../src/pdf/conformance/srgb.ts';

const profile = srgbProfile();

/** The data of a tag, by its signature. */
function tag(signature: string): Buffer {
  for (let row = 132; row < 132 + 12 * profile.readUInt32BE(128); row += 12) {
    if (profile.toString('latin1', row, row + 4) !== signature) continue;
    const offset = profile.readUInt32BE(row + 4);
    return profile.subarray(offset, offset + profile.readUInt32BE(row + 8));
  }
  throw new Error(`no ${signature}`);
}

it('has a header that is true of it', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.readUInt32BE(8)).toBe(0x02_10_00_00);
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
});

it('has the tags that a display profile must have, at whole words', () => {
  for (const signature of ['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'])
    expect((tag(signature).byteOffset - profile.byteOffset) % 4, signature).toBe(0);
});

it('has primaries that add up to white', () => {
  for (const offset of [8, 12, 16]) {
    const sum = ['rXYZ', 'gXYZ', 'bXYZ'].reduce((total, name) => total + tag(name).readInt32BE(offset), 0);
    expect(Math.abs(sum - tag('wtpt').readInt32BE(offset)) / 0x1_00_00).toBeLessThan(0.001);
  }
});

it('has a curve from black to white, with half the signal at a fifth of the light', () => {
  const curve = tag('rTRC');
  const level = (index: number) => curve.readUInt16BE(12 + 2 * index) / 0xffff;
  expect([level(0), level(1023)]).toEqual([0, 1]);
  expect(level(512)).toBeCloseTo(0.2149, 3);
});
