import { type Chance, chance } from '../exempel/random.ts';

/** A ledger file made by chance, and whether it is one that nothing is wrong with. */
export interface LedgerFile {
  readonly bytes: Uint8Array;
  readonly isSound: boolean;
  /** What was done to it, for the message of a test that fails. */
  readonly about: string;
}

const COLUMNS = ['Konto', 'Kontotext', 'Ansvar', 'Ansvarstext', 'Verksamhet', 'Verksamhetstext', 'Period'];
const TEXTS = ['Löner', 'Hyra – lokal', 'Åtgärd, del 2', 'Vård å ö', 'Ärende §4', 'x', ''];
const QUOTED = ['Kvarnen "södra"', 'två\nrader', 'a;b,c\td|e', 'med\r\nretur', ' mellanslag '];
const ODD = ['40 €', '”citat”', 'd’Arc', 'smör·gås', '\u0084r', 'år…'];

const AMOUNTS = {
  common: (ore: number) => `${ore < 0 ? '-' : ''}${Math.floor(Math.abs(ore) / 100)},${two(ore)}`,
  spaced: (ore: number) => `${ore < 0 ? '-' : ''}${grouped(ore, ' ')},${two(ore)}`,
  hard: (ore: number) => `${ore < 0 ? '-' : ''}${grouped(ore, '\u00a0')},${two(ore)}`,
  dotted: (ore: number) => `${ore < 0 ? '\u2212' : ''}${grouped(ore, '.')},${two(ore)}`,
  after: (ore: number) => `${Math.floor(Math.abs(ore) / 100)},${two(ore)}${ore < 0 ? '-' : ''}`,
  brackets: (ore: number) =>
    ore < 0 ? `(${Math.floor(-ore / 100)},${two(ore)})` : `${Math.floor(ore / 100)},${two(ore)}`,
  padded: (ore: number) => `  ${ore < 0 ? '-' : ''}${Math.floor(Math.abs(ore) / 100)},${two(ore)} `,
  whole: (ore: number) => `${ore < 0 ? '-' : ''}${Math.floor(Math.abs(ore) / 100)}`,
};
const two = (ore: number): string => String(Math.abs(ore) % 100).padStart(2, '0');
const grouped = (ore: number, mark: string): string =>
  String(Math.floor(Math.abs(ore) / 100)).replace(/\B(?=(\d{3})+$)/g, mark);

const PERIODS = [
  (month: string) => `2025${month}`,
  (month: string) => `2025-${month}`,
  (month: string) => `2025-${month}-28`,
  (month: string) => `25${month}`,
  (month: string) => ({ '01': 'jan 2025', '02': 'Februari 2025', '03': 'mars 2025' })[month]!,
];

/** What can be wrong with a row, or with a file, and needs the ordinary reader to tell. */
const FAULTS: Readonly<Record<string, (text: string, at: Chance) => string>> = {
  'ragged row': (text, at) => onLine(text, at, (line) => line.replace(/[;,\t|]/, '')),
  'long row': (text, at) => onLine(text, at, (line) => `${line};;x`),
  'no account': (text, at) => onLine(text, at, (line) => `l0n;${line}`),
  'total row': (text, at) => onLine(text, at, (line) => `${line}\nSumma;;;;;;;1,00`),
  'total with an account': (text, at) =>
    onLine(text, at, (line) => line.replace(/^(Social|Tek|Äldre)\p{L}*/u, ' Summa')),
  'spaced amount': (text, at) => onLine(text, at, (line) => line.replace(/(\d)(\d,\d\d\D*)$/, '$1 $2')),
  'total in the middle': (text, at) => onLine(text, at, (line) => `;${line.replace(/^\d+/, 'Total')}`),
  'open quote': (text, at) => onLine(text, at, (line) => line.replace(/[;,\t|]/, (mark) => `${mark}"`)),
  'quote in a cell': (text, at) => onLine(text, at, (line) => line.replace(/(\d)/, '$1"')),
  'text after quotes': (text, at) => onLine(text, at, (line) => line.replace(/^(\d+)/, '"$1"x')),
  'strange amount': (text, at) => onLine(text, at, (line) => line.replace(/\d(\D*)$/, 'x$1')),
  'three decimals': (text, at) => onLine(text, at, (line) => line.replace(/(\d)(\D*)$/, '$10$2')),
  'thirteenth month': (text, at) => onLine(text, at, (line) => line.replace(/2025-?\d\d/, '202513')),
  'cut off': (text) => text.replace(/\d\s*$/, ''),
  'header again': (text, at) => onLine(text, at, (line) => `${text.split(/\r?\n/)[0]}\n${line}`),
  footer: (text) => `${text}\n\nUtskrivet 2025-06-10\n`,
  'count of rows': (text) => `${text}\nAntal rader: 3\n`,
  preamble: (text) => `Huvudbok 2025\n\n${text}`,
  nul: (text, at) => onLine(text, at, (line) => `${line.slice(0, 3)}\0${line.slice(3)}`),
  mojibake: (text, at) => onLine(text, at, (line) => `${line.slice(0, 5)}Ã¥${line.slice(5)}`),
  'lone return': (text, at) => onLine(text, at, (line) => `${line}\r`),
  'strange bytes': (text, at) => onLine(text, at, (line) => `${line.slice(0, 6)}\u0081${line.slice(6)}`),
};

const onLine = (text: string, at: Chance, change: (line: string) => string): string => {
  const lines = text.split('\n');
  const line = at.between(1, Math.max(1, lines.length - 2));
  lines[line] = change(lines[line] ?? '');
  return lines.join('\n');
};

