import type { Account, Postings } from './account.ts';

/** Payments from the state, booked from account statements. */
const grant = (rows: readonly [number, number], spread: number, ...texts: string[]): Postings => ({
  series: 'B',
  rows,
  spread,
  texts,
});

/** Rents, fees and sales that the municipality charges. */
const charged = (rows: readonly [number, number], spread: number, ...texts: string[]): Postings => ({
  series: 'K',
  rows,
  spread,
  texts,
});

/** Class 3: income. */
export const INCOME: readonly Account[] = [
  {
    account: '3011',
    name: 'Försäljning, återbruksbutik',
    block: 'ovriga-intakter',
    postings: charged([4, 5], 90, 'Dagskassor butik {vecka}', 'Kortinlösen butik {vecka}'),
    budget: { '5320': 600 },
  },
  {
    account: '3012',
    name: 'Försäljning av tjänster, arbetslag',
    block: 'ovriga-intakter',
    postings: charged([2, 4], 120, 'Arbetslag – uppdrag {månad}', 'Flytt och bortforsling, faktura {nr}'),
    budget: { '5320': 480 },
  },
  {
    account: '3131',
    name: 'Egenavgifter vuxna',
    block: 'ovriga-intakter',
    postings: { ...charged([1, 2], 60, 'Egenavgifter {månad}'), whole: true },
    budget: { '5210': 240 },
  },
  {
    account: '3132',
    name: 'Föräldraavgifter placerade barn',
    block: 'ovriga-intakter',
    postings: { ...charged([1, 2], 60, 'Underhållsstöd och föräldraavgifter {månad}'), whole: true },
    budget: { '5120': 300 },
  },
  {
    account: '3140',
    name: 'Återbetalt ekonomiskt bistånd',
    block: 'ovriga-intakter',
    postings: { ...charged([2, 4], 140, 'Återbetalning {vecka}', 'Återkrav, inbetalt {månad}'), whole: true },
    budget: { '5310': 780 },
  },
  {
    account: '3411',
    name: 'Hyresintäkter bostäder',
    block: 'ovriga-intakter',
    postings: charged([2, 3], 15, 'Hyresavisering {månad}', 'Hyra sociala kontrakt {månad}'),
    budget: { '5220': 2400, '5330': 3360, '5230': 1080 },
  },
  {
    account: '3412',
    name: 'Hyresintäkter lokaler',
    block: 'ovriga-intakter',
    postings: charged([1, 1], 10, 'Uthyrning verkstadslokal {månad}'),
    budget: { '5320': 120 },
  },
  {
    account: '3511',
    name: 'Schablonersättning Migrationsverket, etablering',
    block: 'migration',
    postings: grant([2, 3], 40, 'Schablonersättning {månad}', 'Schablonersättning {månad}, delutbetalning'),
    budget: { '5330': 9600 },
  },
  {
    account: '3512',
    name: 'Ersättning Migrationsverket, initiala kostnader',
    block: 'migration',
    postings: grant([1, 2], 60, 'Initiala kostnader – ansökan {nr}'),
    budget: { '5330': 2640 },
  },
  {
    account: '3513',
    name: 'Ersättning Migrationsverket, ensamkommande barn',
    block: 'migration',
    postings: grant([1, 2], 50, 'Ersättning placerade ensamkommande {månad}'),
    budget: { '5120': 3120 },
  },
  {
    account: '3514',
    name: 'Statsbidrag Socialstyrelsen',
    block: 'statsbidrag',
    postings: grant([1, 1], 30, 'Statsbidrag, periodiserat {månad}'),
    budget: { '5110': 900, '5220': 480, '5010': 720 },
  },
  {
    account: '3515',
    name: 'Bidrag Arbetsförmedlingen, anställningsstöd',
    block: 'statsbidrag',
    postings: grant([4, 6], 60, 'Anställningsstöd {månad}', 'Lönebidrag – rekvisition {nr}'),
    budget: { '5320': 3600 },
  },
  {
    account: '3516',
    name: 'Bidrag samordningsförbund',
    block: 'statsbidrag',
    postings: grant([1, 1], 20, 'Samordningsförbundet, projektbidrag {månad}'),
    budget: { '5320': 960 },
  },
  {
    account: '3519',
    name: 'Övriga driftbidrag',
    block: 'statsbidrag',
    postings: grant([1, 1], 80, 'Driftbidrag {månad}'),
    budget: { '5230': 360 },
  },
  {
    account: '3610',
    name: 'Försäljning av verksamhet till kommuner',
    block: 'ovriga-intakter',
    postings: charged([1, 2], 90, 'Såld plats – {dagar}', 'Uppdrag åt annan kommun, faktura {nr}'),
    budget: { '5140': 180, '5230': 240 },
  },
  {
    account: '3990',
    name: 'Övriga intäkter',
    block: 'ovriga-intakter',
    postings: charged([1, 2], 150, 'Diverse ersättningar {månad}'),
    budget: {},
    remainder: '5020',
  },
];
