import type { SourceSetting } from '../../config/board.ts';
import type { KoladaNames } from '../../config/kolada.ts';
import type { Exact } from '../../figures/exact.ts';
import { exact } from '../../figures/exact.ts';
import type { Absence } from '../../figures/figure.ts';
import { problem, type Report } from '../../problems.ts';
import type { Gender, KeyFigureRow, KeyFigureRows } from '../keyFigures.ts';
import { type KoladaRecord, readPage } from './page.ts';

const ABSENCES: Readonly<Record<string, Absence>> = {
  '': 'missing',
  missing: 'missing',
  private: 'suppressed',
};

const NO_NAMES: KoladaNames = { areas: new Map(), keyFigures: new Map() };

/**
 * Key figures as saved from Kolada's service. Where a page says that there are more, the next one is the file of the same name
 * with -2, -3 … after it. Pages that are missing, key figures and areas without a name in the configuration, and statuses
 * and genders that mean nothing known are reported; undefined then.
 */
export function readKolada(
  bytes: Uint8Array,
  file: string,
  { kolada: names = NO_NAMES, dialect }: Pick<SourceSetting, 'kolada' | 'dialect'>,
  readFile: (path: string) => Uint8Array | undefined,
  report: Report,
): KeyFigureRows | undefined {
  const records: KoladaRecord[] = [];
  for (let [number, path, content]: [number, string, Uint8Array] = [1, file, bytes]; ; ) {
    const page = readPage(content, path, report, dialect?.encoding);
    if (!page) return undefined;
    records.push(...page.records);
    // After the last page there may still be one to ask for, and it is empty.
    if (!page.hasNext || page.records.length === 0) break;
    number += 1;
    const next = pageName(file, number);
    const following = readFile(next);
    if (!following) {
      report(problem('kolada.pages', { file: path }, { next: next.slice(next.lastIndexOf('/') + 1) }));
      return undefined;
    }
    [path, content] = [next, following];
  }
  if (records.length === 0) {
    report(problem('file.empty', { file }, { expected: 'minst ett värde' }));
    return undefined;
  }
  return areNamed(records, names, file, report) ? rowsOf(records, names, file, report) : undefined;
}

/** `nyckeltal.json` -> `nyckeltal-2.json`. */
const pageName = (file: string, number: number): string => file.replace(/(\.[^./]*)?$/, `-${number}$1`);

function areNamed(
  records: readonly KoladaRecord[],
  { areas, keyFigures }: KoladaNames,
  file: string,
  report: Report,
): boolean {
  const unnamed = (ids: readonly string[], known: ReadonlyMap<string, unknown>): string[] =>
    [...new Set(ids)].filter((id) => !known.has(id)).sort();
  const noFigure = unnamed(
    records.map(({ kpi }) => kpi),
    keyFigures,
  );
  const noArea = unnamed(
    records.map(({ municipality }) => municipality),
    areas,
  );
  if (noFigure.length > 0)
    report(problem('kolada.unnamed-figures', { file }, { found: noFigure.join(', ') }));
  if (noArea.length > 0) report(problem('kolada.unnamed-areas', { file }, { found: noArea.join(', ') }));
  return noFigure.length + noArea.length === 0;
}

function rowsOf(
  records: readonly KoladaRecord[],
  { areas, keyFigures }: KoladaNames,
  file: string,
  report: Report,
): KeyFigureRows | undefined {
  const genders = gendersOf(records, file, report);
  if (!genders) return undefined;
  let faults = 0;
  const rows: KeyFigureRow[] = [];
  for (const { kpi, municipality, year, values, line, file: page } of records)
    for (const { gender, status, value } of values) {
      const whose = areas.get(municipality)!;
      const absence = ABSENCES[status.toLowerCase()];
      const meant = genders.get(gender);
      if (!meant || (value === null && !absence) || (value !== null && status !== '')) {
        faults += 1;
        const details = { figure: `${kpi} ${whose} ${year}`, gender, status, value: String(value ?? '') };
        report(problem('kolada.value', { file: page, line }, details));
        continue;
      }
      const { name, unit, decimals } = keyFigures.get(kpi)!;
      const number = value === null ? undefined : exactNumber(value);
      rows.push({
        id: kpi,
        name,
        unit,
        whose,
        year,
        gender: meant,
        value: number?.value ?? absence!,
        decimals: decimals ?? Math.min(number?.decimals ?? 0, 1),
        origin: 'Kolada',
        file: page,
        line,
      });
    }
  const receipt = { file, headerLine: 1, rows: rows.length, leftOut: [], controls: [], rowSums: 0 };
  return faults === 0 ? { file, rows, receipt } : undefined;
}

/**
 * What the letters of a file mean. Kolada writes T, K and M; its documentation has T, K and F, where K still is women, so
 * that F is men: said, since F alone would mean the other. With M beside it F is women.
 */
function gendersOf(
  records: readonly KoladaRecord[],
  file: string,
  report: Report,
): ReadonlyMap<string, Gender> | undefined {
  const used = new Set(records.flatMap(({ values }) => values.map(({ gender }) => gender)));
  const genders = new Map<string, Gender>([
    ['T', 'T'],
    ['K', 'K'],
    ['M', 'M'],
  ]);
  if (!used.has('F')) return genders;
  if (used.has('K') === used.has('M')) {
    report(problem('kolada.gender', { file }, { found: [...used].sort().join(', '), meaning: '' }));
    return undefined;
  }
  genders.set('F', used.has('K') ? 'M' : 'K');
  if (used.has('K'))
    report(
      problem('kolada.gender', { file }, { found: [...used].sort().join(', '), meaning: 'män' }, 'warning'),
    );
  return genders;
}

/** A number of JSON as the decimal that it is written as, and how many decimals that has. */
function exactNumber(value: number): { readonly value: Exact; readonly decimals: number } {
  const [, sign, whole = '', part = '', power = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(
    String(value),
  )!;
  const decimals = Math.max(0, part.length - Number(power));
  const digits = BigInt(sign + whole + part) * 10n ** BigInt(Math.max(0, Number(power) - part.length));
  return { value: exact(digits, 10n ** BigInt(decimals)), decimals };
}
