import { type Account, type Block, invoices, type Postings } from './account.ts';

const account = (
  number: string,
  name: string,
  block: Block,
  postings: Postings,
  budget: Readonly<Record<string, number>>,
): Account => ({ account: number, name, block, postings, budget });

/** Accounts 46, 74 and 75: purchased care and other purchased services. */
export const PURCHASED: readonly Account[] = [
  account(
    '4611',
    'Köp från staten – institutionsvård unga',
    'kop-barn',
    invoices([2, 3], 60, 'Institutionsvård, vårddygn {dagar}', 'Institutionsvård – akutplats {månad}'),
    { '5120': 4320 },
  ),
  account(
    '4612',
    'Köp från staten – institutionsvård vuxna',
    'kop-vuxna',
    invoices([1, 2], 60, 'Institutionsvård, vårddygn {dagar}'),
    { '5210': 1560 },
  ),
  account('4621', 'Köp från kommuner', 'kop-ovrigt', invoices([1, 1], 90, 'Familjerättsuppdrag {månad}'), {
    '5140': 240,
  }),
  account(
    '4622',
    'Köp från region – samverkan unga',
    'kop-barn',
    invoices([1, 1], 40, 'Samverkan, andel av kostnad {månad}'),
    { '5130': 360 },
  ),
  account(
    '4631',
    'Köp av verksamhet – HVB, barn och unga',
    'kop-barn',
    invoices(
      [12, 15],
      40,
      'Placering HVB {dagar}',
      'Vårddygn HVB – faktura {nr}',
      'HVB, tilläggsbemanning {månad}',
    ),
    { '5120': 17400 },
  ),
  account(
    '4632',
    'Köp av verksamhet – konsulentstödda familjehem',
    'kop-barn',
    invoices([8, 10], 40, 'Konsulentstött familjehem {dagar}', 'Familjehem, faktura {nr}'),
    { '5120': 9000 },
  ),
  account(
    '4633',
    'Köp av verksamhet – stödboende unga',
    'kop-barn',
    invoices([3, 4], 60, 'Stödboende {dagar}'),
    {
      '5120': 2520,
    },
  ),
  account(
    '4634',
    'Köp av verksamhet – öppenvård, barn och unga',
    'kop-barn',
    invoices([4, 6], 80, 'Öppenvårdsinsats {månad}', 'Behandling, faktura {nr}'),
    { '5130': 2640 },
  ),
  account(
    '4635',
    'Köp av verksamhet – stödboende vuxna',
    'kop-vuxna',
    invoices([3, 5], 50, 'Stödboende {dagar}'),
    {
      '5210': 2400,
    },
  ),
  account(
    '4636',
    'Köp av verksamhet – HVB, vuxna',
    'kop-vuxna',
    invoices([7, 9], 50, 'Placering HVB {dagar}', 'Behandlingshem – faktura {nr}'),
    { '5210': 8760 },
  ),
  account(
    '4637',
    'Köp av verksamhet – öppenvård, vuxna',
    'kop-vuxna',
    invoices([2, 4], 80, 'Öppenvård {månad}', 'Provtagning och behandling, faktura {nr}'),
    { '5220': 1440 },
  ),
  account(
    '4638',
    'Köp av verksamhet – boende socialpsykiatri',
    'kop-ovrigt',
    invoices([4, 5], 30, 'Boende med stöd {dagar}'),
    { '5230': 4680 },
  ),
  account(
    '4641',
    'Köp av verksamhet – skyddat boende, barn',
    'kop-barn',
    invoices([2, 4], 120, 'Skyddat boende {dagar}'),
    { '5110': 1080 },
  ),
  account(
    '4642',
    'Köp av verksamhet – skyddat boende, vuxna',
    'kop-vuxna',
    invoices([2, 4], 120, 'Skyddat boende {dagar}'),
    { '5210': 1680 },
  ),
  account(
    '4643',
    'Köp av verksamhet – arbetsmarknadsinsatser',
    'kop-ovrigt',
    invoices([2, 3], 90, 'Arbetsträning {månad}', 'Vägledning, faktura {nr}'),
    { '5320': 1080 },
  ),
  account('7410', 'Konsulter', 'kop-ovrigt', invoices([1, 2], 150, 'Konsultuppdrag {månad}'), {
    '5010': 720,
  }),
  account(
    '7420',
    'Tolktjänster',
    'kop-ovrigt',
    invoices([2, 4], 110, 'Tolkförmedling {vecka}', 'Tolk på plats och telefon {månad}'),
    { '5110': 840, '5310': 480, '5330': 600 },
  ),
  account('7430', 'Juridiska tjänster', 'kop-ovrigt', invoices([1, 2], 150, 'Ombud, faktura {nr}'), {
    '5110': 480,
  }),
  account('7440', 'IT-konsulter', 'kop-ovrigt', invoices([1, 1], 120, 'Systemförvaltning {månad}'), {
    '5020': 360,
  }),
  account('7450', 'Bevakning', 'kop-ovrigt', invoices([1, 2], 60, 'Bevakning och larm {månad}'), {
    '5310': 240,
  }),
  {
    ...account(
      '7490',
      'Övriga främmande tjänster',
      'kop-ovrigt',
      invoices([1, 2], 120, 'Arkivtjänster {månad}'),
      {},
    ),
    remainder: '5020',
  },
  account(
    '7510',
    'Tillfälligt inhyrd personal',
    'kop-ovrigt',
    invoices([1, 2], 150, 'Inhyrd socionom {vecka}'),
    {
      '5110': 360,
    },
  ),
];
