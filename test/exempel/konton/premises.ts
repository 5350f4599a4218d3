import type { Account, Postings } from './account.ts';

const rent = (rows: readonly [number, number], series: 'B' | 'L', ...texts: string[]): Postings => ({
  series,
  rows,
  spread: 6,
  texts,
});

/** Accounts 60: rents. */
export const PREMISES: readonly Account[] = [
  {
    account: '6010',
    name: 'Lokalhyror, internt',
    block: 'lokaler',
    postings: rent([1, 2], 'B', 'Internhyra {månad}'),
    budget: { '5020': 4560, '5130': 960, '5230': 840, '5320': 1320 },
  },
  {
    account: '6020',
    name: 'Lokalhyror, externt',
    block: 'lokaler',
    postings: rent([1, 2], 'L', 'Hyra lokal {månad}', 'Hyra lokal {månad}, plan 2'),
    budget: { '5220': 480 },
    remainder: '5020',
  },
  {
    account: '6030',
    name: 'Bostadshyror, sociala kontrakt',
    block: 'lokaler',
    postings: rent([6, 8], 'L', 'Hyra lägenheter {månad}', 'Bostadshyra {dagar}', 'Hyra, faktura {nr}'),
    budget: { '5220': 2880, '5230': 1260, '5330': 4080 },
  },
];
