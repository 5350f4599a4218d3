import { describe, expect, it } from 'vitest';
import { compare } from '../support/largeReader.ts';
import { damaged, ledgerFile } from '../support/ledgerFiles.ts';
import { source } from '../support/sources.ts';
import { amount, inSwedish, told } from './runs.ts';

const FILES = amount(10_000, 600);

describe('the reader of large ledgers reads what the ordinary one reads, and alike', () => {
  const settings = [source({ sign: 'ledger' }), source({ unit: 'tkr' })];

  it('generated files, half of them faulty', () => {
    let [sound, read] = [0, 0];
    for (let number = 0; number < FILES; number += 1) {
      const { bytes, isSound, about } = ledgerFile(number);
      const result = compare(bytes, about, settings[number % 5 === 0 ? 1 : 0]!);
      if (isSound && result.readable) sound += 1;
      if (isSound && result.read) read += 1;
    }
    told(
      `${inSwedish(FILES)} huvudböcker i olika skick, lästa på båda sätten: 0 skillnader; av ${inSwedish(sound)} felfria lästes ${inSwedish(read)} på det snabba`,
    );
    // It may leave a file to the ordinary reader, but not many.
    expect(read).toBeGreaterThan(sound * 0.7);
    expect(sound).toBeGreaterThan(FILES * 0.35);
  });

  it('files with bytes changed, lost or put in', () => {
    let read = 0;
    for (let number = 0; number < FILES; number += 1) {
      const file = damaged(ledgerFile(number), number);
      if (compare(file.bytes, file.about, settings[0]!).read) read += 1;
    }
    told(
      `${inSwedish(FILES)} skadade huvudböcker, lästa på båda sätten: 0 skillnader; ${inSwedish(read)} var hela ändå`,
    );
    expect(read).toBeGreaterThan(FILES * 0.05);
  });
});
