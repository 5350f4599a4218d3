import type { Board, SourceName, SourceSetting } from '../config/board.ts';
import { problem, type Report } from '../problems.ts';
import { type Adjustments, readAdjustments } from './adjustments.ts';
import { type Forecasts, readForecasts } from './forecasts.ts';
import { type Postings, readPostings } from './postings.ts';

/** A file's bytes, or undefined when there is no such file: how the pure phases meet the disk. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** What the sources of one year hold. A source that the year has no file for is undefined. */
export interface YearSources {
  readonly actual?: Postings | undefined;
  readonly budget?: Postings | undefined;
  readonly forecasts?: Forecasts | undefined;
  readonly adjustments?: Adjustments | undefined;
}

/** Reads one year's files in `folder`. With `required`, a configured file that is not there is an error. */
export function readYear(
  board: Board,
  folder: string,
  readFile: ReadFile,
  required: readonly SourceName[],
  report: Report,
): YearSources {
  const read = <T>(
    name: SourceName,
    reader: (bytes: Uint8Array, file: string, setting: SourceSetting, report: Report) => T | undefined,
  ): T | undefined => {
    const setting = board.sources[name];
    if (!setting) return undefined;
    const file = `${folder}/${setting.file}`;
    const bytes = readFile(file);
    if (bytes) return reader(bytes, file, setting, report);
    if (required.includes(name)) report(problem('file.missing', { file }, { expected: name }));
    return undefined;
  };
  return {
    actual: read('utfall', readPostings),
    budget: read('budget', readPostings),
    forecasts: read('prognos', readForecasts),
    adjustments: read('justeringar', readAdjustments),
  };
}
