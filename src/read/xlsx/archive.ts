import { createRequire } from 'node:module';

/** How large the parts of a workbook may be together when they are unpacked: half a million rows of a ledger. */
const LARGEST = 400_000_000;

/** The parts of a workbook, each unpacked when it is asked for. */
export interface Archive {
  /** Names of all parts. */
  readonly names: readonly string[];
  /** A part's bytes; undefined when there is no such part. */
  readonly part: (name: string) => Uint8Array | undefined;
}

/** What keeps a workbook from being opened: it is no archive, or larger than what a ledger can be. */
export type ArchiveFault = 'broken' | 'too-large';

const require = createRequire(import.meta.url);
const loadFflate = () => require('fflate') as typeof import('fflate');

/** Opens the archive that a workbook is. Sizes are as the archive says; a part that is larger than it says is cut off there. */
export function openArchive(bytes: Uint8Array): Archive | ArchiveFault {
  const sizes = new Map<string, number>();
  let total = 0;
  const list = (): void => {
    loadFflate().unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.set(name, originalSize);
        total += originalSize;
        return false;
      },
    });
  };
  try {
    list();
  } catch {
    return 'broken';
  }
  if (total > LARGEST) return 'too-large';
  const names = [...sizes.keys()];
  return {
    names,
    part: (wanted) => {
      const name = names.find((it) => it.toLowerCase() === wanted.toLowerCase());
      return name === undefined
        ? undefined
        : loadFflate().unzipSync(bytes, { filter: (file) => file.name === name })[name];
    },
  };
}
