import { codePageByte } from '../../src/read/codePage.ts';

interface Coded {
  /** Empty where the row has none. */
  readonly code: string;
  readonly name: string;
}

/** A row of a ledger or a budget, with its amount in öre as booked. */
export interface SieRow {
  readonly account: Coded;
  readonly responsibility: Coded;
  readonly activity: Coded;
  /** `202505` */
  readonly period: string;
  readonly voucher: string;
  readonly text: string;
  readonly ore: bigint;
}

export interface SieParts {
  readonly year: number;
  readonly ledger: readonly SieRow[];
  readonly budget: readonly SieRow[];
  readonly ledgerBefore: readonly SieRow[];
  readonly budgetBefore: readonly SieRow[];
}

/** The account that balances every voucher. */
const BANK = '1930';

/**
 * A SIE file of type 4 in code page 437: the year's vouchers, its period balances and its sums as controls, its period
 * budgets, and the balances and budgets of the year before. Dimension 1 is ansvar and 20 is verksamhet.
 */
export function sieFile(parts: SieParts): Uint8Array {
  const { year } = parts;
  const rows = [parts.ledger, parts.budget, parts.ledgerBefore, parts.budgetBefore].flat();
  const accounts = named(rows.map(({ account }) => account));
  const lines = [
    '#FLAGGA 0',
    '#PROGRAM "Exempel" 1.0',
    '#FORMAT PC8',
    '#GEN 20250610',
    '#SIETYP 4',
    '#FNAMN "Alingsås kommun"',
    '#ORGNR 212000-1553',
    `#RAR 0 ${year}0101 ${year}1231`,
    `#RAR -1 ${year - 1}0101 ${year - 1}1231`,
    `#KONTO ${BANK} "Bank"`,
    `#KTYP ${BANK} T`,
    ...accounts.map(([code, name]) => `#KONTO ${code} ${quoted(printable(name))}`),
    '#DIM 1 "Ansvar"',
    '#DIM 20 "Verksamhet"',
    ...named(rows.map((row) => row.responsibility)).map(
      ([code, name]) => `#OBJEKT 1 "${code}" ${quoted(name)}`,
    ),
    ...named(rows.map((row) => row.activity)).map(([code, name]) => `#OBJEKT 20 "${code}" ${quoted(name)}`),
    ...results(parts.ledger, 0),
    ...results(parts.ledgerBefore, -1),
    // Of the year itself only whole accounts, as controls of the vouchers.
    ...monthly('#PSALDO', parts.ledger, 0).filter((line) => line.includes('{}')),
    ...monthly('#PSALDO', parts.ledgerBefore, -1),
    ...monthly('#PBUDGET', parts.budget, 0),
    ...monthly('#PBUDGET', parts.budgetBefore, -1),
    ...vouchers(parts.ledger),
  ];
  return Uint8Array.from(lines.map((line) => `${line}\r\n`).join(''), (character) => {
    const byte = codePageByte(character);
    if (byte === undefined) throw new Error(`code page 437 has no ${JSON.stringify(character)}`);
    return byte;
  });
}

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** A text as programs write it whose characters the code page lacks: the example's dashes, and the sign of the euro. */
const printable = (text: string): string => text.replaceAll('–', '-').replaceAll('€', 'EUR');

const named = (all: readonly Coded[]): [string, string][] => [
  ...new Map(all.filter(({ code }) => code !== '').map(({ code, name }) => [code, name])),
];

const amount = (ore: bigint): string => {
  const digits = String(ore < 0n ? -ore : ore).padStart(3, '0');
  return `${ore < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const objects = ({ responsibility, activity }: SieRow): string =>
  `{${[responsibility.code && `1 "${responsibility.code}"`, activity.code && `20 "${activity.code}"`]
    .filter(Boolean)
    .join(' ')}}`;

function sumBy(rows: readonly SieRow[], keyOf: (row: SieRow) => string): [string, bigint][] {
  const sums = new Map<string, bigint>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0n) + row.ore);
  return [...sums];
}

const results = (rows: readonly SieRow[], index: number): string[] =>
  sumBy(rows, ({ account }) => account.code).map(([code, ore]) => `#RES ${index} ${code} ${amount(ore)}`);

/** Whole accounts first, and then the same divided by objects. */
function monthly(label: string, rows: readonly SieRow[], index: number): string[] {
  const line = ([key, ore]: [string, bigint]): string => `${label} ${index} ${key} ${amount(ore)}`;
  const divided = rows.filter((row) => objects(row) !== '{}');
  return [
    ...sumBy(rows, ({ period, account }) => `${period} ${account.code} {}`),
    ...sumBy(divided, (row) => `${row.period} ${row.account.code} ${objects(row)}`),
  ].map(line);
}

/** Vouchers as they are numbered, each balanced against the bank and dated in its period. */
function vouchers(rows: readonly SieRow[]): string[] {
  const byVoucher = new Map<string, SieRow[]>();
  for (const row of rows) {
    const key = `${row.voucher.replace('-', ' ') || '"" ""'} ${row.period}28`;
    byVoucher.set(key, [...(byVoucher.get(key) ?? []), row]);
  }
  return [...byVoucher].flatMap(([key, own]) => [
    `#VER ${key} "Verifikat"`,
    '{',
    ...own.map(
      (row) =>
        `   #TRANS ${row.account.code} ${objects(row)} ${amount(row.ore)} "" ${quoted(printable(row.text))}`,
    ),
    `   #TRANS ${BANK} {} ${amount(-own.reduce((sum, { ore }) => sum + ore, 0n))}`,
    '}',
  ]);
}
