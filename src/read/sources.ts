import type { Board, SourceName, SourceSetting } from '../config/board.ts';
import { problem, type Report } from '../problems.ts';
import { type Adjustments, readAdjustments } from './adjustments.ts';
import { type Forecasts, readForecasts } from './forecasts.ts';
import { type Postings, readPostings } from './postings.ts';

/** A file's bytes, or undefined when there is no such file: how the pure phases meet the disk. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** What each source holds when it has been read. */
interface SourceContents {
  readonly utfall: Postings;
  readonly budget: Postings;
  readonly prognos: Forecasts;
  readonly justeringar: Adjustments;
}

type Reader<T> = (bytes: Uint8Array, file: string, setting: SourceSetting, report: Report) => T | undefined;

const READERS: { readonly [N in SourceName]: Reader<SourceContents[N]> } = {
  utfall: readPostings,
  budget: readPostings,
  prognos: readForecasts,
  justeringar: readAdjustments,
};

/** A board's sources, by name and year. */
export interface Sources {
  /**
   * A source of a year, read at the first call. Undefined when it is not configured or has faults (reported). A configured
   * file that is not there is reported too, unless the source is only wanted where it exists.
   */
  readonly read: <N extends SourceName>(
    name: N,
    year: number,
    wanted: 'required' | 'optional',
  ) => SourceContents[N] | undefined;
  /** Whether the source is configured and has a file for the year. */
  readonly exists: (name: SourceName, year: number) => boolean;
}

/** The sources in a board's folder; each file is read and its faults are reported once. */
export function openSources(board: Board, folder: string, readFile: ReadFile, report: Report): Sources {
  const contents = new Map<string, SourceContents[SourceName] | undefined>();
  const pathOf = (name: SourceName, year: number): string | undefined => {
    const setting = board.sources[name];
    return setting && `${folder}/${year}/${setting.file}`;
  };
  const load = (name: SourceName, year: number, wanted: 'required' | 'optional') => {
    const file = pathOf(name, year);
    const bytes = file === undefined ? undefined : readFile(file);
    if (file !== undefined && !bytes && wanted === 'required')
      report(problem('file.missing', { file }, { expected: name }));
    const reader = READERS[name] as Reader<SourceContents[SourceName]>;
    return file !== undefined && bytes ? reader(bytes, file, board.sources[name]!, report) : undefined;
  };
  return {
    read: <N extends SourceName>(name: N, year: number, wanted: 'required' | 'optional') => {
      const key = `${name} ${year}`;
      if (!contents.has(key)) contents.set(key, load(name, year, wanted));
      return contents.get(key) as SourceContents[N] | undefined;
    },
    exists: (name, year) => {
      const file = pathOf(name, year);
      return file !== undefined && readFile(file) !== undefined;
    },
  };
}
