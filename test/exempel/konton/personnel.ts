import type { Account, Block, Postings } from './account.ts';

/** Gross pay 2025 by unit in tkr, holiday and sick pay included. */
const PAY: Readonly<Record<string, number>> = {
  '5010': 4560,
  '5020': 8640,
  '5110': 17040,
  '5120': 7200,
  '5130': 9840,
  '5140': 3360,
  '5210': 7680,
  '5220': 5880,
  '5230': 11040,
  '5310': 9000,
  '5320': 7320,
  '5330': 3960,
};

/** Pay that isn't monthly, and pay in labour-market measures. */
const HOURLY = { '5130': 156, '5220': 240, '5230': 660, '5320': 120 };
const UNSOCIAL_HOURS = { '5110': 132, '5220': 180, '5230': 516 };
const OVERTIME = { '5110': 96, '5120': 60, '5230': 96, '5310': 48 };
const MEASURES = { '5320': 4800 };

/** Fees to people on commission, and what they are paid for expenses. */
const FOSTER_HOMES = 8400;
const CONTACT_PERSONS = 1440;
const COUNCILLORS = 720;

/** Social charges in tenths of a per cent: on pay (with agreed insurance and pension), and on fees. */
const CHARGES_ON_PAY = 395;
const CHARGES_ON_FEES = 314;

/** Shares of the units' pay, in thousandths. */
const part = (thousandths: number): Record<string, number> =>
  Object.fromEntries(Object.entries(PAY).map(([unit, pay]) => [unit, (pay * thousandths) / 1000]));

const charges = (rate: number, ...bases: Readonly<Record<string, number>>[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const base of bases)
    for (const [unit, pay] of Object.entries(base)) sums[unit] = (sums[unit] ?? 0) + (pay * rate) / 1000;
  return sums;
};

const payroll = (rows: readonly [number, number], spread: number, ...texts: string[]): Postings => ({
  series: 'P',
  rows,
  spread,
  texts,
});

const account = (
  number: string,
  name: string,
  postings: Postings,
  budget: Readonly<Record<string, number>>,
  block: Block = 'loner',
): Account => ({ account: number, name, block, postings, budget });

/** Holidays are taken in July above all, and some at New Year, in February and at Easter. */
const HOLIDAYS = [95, 90, 55, 105, 70, 140, 320, 170, 45, 50, 40, 120];
const SICKNESS = [125, 140, 115, 95, 80, 70, 60, 75, 95, 105, 115, 125];

/** Class 5: personnel. */
export const PERSONNEL: readonly Account[] = [
  account(
    '5010',
    'Månadslöner',
    payroll([2, 2], 10, 'Lön månad {månad}', 'Lön månad {månad}, visstid'),
    part(880),
  ),
  account('5020', 'Timlöner', payroll([1, 2], 140, 'Timlön, utförd månaden före {månad}'), HOURLY),
  account('5030', 'Ob-tillägg', payroll([1, 1], 90, 'Ob-tillägg {månad}'), UNSOCIAL_HOURS),
  account('5040', 'Övertid och mertid', payroll([1, 1], 160, 'Övertid {månad}'), OVERTIME),
  account(
    '5050',
    'Löner, arbetsmarknadsanställningar',
    payroll([2, 3], 30, 'Lön {månad} – arbetsmarknadsanställda', 'Lön {månad} – extratjänster'),
    MEASURES,
  ),
  account(
    '5110',
    'Semesterlön',
    { ...payroll([1, 1], 60, 'Semesterlön {månad}'), season: HOLIDAYS },
    part(95),
  ),
  account('5120', 'Sjuklön', { ...payroll([1, 1], 120, 'Sjuklön {månad}'), season: SICKNESS }, part(25)),
  account(
    '5310',
    'Arvoden familjehem',
    payroll([4, 5], 25, 'Arvode familjehem {månad}', 'Arvode familjehem, förstärkt {månad}'),
    { '5120': FOSTER_HOMES },
    'uppdrag',
  ),
  account(
    '5320',
    'Arvoden kontaktpersoner och kontaktfamiljer',
    payroll([2, 3], 50, 'Arvode kontaktuppdrag {månad}'),
    { '5130': CONTACT_PERSONS },
    'uppdrag',
  ),
  account(
    '5330',
    'Arvoden förtroendevalda',
    payroll([2, 2], 70, 'Sammanträdesarvoden {månad}', 'Fasta arvoden {månad}'),
    { '5000': COUNCILLORS },
    'uppdrag',
  ),
  account(
    '5520',
    'Omkostnadsersättning familjehem',
    { ...payroll([3, 4], 25, 'Omkostnadsersättning {månad}'), whole: true },
    { '5120': 3600 },
    'uppdrag',
  ),
  account('5530', 'Bilersättning', payroll([1, 1], 140, 'Bilersättning {månad}'), {
    '5110': 60,
    '5120': 96,
    '5130': 48,
    '5210': 24,
    '5230': 36,
  }),
  account(
    '5610',
    'Personalomkostnadspålägg',
    payroll([1, 1], 10, 'PO-pålägg {månad}'),
    charges(CHARGES_ON_PAY, PAY, HOURLY, UNSOCIAL_HOURS, OVERTIME, MEASURES),
  ),
  account(
    '5620',
    'Arbetsgivaravgifter arvoden',
    payroll([1, 1], 15, 'Avgifter på arvoden {månad}'),
    charges(CHARGES_ON_FEES, { '5120': FOSTER_HOMES, '5130': CONTACT_PERSONS, '5000': COUNCILLORS }),
    'uppdrag',
  ),
  {
    ...account('5980', 'Övriga personalkostnader', payroll([1, 2], 120, 'Friskvårdsbidrag {månad}'), {}),
    remainder: '5010',
  },
];
