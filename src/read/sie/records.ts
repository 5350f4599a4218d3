import type { Period } from '../../figures/period.ts';
import { type Problem, problem } from '../../problems.ts';
import { parseMonth } from '../monthText.ts';
import {
  EXPECTED,
  parseAccount,
  parseDay,
  parsePeriod,
  parseSieAmount,
  parseYearNumber,
  type SieFields,
} from './fields.ts';
import type { SieAccountKind, SieAmount, SieResult, SieYear } from './sieFile.ts';

/** A voucher while its transactions are read. */
interface Voucher {
  readonly name: string;
  /** `YYYYMMDD` */
  readonly date: string;
  readonly period: Period | undefined;
  readonly line: number;
  sum: bigint;
  open: boolean;
}

/** What has been read of a file so far. */
export interface SieDraft {
  type: number;
  readonly years: Map<number, SieYear>;
  readonly accounts: Map<string, string>;
  readonly accountKinds: Map<string, SieAccountKind>;
  readonly dimensions: Map<string, string>;
  readonly objects: Map<string, string>;
  readonly transactions: SieAmount[];
  readonly balances: SieAmount[];
  readonly budgets: SieAmount[];
  readonly results: SieResult[];
  voucher: Voucher | undefined;
  /** Vouchers whose amounts don't add up to nothing. */
  readonly unbalanced: Voucher[];
  /** The line on which each balance and budget first stands. */
  readonly seen: Map<string, number>;
}

export const emptyDraft = (): SieDraft => ({
  type: 1,
  years: new Map(),
  accounts: new Map(),
  accountKinds: new Map(),
  dimensions: new Map(),
  objects: new Map(),
  transactions: [],
  balances: [],
  budgets: [],
  results: [],
  voucher: undefined,
  unbalanced: [],
  seen: new Map(),
});

interface RecordKind {
  /** How many of its fields are read; those after them may be anything. */
  readonly fields: number;
  readonly read: (
    fields: SieFields,
    draft: SieDraft,
    fault: (problem: Problem) => void,
    file: string,
  ) => void;
}

const NO_OBJECTS: ReadonlyMap<string, string> = new Map();

const named = (into: 'accounts' | 'dimensions'): RecordKind => ({
  fields: 2,
  read: (fields, draft) => {
    const number = fields.text(0, into === 'accounts' ? 'kontonr' : 'dimensionsnr');
    const name = fields.parsed(1, 'namn', (text) => text, 'ett namn');
    if (number !== undefined && name !== undefined) draft[into].set(number, name);
  },
});

const monthly = (label: string, into: 'balances' | 'budgets'): RecordKind => ({
  fields: 5,
  read: (fields, draft, fault, file) => {
    const year = fields.parsed(0, 'årsnr', parseYearNumber, EXPECTED.year);
    const period = fields.parsed(1, 'period', parsePeriod, EXPECTED.period);
    const account = fields.parsed(2, 'konto', parseAccount, EXPECTED.account);
    // SIE of type 2 has no objects, and some programs then leave the empty braces out.
    const listed = fields.isList(3);
    const objects = listed ? fields.objects(3) : NO_OBJECTS;
    const amount = fields.parsed(listed ? 4 : 3, 'saldo', parseSieAmount, EXPECTED.amount);
    if (year === undefined || !period || account === undefined || !objects || amount === undefined) return;
    const fiscal = draft.years.get(year);
    const month = `${period.year}${String(period.month).padStart(2, '0')}`;
    if (fiscal && (month < fiscal.first.slice(0, 6) || month > fiscal.last.slice(0, 6))) {
      const expected = `en period i räkenskapsåret ${fiscal.first}–${fiscal.last} (#RAR ${year})`;
      fields.parsed(1, 'period', () => undefined, expected);
      return;
    }
    const key = `${label} ${month} ${account} ${[...objects].sort().join(' ')}`;
    const first = draft.seen.get(key);
    if (first !== undefined) {
      const details = { label, account, period: month, first: String(first) };
      fault(problem('sie.duplicate', { file, line: fields.line }, details));
      return;
    }
    draft.seen.set(key, fields.line);
    draft[into].push({ account, period, objects, amount, line: fields.line });
  },
});

