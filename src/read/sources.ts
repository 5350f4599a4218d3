import type { Board, SourceName, SourceSetting } from '../config/board.ts';
import type { OwnSource } from '../config/ownSources.ts';
import type { Receipt } from '../figures/receipt.ts';
import { ProblemError, problem, type Report } from '../problems.ts';
import { type Adjustments, readAdjustments } from './adjustments.ts';
import { type ControlRows, readControls } from './controls.ts';
import { type DeficitRows, readDeficits } from './deficits.ts';
import type { Forecasts } from './forecasts.ts';
import { type GrantParts, readGrantParts } from './grants.ts';
import { type Groups, readGroups } from './groups.ts';
import { type Investments, readInvestments } from './investments.ts';
import { type KeyFigureNames, readKeyFigureNames } from './keyFigureNames.ts';
import { type KeyFigureRows, readKeyFigures } from './keyFigures.ts';
import { kindOf } from './kind.ts';
import { readKolada } from './kolada/readKolada.ts';
import { mayBeSie } from './large/head.ts';
import type { LargeFile } from './large/largeFile.ts';
import { readLargePostings } from './large/largePostings.ts';
import { openLedgerFiles } from './ledgerFiles.ts';
import { limitFaults } from './limitFaults.ts';
import { type MeasureRows, readMeasures } from './measures.ts';
import { type OwnRows, readOwnRows } from './ownRows.ts';
import { type Plans, readPlans } from './plans.ts';
import { type Possibilities, readPossibilities } from './possibilities.ts';
import type { Postings } from './posting.ts';
import { type RiskRows, readRisks } from './risks.ts';
import { selectForecasts, selectPostings } from './selection.ts';
import { readVolumes, type VolumeRows } from './volumes.ts';

/** How the pure phases meet the disk. */
export interface SourceFiles {
  /** A file's bytes, or undefined when there is no such file. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** A file that is too large to be kept in memory; undefined for any other. */
  readonly large: (path: string) => LargeFile | undefined;
}

/** What each source holds when it has been read. */
interface SourceContents {
  readonly utfall: Postings;
  readonly budget: Postings;
  readonly prognos: Forecasts;
  readonly justeringar: Adjustments;
  readonly risker: RiskRows;
  readonly internkontroll: ControlRows;
  readonly atgarder: MeasureRows;
  readonly underskott: DeficitRows;
  readonly plan: Plans;
  readonly kommunbidrag: GrantParts;
  readonly investeringar: Investments;
  readonly nyckeltal: KeyFigureRows;
  readonly 'nyckeltal-namn': KeyFigureNames;
  readonly grupper: Groups;
  readonly mojligheter: Possibilities;
  readonly volymer: VolumeRows;
}

type Reader<T> = (bytes: Uint8Array, file: string, setting: SourceSetting, report: Report) => T | undefined;

/** The sources that are ledgers, and what is wanted of a SIE file for each. */
const LEDGERS = { utfall: 'actual', budget: 'budget' } as const;

const READERS: {
  readonly [N in Exclude<SourceName, keyof typeof LEDGERS | 'prognos'>]: Reader<SourceContents[N]>;
} = {
  justeringar: readAdjustments,
  risker: readRisks,
  internkontroll: readControls,
  atgarder: readMeasures,
  underskott: readDeficits,
  plan: readPlans,
  kommunbidrag: readGrantParts,
  investeringar: readInvestments,
  nyckeltal: readKeyFigures,
  'nyckeltal-namn': readKeyFigureNames,
  grupper: readGroups,
  mojligheter: readPossibilities,
  volymer: readVolumes,
};

/** What was done with the rows of a file that has been read; of a ledger or a budget the postings too. */
export interface SourceReceipt {
  readonly year: number;
  readonly receipt: Receipt;
  readonly postings?: Postings | undefined;
}

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
  /** A source as it has been read; undefined while nothing has asked for it, and after faults. */
  readonly known: <N extends SourceName>(name: N, year: number) => SourceContents[N] | undefined;
  /** What has been read, in the order of reading. */
  readonly receipts: () => readonly SourceReceipt[];
  /** Whether the source is configured and has a file for the year; `egna`: whether any of the board's own has. */
  readonly exists: (name: SourceName | 'egna', year: number) => boolean;
  /** One of the board's own files of a year; `rows` is undefined where there is none, or after faults (reported). */
  readonly readOwn: (
    source: OwnSource,
    year: number,
  ) => { readonly file: string; readonly exists: boolean; readonly rows: OwnRows | undefined };
}

function postingsIn(content: SourceContents[SourceName]): Postings | undefined {
  if ('all' in content) return content;
  return 'byAccount' in content ? content.byAccount?.postings : undefined;
}

