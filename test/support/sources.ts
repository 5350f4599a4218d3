import type { SourceSetting } from '../../src/config/board.ts';

/** How the test's source files are to be read, where a test says nothing else. */
export const source = (changes: Partial<SourceSetting> = {}): SourceSetting => ({
  file: 'f.csv',
  sign: 'report',
  unit: 'kr',
  columns: {},
  ...changes,
});

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
