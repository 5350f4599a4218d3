import type { Account, Block, Postings } from './account.ts';

const account = (
  number: string,
  name: string,
  postings: Postings,
  budget: Readonly<Record<string, number>>,
  block: Block = 'ovrigt',
): Account => ({ account: number, name, block, postings, budget });

/** Benefits paid from the case system: always whole kronor. */
const benefits = (rows: readonly [number, number], spread: number, ...texts: string[]): Postings => ({
  series: 'E',
  rows,
  spread,
  texts,
  whole: true,
});

/** The buffer is a budget only: nothing is booked on it. */
const NO_POSTINGS: Postings = { series: 'B', rows: [0, 0], spread: 0, texts: [] };

/** Account 4990 and accounts 45: buffer, financial assistance and other grants. */
export const GRANTS_PAID: readonly Account[] = [
  account(
    '4511',
    'Ekonomiskt bistånd, försörjningsstöd',
    benefits(
      [30, 34],
      12,
      'Utbetalning försörjningsstöd {månad}',
      'Försörjningsstöd {vecka}',
      'Akut bistånd {vecka}',
    ),
    { '5310': 23_400 },
    'bistand',
  ),
  account(
    '4512',
    'Ekonomiskt bistånd, livsföring i övrigt',
    benefits([6, 8], 40, 'Bistånd, hyra och el {månad}', 'Bistånd, tandvård och läkemedel {månad}'),
    { '5310': 2160 },
    'bistand',
  ),
  account('4521', 'Bistånd nyanlända', benefits([4, 6], 60, 'Bistånd vid etablering {månad}'), {
    '5330': 1920,
  }),
  account('4531', 'Bidrag till ideella föreningar', benefits([1, 2], 20, 'Föreningsbidrag, del {månad}'), {
    '5010': 840,
  }),
  account(
    '4541',
    'Bistånd till placerade barn',
    benefits([3, 5], 80, 'Kläder och fritid {månad}', 'Bistånd {vecka}'),
    {
      '5120': 960,
    },
  ),
  account('4542', 'Habiliteringsersättning', benefits([1, 1], 40, 'Habiliteringsersättning {månad}'), {
    '5230': 360,
  }),
  account('4990', 'Förvaltningscentral buffert', NO_POSTINGS, { '5010': 3844.8 }, 'buffert'),
];
