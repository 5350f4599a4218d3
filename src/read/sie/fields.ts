import type { Period } from '../../figures/period.ts';
import { problem, type Report } from '../../problems.ts';
import { parseMonth } from '../monthText.ts';
import { fieldsOf, type SieField } from './record.ts';

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
  /** Where an object list stands, its objects by dimension, and nothing where the record has none: the same value for the same list. */
  readonly objects: (index: number) => ReadonlyMap<string, string> | undefined;
  readonly isList: (index: number) => boolean;
}

/** What opens the records of one file. */
export interface RecordReader {
  readonly file: string;
  readonly fault: Report;
  /** The first `count` fields of a record after its label. A line that can't be divided is reported; undefined then. */
  readonly open: (text: string, label: string, count: number, line: number) => SieFields | undefined;
}

export function recordReader(file: string, fault: Report): RecordReader {
  // A ledger has few lists of objects and very many rows with each.
  const known = new Map<string, ReadonlyMap<string, string>>();
  return {
    file,
    fault,
    open: (text, label, count, line) => {
      const fields = fieldsOf(text, text.indexOf(label) + label.length, count);
      if (!('fault' in fields))
        return new SieRecord(fields, label, line, text.length + 1, file, known, fault);
      fault(problem('sie.syntax', { file, line, column: fields.column }, { fault: fields.fault }));
      return undefined;
    },
  };
}

class SieRecord implements SieFields {
  readonly line: number;
  readonly #fields: readonly SieField[];
  readonly #label: string;
  readonly #end: number;
  readonly #file: string;
  readonly #known: Map<string, ReadonlyMap<string, string>>;
  readonly #report: Report;

  /** `end` is the column behind the record; `known` has the lists of objects that the file has had. */
  constructor(
    fields: readonly SieField[],
    label: string,
    line: number,
    end: number,
    file: string,
    known: Map<string, ReadonlyMap<string, string>>,
    report: Report,
  ) {
    this.#fields = fields;
    this.#label = label;
    this.line = line;
    this.#end = end;
    this.#file = file;
    this.#known = known;
    this.#report = report;
  }

  parsed<T>(
    index: number,
    name: string,
    parse: (text: string) => T | undefined,
    expected: string,
  ): T | undefined {
    const field = this.#fields[index];
    const value = field === undefined || field.list ? undefined : parse(field.text);
    return value === undefined ? this.#wrong(index, name, expected) : value;
  }

  text(index: number, name: string): string | undefined {
    return this.parsed(index, name, (found) => found || undefined, 'ett värde');
  }

  has(index: number): boolean {
    return (this.#fields[index]?.text ?? '') !== '';
  }

  isList(index: number): boolean {
    return this.#fields[index]?.list !== undefined;
  }

  objects(index: number): ReadonlyMap<string, string> | undefined {
    const { source, items } = this.#fields[index]?.list ?? { source: '', items: [] };
    const known = this.#known.get(source);
    if (known) return known;
    const objects = new Map<string, string>();
    for (let at = 0; at + 1 < items.length; at += 2) objects.set(items[at]!.text, items[at + 1]!.text);
    if (objects.size * 2 !== items.length)
      return this.#wrong(index, 'objektlista', 'par av dimension och objekt, till exempel {1 "5320"}');
    this.#known.set(source, objects);
    return objects;
  }

  #wrong(index: number, name: string, expected: string): undefined {
    const field = this.#fields[index];
    const place = { file: this.#file, line: this.line, column: field?.column ?? this.#end };
    const details = { label: this.#label, field: name, found: field?.text ?? '', expected };
    this.#report(problem('sie.field', place, details));
  }
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
