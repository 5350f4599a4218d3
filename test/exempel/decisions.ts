import { csv } from './csv.ts';

/** What the years after 2025 plan, in tkr and report sign, by row of the statement: the reference's figures. */
const PLANS: readonly (readonly [row: string, ...tkr: readonly [y2026: number, y2027: number]])[] = [
  ['Verksamhetens intäkter', 33_000, 33_950],
  ['Personalkostnader', -166_508, -175_785],
  ['Lokalhyror', -17_624, -18_153],
  ['Köp av tjänster', -65_500, -65_500],
  ['Övriga kostnader', -47_000, -47_500],
  ['Kommunbidrag', 263_632, 272_988],
  ['Finansnetto', 0, 0],
];

/** plan.csv: plan years by account group in whole kronor, report sign. */
export const planCsv = (): string =>
  csv([
    ['År', 'Kontogrupp', 'Belopp'],
    ...[2026, 2027].flatMap((year, index) =>
      PLANS.map(([row, ...tkr]) => [String(year), row, String(tkr[index]! * 1000)]),
    ),
  ]);

const INITIATIVE =
  'Permanent förstärkning för Alingsåsmodellen Framsteget och omställningen till den nya socialtjänstlagen';
const INDEX = 'Prisindex för kommunal verksamhet';
const VOLUME = 'Volymuppräkning efter befolkningens tillväxt';

/**
 * The parts of the grant's change in kronor. They are the reference's to the printed decimal (8,4 and 0,9 for 2027), and add up
 * to the change in the statement to the krona (9 356 tkr): the remainder is in how they are rounded.
 */
const GRANT_PARTS: readonly (readonly [
  year: number,
  part: string,
  kind: string,
  percent: string,
  kronor: number,
])[] = [
  [2025, INITIATIVE, 'satsning', '', 10_000_000],
  [2025, INDEX, 'index', '0,2', 490_500],
  [2025, VOLUME, 'volym', '', 730_100],
  [2026, INDEX, 'index', '2,5', 6_407_600],
  [2026, VOLUME, 'volym', '', 921_400],
  [2027, INDEX, 'index', '3,2', 8_436_200],
  [2027, VOLUME, 'volym', '', 919_800],
];

/** kommunbidrag.csv: what the grant changes by, part by part, in whole kronor. */
export const grantPartsCsv = (): string =>
  csv([
    ['År', 'Delpost', 'Slag', 'Procent', 'Belopp'],
    ...GRANT_PARTS.map(([year, part, kind, percent, kronor]) => [
      String(year),
      part,
      kind,
      percent,
      String(kronor),
    ]),
  ]);

/** The investment budget in tkr: 2024, and every year from 2025 to 2029, which are all alike. */
const INVESTMENTS: readonly (readonly [type: string, item: string, y2024: number, then: number])[] = [
  ['Expansionsinvestering', '', 0, 0],
  ['Imageinvestering', '', 0, 0],
  ['Reinvestering', 'Inventarier', 400, 400],
  ['Reinvestering', 'IT-utrustning', 300, 300],
  ['Reinvestering', 'Transportmedel', 50, 0],
  ['Anpassningsinvestering', 'Lokalanpassning i annans fastighet', 750, 100],
];

/** investeringar.csv: one row an item and year in tkr. */
export const investmentsCsv = (): string =>
  csv([
    ['Typ', 'Post', 'År', 'Belopp'],
    ...INVESTMENTS.flatMap(([type, item, first, then]) =>
      [2024, 2025, 2026, 2027, 2028, 2029].map((year) => [
        type,
        item,
        String(year),
        String(year === 2024 ? first : then),
      ]),
    ),
  ]);
