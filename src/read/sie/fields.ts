import type { Period } from '../../figures/period.ts';
import { problem, type Report } from '../../problems.ts';
import { parseMonth } from '../monthText.ts';
import { fieldsOf } from './record.ts';

/** The fields of one record; one that is not as it should be is reported with its place, and gives undefined. */
export interface SieFields {
  readonly line: number;
  readonly text: (index: number, name: string) => string | undefined;
  readonly parsed: <T>(
    index: number,
    name: string,
    parse: (text: string) => T | undefined,
    expected: string,
  ) => T | undefined;
  /** Whether the record has the field at all, with something in it. */
  readonly has: (index: number) => boolean;
  /** Where an object list stands, its objects by dimension, and nothing where the record has none. */
  readonly objects: (index: number) => ReadonlyMap<string, string> | undefined;
  readonly isList: (index: number) => boolean;
}

/** The first `count` fields of a record after its label. A line that can't be divided is reported; undefined then. */
export function openFields(
  text: string,
  label: string,
  count: number,
  file: string,
  line: number,
  report: Report,
): SieFields | undefined {
  const fields = fieldsOf(text, text.indexOf(label) + label.length, count);
  if ('fault' in fields) {
    report(problem('sie.syntax', { file, line, column: fields.column }, { fault: fields.fault }));
    return undefined;
  }
  const wrong = (index: number, name: string, expected: string): undefined => {
    const field = fields[index];
    const place = { file, line, column: field?.column ?? text.length + 1 };
    report(problem('sie.field', place, { label, field: name, found: field?.text ?? '', expected }));
  };
  const parsed: SieFields['parsed'] = (index, name, parse, expected) => {
    const field = fields[index];
    const value = field === undefined || field.list ? undefined : parse(field.text);
    return value === undefined ? wrong(index, name, expected) : value;
  };
  return {
    line,
    parsed,
    text: (index, name) => parsed(index, name, (found) => found || undefined, 'ett värde'),
    has: (index) => (fields[index]?.text ?? '') !== '',
    isList: (index) => fields[index]?.list !== undefined,
    objects: (index) => {
      const list = fields[index]?.list ?? [];
      const objects = new Map<string, string>();
      for (let at = 0; at + 1 < list.length; at += 2) objects.set(list[at]!.text, list[at + 1]!.text);
      if (objects.size * 2 === list.length) return objects;
      return wrong(index, 'objektlista', 'par av dimension och objekt, till exempel {1 "5320"}');
    },
  };
}

export const EXPECTED = {
  account: 'ett kontonummer',
  amount: 'ett belopp med punkt och högst två decimaler, till exempel -1250.50',
  year: '0 för årets och -1 för föregående års belopp',
  period: 'en period som 202505',
  date: 'ett datum som 20250531',
} as const;

/** An amount as the standard writes it, in öre. */
export function parseSieAmount(text: string): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  return match ? BigInt(`${match[1]}${match[2]}${(match[3] ?? '').padEnd(2, '0')}`) : undefined;
}

export const parseAccount = (text: string): string | undefined =>
  /^\d{1,10}$/.test(text) ? text : undefined;

export const parseYearNumber = (text: string): number | undefined =>
  /^(0|-[1-9]\d?)$/.test(text) ? Number(text) : undefined;

export const parsePeriod = (text: string): Period | undefined =>
  /^\d{6}$/.test(text) ? parseMonth(text) : undefined;

/** A day `YYYYMMDD` that exists. */
export const parseDay = (text: string): string | undefined =>
  /^\d{8}$/.test(text) && parseMonth(text) ? text : undefined;
