import type { Account } from './account.ts';
import { GRANTS_PAID } from './grants.ts';
import { INCOME } from './income.ts';
import { OTHER } from './other.ts';
import { PERSONNEL } from './personnel.ts';
import { PREMISES } from './premises.ts';
import { PURCHASED } from './purchased.ts';

/** Every account of the example but those that stand apart below, in the order of their numbers. */
export const CHART: readonly Account[] = [
  ...INCOME,
  ...GRANTS_PAID,
  ...PURCHASED,
  ...PERSONNEL,
  ...PREMISES,
  ...OTHER,
].sort((a, b) => Number(a.account) - Number(b.account));

/** Financial items come out at zero in this board: what is booked on them by mistake is corrected in the same month. */
export const INTEREST_INCOME = { account: '8410', name: 'Ränteintäkter' };
export const INTEREST_COST = { account: '8510', name: 'Räntekostnader' };

/** The board's funding, on a local account. */
export const GRANT = { account: '8910', name: 'Kommunbidrag' };

/** The unit that has the grant and the financial items. */
export const CENTRAL_UNIT = '5010';
