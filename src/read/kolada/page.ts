import type { Encoding } from '../../config/dialect.ts';
import { problem, type Report } from '../../problems.ts';
import { decodeText } from '../decode.ts';

/** A value as Kolada has it: of both, women or men. */
export interface KoladaValue {
  readonly gender: string;
  readonly status: string;
  readonly value: number | null;
}

/** A key figure of a municipality or a group in a year. */
export interface KoladaRecord {
  readonly kpi: string;
  readonly municipality: string;
  readonly year: number;
  readonly values: readonly KoladaValue[];
  readonly file: string;
  readonly line: number;
}

/** A page of data as it was saved, and whether Kolada has more after it. */
export interface KoladaPage {
  readonly records: readonly KoladaRecord[];
  readonly hasNext: boolean;
}

/**
 * Reads a page of Kolada's data as saved from its service (v2 or v3), or a list of such pages, in a declared encoding or the one
 * that it shows. Faults are reported; undefined then.
 */
export function readPage(
  bytes: Uint8Array,
  file: string,
  report: Report,
  encoding?: Encoding,
): KoladaPage | undefined {
  const text = decodeText(bytes, file, report, encoding)?.text;
  if (text === undefined) return undefined;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    report(problem('kolada.format', { file }, {}));
    return undefined;
  }
  const pages = Array.isArray(content) ? content : [content];
  const found = pages.flatMap((page) =>
    isObject(page) && Array.isArray(page['values']) ? page['values'] : [null],
  );
  const lines = linesOfRecords(text, found.length);
  const records = found.map((record, index) => recordOf(record, file, lines[index] ?? 1));
  const wrong = records.indexOf(undefined);
  if (wrong >= 0) {
    report(problem('kolada.record', { file, line: lines[wrong] ?? 1 }, { number: String(wrong + 1) }));
    return undefined;
  }
  const last = pages.at(-1) as Readonly<Record<string, unknown>>;
  return {
    records: records as KoladaRecord[],
    hasNext: [last['next_url'], last['next_page']].some((it) => typeof it === 'string' && it !== ''),
  };
}

/** Every record names its key figure once, so the places of that name are the places of the records. */
function linesOfRecords(text: string, count: number): number[] {
  const lines: number[] = [];
  let [line, at] = [1, 0];
  for (const { index } of text.matchAll(/"kpi"\s*:/g)) {
    for (; at < index; at += 1) if (text[at] === '\n') line += 1;
    lines.push(line);
  }
  return lines.length === count ? lines : [];
}

function recordOf(record: unknown, file: string, line: number): KoladaRecord | undefined {
  if (!isObject(record)) return undefined;
  const { kpi, municipality, period, values } = record;
  const year = /^(19|20)\d\d$/.test(String(period)) ? Number(period) : undefined;
  if (typeof kpi !== 'string' || typeof municipality !== 'string' || year === undefined) return undefined;
  if (!Array.isArray(values)) return undefined;
  const read: KoladaValue[] = [];
  for (const value of values) {
    if (!isObject(value) || typeof value['gender'] !== 'string') return undefined;
    const { gender, status, value: number } = value;
    if (number !== null && (typeof number !== 'number' || !Number.isFinite(number))) return undefined;
    if (value['isdeleted'] === true || value['isdeleted'] === 1) continue;
    read.push({ gender: gender as string, status: typeof status === 'string' ? status : '', value: number });
  }
  return { kpi, municipality, year, values: read, file, line };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