/** The file of a number: the same every time. */
export function ledgerFile(number: number): LedgerFile {
  const at = chance(`ledger ${number}`);
  const mark = at.pick([';', ';', ';', '\t', '|'] as const);
  const isQuoted = at.between(0, 2) === 0;
  const form = at.pick(Object.keys(AMOUNTS) as (keyof typeof AMOUNTS)[]);
  const period = at.pick(PERIODS);
  const isSingle = at.between(0, 2) === 0;
  const end = at.pick(['\n', '\r\n']);
  const texts = at.between(0, 3) === 0 ? [...TEXTS, ...ODD] : TEXTS;
  const columns = at.between(0, 3) === 0 ? ['Konto', 'Period'] : COLUMNS;
  const amountFirst = at.between(0, 4) === 0;
  const unused = at.between(0, 1) === 0 ? ['Verifikat'] : [];
  const lead = at.between(0, 4) === 0 ? ['Förvaltning'] : [];
  const header = [
    ...lead,
    ...(amountFirst ? ['Belopp', ...columns, ...unused] : [...columns, ...unused, 'Belopp']),
  ];
  const cell = (text: string): string => {
    const needs = /["\n\r]/.test(text) || text.includes(mark);
    return needs || (isQuoted && at.between(0, 3) === 0) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = (): string => (isQuoted && at.between(0, 5) === 0 ? at.pick(QUOTED) : at.pick(texts));
  /** The rows so far: what each booked, and on which account; where the last total was. */
  const booked: { readonly account: string; readonly ore: number }[] = [];
  let afterTotal = 0;
  const value = (name: string, account: string, ore: number): string => {
    if (name === 'Konto') return account;
    if (name === 'Förvaltning') return at.pick(['Socialförvaltningen', 'Teknik', 'Äldre', '']);
    if (name === 'Period') return period(at.pick(['01', '02', '03']));
    if (name === 'Belopp') return AMOUNTS[at.between(0, 3) === 0 ? 'common' : form](ore);
    if (name === 'Ansvar' || name === 'Verksamhet') return at.pick(['', '610', '620', '5320']);
    return text();
  };
  const trailing = at.between(0, 5) === 0 ? mark.repeat(2) : '';
  const row = (): string => {
    if (at.between(0, 30) === 0) return at.pick(['', mark.repeat(header.length - 1), ` ${mark}${mark}`]);
    const account = at.pick(['3011', '5011', '5012 Löner', '46', ' 7011']);
    const ore = at.between(-9_999_999, 99_999_999);
    booked.push({ account: account.trim().slice(0, 4), ore });
    return header.map((name) => cell(value(name, account, ore))).join(mark) + trailing;
  };
  /** A row that is right of what stands above it. */
  const total = (): string[] => {
    const account = at.pick(booked.length > 0 ? booked : [{ account: '', ore: 0 }]).account;
    const names = { Totalt: booked, Summa: booked.slice(afterTotal), [`Summa ${account}`]: booked };
    const name = at.pick(Object.keys(names));
    const rows = names[name]!.filter((row) => !name.endsWith(account) || row.account === account);
    if (rows.length === 0) return [];
    afterTotal = booked.length;
    const sum = AMOUNTS.common(rows.reduce((all, { ore }) => all + ore, 0));
    const place = at.pick(['Konto', ...lead]);
    const cells = header.map((column) => (column === 'Belopp' ? sum : column === place ? name : ''));
    return [cells.join(mark) + trailing];
  };
  const hasTotals = at.between(0, 3) === 0;
  const rows = Array.from({ length: at.between(2, 60) }, () => [
    row(),
    ...(hasTotals && at.between(0, 9) === 0 ? total() : []),
  ]).flat();
  if (hasTotals) rows.push(...total());
  const finish = at.between(0, 4) === 0 ? '' : end;
  let whole = [header.join(mark) + trailing, ...rows].join(end) + finish;
  const faults = at.between(0, 1) === 0 ? [] : [at.pick(Object.keys(FAULTS))];
  for (const fault of faults) whole = FAULTS[fault]!(whole, at);
  const bytes = isSingle
    ? single(whole)
    : new TextEncoder().encode((at.between(0, 3) === 0 ? '\ufeff' : '') + whole);
  const about = `${number}: ${[faults[0] ?? 'sound', isSingle ? '1252' : 'utf-8', form, JSON.stringify(mark)].join(', ')}`;
  return { bytes, isSound: faults.length === 0, about };
}

/** Windows-1252, as far as it has the characters; U+2212 becomes a dash. */
const single = (text: string): Uint8Array =>
  Uint8Array.from(
    text.replaceAll('\u2212', '\u2013'),
    (character) => IN_1252.get(character) ?? character.charCodeAt(0) & 0xff,
  );

const IN_1252 = new Map([
  ['€', 0x80],
  ['…', 0x85],
  ['’', 0x92],
  ['”', 0x94],
  ['–', 0x96],
]);

/** The file with a few bytes changed, lost or put in. */
export function damaged(file: LedgerFile, number: number): LedgerFile {
  const at = chance(`damage ${number}`);
  const bytes = [...file.bytes];
  for (let left = at.between(1, 3); left > 0; left -= 1) {
    const byte = at.pick([
      0x22, 0x3b, 0x0a, 0x0d, 0x20, 0x2c, 0x2e, 0x30, 0x39, 0xc3, 0xe5, 0xa0, 0x94, 0x00, 0x2d,
    ]);
    bytes.splice(at.between(0, bytes.length), at.between(0, 1), ...(at.between(0, 3) > 0 ? [byte] : []));
  }
  return { bytes: Uint8Array.from(bytes), isSound: false, about: `${file.about}, damaged` };
}
