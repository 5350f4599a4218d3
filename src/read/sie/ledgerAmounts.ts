import { problem, type Report } from '../../problems.ts';
import type { LedgerDimensions } from './dimensions.ts';
import type { SieAmount } from './sieFile.ts';

/**
 * Period balances (or budgets) divided by the wanted dimensions, with nothing twice. For an account and month a file has the
 * whole amount, without objects, and beside it the same amount divided by one dimension after another. The division that
 * has the wanted dimensions is taken, and what it leaves of the whole becomes an amount without objects. A file that divides
 * by each wanted dimension alone can't say what belongs to both: reported, and undefined.
 */
export function dividedAmounts(
  amounts: readonly SieAmount[],
  { responsibility, activity }: LedgerDimensions,
  file: string,
  report: Report,
): SieAmount[] | undefined {
  const used = [...new Set(amounts.flatMap(({ objects }) => [...objects.keys()]))];
  const wanted = [responsibility, activity].filter((number) => number !== undefined && used.includes(number));
  const divisions = [...new Set(amounts.map(divisionOf))].filter((division) => division !== '');
  const division =
    wanted.length === 0
      ? ''
      : divisions
          .filter((it) => wanted.every((number) => it.split(' ').includes(number!)))
          .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  if (division === undefined) {
    report(problem('sie.dimensions-apart', { file }, { dimensions: wanted.join(' och ') }));
    return undefined;
  }
  const made: SieAmount[] = [];
  for (const [, ofMonth] of groupByMonth(amounts)) {
    const whole = ofMonth.find((it) => it.objects.size === 0);
    const parts = division === '' ? [] : ofMonth.filter((it) => divisionOf(it) === division);
    made.push(...parts);
    if (whole) {
      const rest = parts.reduce((left, { amount }) => left - amount, whole.amount);
      if (rest !== 0n || parts.length === 0) made.push({ ...whole, amount: rest });
    } else if (parts.length === 0) {
      const [first] = ofMonth as [SieAmount];
      const details = { account: first.account, dimensions: divisionOf(first) };
      report(problem('sie.no-total', { file, line: first.line }, details));
      return undefined;
    }
  }
  return made.sort((a, b) => a.line - b.line);
}

/** The numbers of the dimensions that an amount is divided by: "1 20"; empty for a whole amount. */
const divisionOf = ({ objects }: SieAmount): string => [...objects.keys()].sort().join(' ');

function groupByMonth(amounts: readonly SieAmount[]): Map<string, SieAmount[]> {
  const groups = new Map<string, SieAmount[]>();
  for (const amount of amounts) {
    const key = `${amount.account} ${amount.period.year} ${amount.period.month}`;
    const group = groups.get(key);
    if (group) group.push(amount);
    else groups.set(key, [amount]);
  }
  return groups;
}