/** A large ledger's postings; undefined when the ordinary reader has to read it. That it has changed meanwhile is reported. */
function readLarge(large: LargeFile, file: string, setting: SourceSetting, report: Report) {
  try {
    return readLargePostings(large, file, setting);
  } catch (fault) {
    if (!(fault instanceof ProblemError)) throw fault;
    report(fault.problem);
    return undefined;
  }
}

/** The sources in a board's folder; each file is read and its faults are reported once. */
export function openSources(
  board: Pick<Board, 'sources' | 'ownSources'>,
  folder: string,
  files: SourceFiles,
  report: Report,
): Sources {
  const contents = new Map<string, SourceContents[SourceName] | undefined>();
  const own = new Map<string, OwnRows | undefined>();
  const ledgers = openLedgerFiles(report);
  const pathOf = ({ file }: { readonly file: string }, year: number): string => `${folder}/${year}/${file}`;
  /** Every row of a ledger or a budget. */
  const loadLedger = (name: keyof typeof LEDGERS, year: number, wanted: 'required' | 'optional') => {
    const setting = board.sources[name]!;
    const file = pathOf(setting, year);
    const large = files.large(file);
    const postings = large && readLarge(large, file, { ...setting, year }, report);
    if (postings) return postings;
    const bytes = files.read(file);
    if (bytes) return ledgers.read(LEDGERS[name], bytes, file, setting, year);
    if (wanted === 'required') report(problem('file.missing', { file }, { expected: name }));
    const later = pathOf(setting, year + 1);
    const laterBytes =
      wanted === 'optional' && mayBeSie(files.large(later), setting) ? files.read(later) : undefined;
    return laterBytes && ledgers.readEarlier(LEDGERS[name], laterBytes, later, setting, year);
  };
  const load = (name: SourceName, year: number, wanted: 'required' | 'optional') => {
    const setting = board.sources[name];
    if (!setting) return undefined;
    const file = pathOf(setting, year);
    if (name === 'utfall' || name === 'budget') {
      const all = loadLedger(name, year, wanted);
      return all && setting.selection
        ? selectPostings(all, setting.selection, wanted === 'optional', report)
        : all;
    }
    const bytes = files.read(file);
    if (!bytes && wanted === 'required') report(problem('file.missing', { file }, { expected: name }));
    if (name === 'prognos') {
      const all = bytes && ledgers.readForecasts(bytes, file, { ...setting, year });
      return all && setting.selection ? selectForecasts(all, setting.selection, report) : all;
    }
    if (name === 'nyckeltal' && bytes && kindOf(bytes, setting.kind) === 'kolada')
      return limitFaults(report, (limited) => readKolada(bytes, file, setting, files.read, limited));
    const reader = READERS[name] as Reader<SourceContents[SourceName]>;
    return bytes && limitFaults(report, (limited) => reader(bytes, file, setting, limited));
  };
  return {
    read: <N extends SourceName>(name: N, year: number, wanted: 'required' | 'optional') => {
      const key = `${name} ${year}`;
      if (!contents.has(key)) contents.set(key, load(name, year, wanted));
      return contents.get(key) as SourceContents[N] | undefined;
    },
    known: <N extends SourceName>(name: N, year: number) =>
      contents.get(`${name} ${year}`) as SourceContents[N] | undefined,
    receipts: () => {
      const yearOf = (key: string): number => Number(/\d+$/.exec(key)?.[0]);
      const read = [...contents].flatMap(([key, content]) =>
        content?.receipt
          ? [
              {
                year: yearOf(key),
                receipt: content.receipt,
                postings: postingsIn(content),
              },
            ]
          : [],
      );
      const declared = [...own].flatMap(([file, rows]) =>
        rows?.receipt ? [{ year: yearOf(file.split('/').at(-2) ?? ''), receipt: rows.receipt }] : [],
      );
      return [...read, ...declared];
    },
    readOwn: (source, year) => {
      const file = pathOf(source, year);
      const bytes = files.read(file);
      if (bytes && !own.has(file))
        own.set(
          file,
          limitFaults(report, (limited) => readOwnRows(bytes, file, source, limited)),
        );
      return { file, exists: bytes !== undefined, rows: own.get(file) };
    },
    exists: (name, year) => {
      if (name === 'egna')
        return board.ownSources.some((source) => files.read(pathOf(source, year)) !== undefined);
      const setting = board.sources[name];
      const file = setting && pathOf(setting, year);
      return file !== undefined && (files.large(file) ?? files.read(file)) !== undefined;
    },
  };
}