/** The records that are read, by label. All others are passed over, as the standard says. */
export const RECORDS: Readonly<Record<string, RecordKind>> = {
  '#SIETYP': {
    fields: 1,
    read: (fields, draft) => {
      const type = fields.parsed(0, 'typnr', (text) => /^[1-4]/.exec(text)?.[0], '1, 2, 3 eller 4');
      if (type) draft.type = Number(type);
    },
  },
  '#VALUTA': {
    fields: 1,
    read: (fields) => {
      fields.parsed(0, 'valutakod', (text) => (text.toUpperCase() === 'SEK' ? text : undefined), 'SEK');
    },
  },
  '#RAR': {
    fields: 3,
    read: (fields, draft) => {
      const number = fields.parsed(0, 'årsnr', parseYearNumber, EXPECTED.year);
      const first = fields.parsed(1, 'start', parseDay, EXPECTED.date);
      const last = fields.parsed(2, 'slut', parseDay, EXPECTED.date);
      if (number !== undefined && first && last) draft.years.set(number, { first, last });
    },
  },
  '#KONTO': named('accounts'),
  '#KTYP': {
    fields: 2,
    read: (fields, draft) => {
      const account = fields.text(0, 'kontonr');
      const kind = fields.parsed(1, 'kontotyp', (text) => /^[TSKI]$/.exec(text)?.[0], 'T, S, K eller I');
      if (account !== undefined && kind) draft.accountKinds.set(account, kind as SieAccountKind);
    },
  },
  '#DIM': named('dimensions'),
  '#UNDERDIM': named('dimensions'),
  '#OBJEKT': {
    fields: 3,
    read: (fields, draft) => {
      const [dimension, code] = [fields.text(0, 'dimensionsnr'), fields.text(1, 'objektnr')];
      const name = fields.parsed(2, 'objektnamn', (text) => text, 'ett namn');
      if (dimension !== undefined && code !== undefined && name !== undefined)
        draft.objects.set(`${dimension} ${code}`, name);
    },
  },
  '#RES': {
    fields: 3,
    read: (fields, draft) => {
      const year = fields.parsed(0, 'årsnr', parseYearNumber, EXPECTED.year);
      const account = fields.parsed(1, 'konto', parseAccount, EXPECTED.account);
      const amount = fields.parsed(2, 'saldo', parseSieAmount, EXPECTED.amount);
      if (year !== undefined && account !== undefined && amount !== undefined)
        draft.results.push({ year, account, amount, line: fields.line });
    },
  },
  '#PSALDO': monthly('#PSALDO', 'balances'),
  '#PBUDGET': monthly('#PBUDGET', 'budgets'),
  '#VER': {
    fields: 3,
    read: (fields, draft, fault, file) => {
      if (draft.voucher?.open)
        fault(problem('sie.truncated', { file, line: draft.voucher.line }, { expected: '}' }));
      const date = fields.parsed(2, 'verdatum', parseDay, EXPECTED.date);
      const name = [0, 1].map(
        (index) => fields.parsed(index, 'verifikat', (text) => text, 'ett värde') ?? '',
      );
      draft.voucher = {
        name: name.join(' ').trim(),
        date: date ?? '',
        period: date === undefined ? undefined : parseMonth(date),
        line: fields.line,
        sum: 0n,
        open: false,
      };
    },
  },
  // An added row (#RTRANS) is always followed by a #TRANS that is the same, and a removed one (#BTRANS) has been taken
  // away: whoever reads #TRANS alone has every voucher as it stands.
  '#TRANS': {
    fields: 4,
    read: (fields, draft, fault, file) => {
      const { voucher } = draft;
      if (!voucher?.open) {
        fault(problem('sie.syntax', { file, line: fields.line }, { fault: 'outside-voucher' }));
        return;
      }
      const listed = fields.isList(1);
      const account = fields.parsed(0, 'kontonr', parseAccount, EXPECTED.account);
      const objects = listed ? fields.objects(1) : NO_OBJECTS;
      const amount = fields.parsed(listed ? 2 : 1, 'belopp', parseSieAmount, EXPECTED.amount);
      const at = listed ? 3 : 2;
      const hasDate = fields.has(at);
      const date = hasDate ? fields.parsed(at, 'transdat', parseDay, EXPECTED.date) : voucher.date;
      if (amount !== undefined) voucher.sum += amount;
      const period = hasDate && date ? parseMonth(date) : voucher.period;
      if (account === undefined || !objects || amount === undefined || !date || !period) return;
      const fiscal = draft.years.get(0);
      if (fiscal && (date < fiscal.first || date > fiscal.last)) {
        const expected = `ett datum i räkenskapsåret ${fiscal.first}–${fiscal.last}`;
        if (hasDate) fields.parsed(at, 'transdat', () => undefined, expected);
        else {
          const details = { label: '#VER', field: 'verdatum', found: date, expected };
          fault(problem('sie.field', { file, line: voucher.line }, details));
        }
        return;
      }
      draft.transactions.push({ account, period, objects, amount, line: fields.line });
    },
  },
};
