import type { SourceSetting } from '../config/board.ts';
import type { Report } from '../problems.ts';
import { type Forecasts, readForecasts } from './forecasts.ts';
import { kindOf } from './kind.ts';
import { limitFaults } from './limitFaults.ts';
import type { Postings } from './posting.ts';
import { readPostings } from './postings.ts';
import { hasYear, type SieContent, siePostings } from './sie/postings.ts';
import { readSie } from './sie/readSie.ts';
import type { SieFile } from './sie/sieFile.ts';

/** Ledgers and budgets in tables and in SIE files. */
export interface LedgerFiles {
  /** The postings of a year in its own file. Every fault is reported; undefined then. */
  readonly read: (
    content: SieContent,
    bytes: Uint8Array,
    file: string,
    setting: SourceSetting,
    year: number,
  ) => Postings | undefined;
  /** The postings of a year in the file of the year after, which a SIE file may have as its year -1; undefined where it has none. */
  readonly readEarlier: LedgerFiles['read'];
  /** The forecasts of a year, which can stand in the file of the ledger too. Every fault is reported; undefined then. */
  readonly readForecasts: (bytes: Uint8Array, file: string, setting: SourceSetting) => Forecasts | undefined;
}

/** One SIE file may be both ledger and budget, of two years: it is read once, and its faults are told once. */
export function openLedgerFiles(all: Report): LedgerFiles {
  const told = new Set<string>();
  // A table can be both too: what is wrong with it is told by whichever comes to it first.
  const report: Report = (found) => {
    const key = JSON.stringify(found);
    if (!told.has(key)) all(found);
    told.add(key);
  };
  const files = new Map<string, SieFile | undefined>();
  const sieOf = (bytes: Uint8Array, file: string, { dialect }: SourceSetting): SieFile | undefined => {
    const encoding = dialect?.encoding;
    const key = `${encoding} ${file}`;
    if (!files.has(key))
      files.set(
        key,
        limitFaults(report, (limited) => readSie(bytes, file, limited, encoding)),
      );
    return files.get(key);
  };
  return {
    read: (content, bytes, file, setting, year) => {
      if (kindOf(bytes, setting.kind) !== 'sie')
        return limitFaults(report, (limited) =>
          readPostings(bytes, file, { ...setting, year, content }, limited),
        );
      const sie = sieOf(bytes, file, setting);
      return sie && siePostings(sie, content, year, setting, report);
    },
    readEarlier: (content, bytes, file, setting, year) => {
      if (kindOf(bytes, setting.kind) !== 'sie') return undefined;
      const sie = sieOf(bytes, file, setting);
      return sie && hasYear(sie, content, year)
        ? siePostings(sie, content, year, setting, report)
        : undefined;
    },
    readForecasts: (bytes, file, setting) =>
      limitFaults(report, (limited) => readForecasts(bytes, file, setting, limited)),
  };
}
