import { roundedByDigits, swedish } from '../../written.ts';
import {
  checkAmount,
  checkPercent,
  checkRoundPercent,
  claim,
  isNoPercent,
  isNothing,
  Reading,
  readRoundPercent,
  size,
} from './reading.ts';

/** What a year's grant is told from, in öre. Components are named by their order: "post 1"; indices "index 1". */
export interface GrantFacts {
  readonly now: bigint;
  readonly before: bigint | undefined;
  readonly components: readonly bigint[];
  readonly indices: readonly { readonly amount: bigint; readonly share: readonly [bigint, bigint] }[];
}

const patternOf = (word: string): RegExp => new RegExp(`${word} (\\d+)`, 'u');

/** Reads a sentence about a grant (patterns 12–14) and holds it against the year's facts. */
export function readGrant(text: string, { now, before, components, indices }: GrantFacts): void {
  const reading = new Reading(text);
  const change = before === undefined ? undefined : now - before;
  if (reading.take(/År 2025 uppgår kommunbidraget till /u)) {
    checkAmount(now, reading.amount(), text);
    if (change === undefined) {
      reading.end();
      return;
    }
    if (reading.take(/, oförändrat jämfört med 2024/u)) {
      claim(isNothing(change), text);
      reading.end();
      return;
    }
    const more = reading.must(/, en (ökning|minskning) om /u)[1] === 'ökning';
    claim(change > 0n === more && !isNothing(change), text);
    const share = reading.take(/([\d\s]+,\d) procent eller /u)?.[1];
    if (share === undefined) claim(before! <= 0n || isNoPercent(change, before!), `${text}: no share`);
    else {
      claim(before! > 0n, `${text}: a share of ${before}`);
      checkPercent(change, before!, share, text);
    }
    checkAmount(change, reading.amount(), text);
    reading.end();
    return;
  }
  if (reading.take(/Budgeten räknas /u)) {
    const up = reading.must(/(upp|ned) med /u)[1] === 'upp';
    const index = indices[Number(reading.must(patternOf('index'))[1]) - 1]!;
    reading.must(/, /u);
    claim(index.amount > 0n === up, text);
    const share = reading.take(/([\d\s]+,\d) procent eller /u)?.[1];
    if (share === undefined) claim(isNoPercent(...index.share), text);
    else checkPercent(...index.share, share, text);
    checkAmount(index.amount, reading.amount(), text);
    reading.end();
    return;
  }
  const rest = change! - indices.reduce((sum, { amount }) => sum + amount, 0n);
  const opening = reading.must(/(?:(Därutöver) består )?(ökningen|minskningen|förändringen)(?: består)? /iu);
  claim((opening[1] !== undefined) === indices.length > 0, text);
  const noun = opening[2]!.toLowerCase();
  const some = reading.take(/bland annat /u) !== undefined;
  reading.must(/av /u);
  claim(
    !isNothing(rest - components.reduce((sum, it) => sum + it, 0n)) === some,
    `${text}: parts of ${rest}`,
  );
  const list = (): number[] => {
    const named: number[] = [];
    do {
      const at = Number(reading.must(patternOf('post'))[1]) - 1;
      reading.must(/ \(/u);
      checkAmount(components[at]!, reading.amount(), text);
      reading.must(/\)/u);
      named.push(at);
    } while (reading.take(/, (?!minskningar)| och (?!minskningar)/u));
    return named;
  };
  const of = (sign: bigint) =>
    components.flatMap((it, at) => (!isNothing(it) && it * sign > 0n ? [at] : [])).join();
  if (reading.take(/ökningar för /u)) {
    claim(list().join() === of(1n), text);
    reading.must(/ samt minskningar för /u);
    claim(list().join() === of(-1n), text);
    claim(noun === 'förändringen', text);
  } else {
    const named = list().join();
    const up = named === of(1n);
    claim((up ? of(-1n) : of(1n)) === '' && (up || named === of(-1n)), text);
    claim(rest > 0n === up, `${text}: ${rest}`);
    if (noun !== 'förändringen') claim((noun === 'ökningen') === up && change! > 0n === up, text);
  }
  reading.end();
}

/** Reads the sentence about an investment budget (15): the total, with expenditure of either sign. */
export function readInvestments(text: string, years: string, total: bigint): void {
  const reading = new Reading(text);
  if (reading.take(new RegExp(`För ${years} finns ingen investeringsbudget`, 'u')))
    claim(isNothing(total), text);
  else {
    reading.must(new RegExp(`Investeringsbudgeten för ${years} uppgår till `, 'u'));
    claim((reading.take(/sammanlagt /u) !== undefined) === years.includes('–'), text);
    checkAmount(total, reading.amount(), text);
  }
  reading.end();
}

/** What an action plan's effect is told from, in öre: savings positive, the deficit negative. */
export interface PlanFacts {
  readonly lowest: bigint;
  readonly highest: bigint;
  readonly fullYear: bigint;
  readonly inYear: bigint | undefined;
  readonly deficit: bigint;
}

/** Two ends in the unit of the smaller, or one amount where both are printed alike. */
function checkRange(reading: Reading, low: bigint, high: bigint, text: string): void {
  const range = reading.take(/(\d[\d ]*(?:,\d)?)–(\d[\d ]*(?:,\d)?) (tkr|mnkr)/u);
  const unitOf = (unit: string): [bigint, number] => (unit === 'tkr' ? [100_000n, 0] : [100_000_000n, 1]);
  const written = (ore: bigint, unit: string) =>
    swedish(roundedByDigits(ore, ...unitOf(unit))).replaceAll('\u00a0', ' ');
  if (range) {
    const [, from, to, unit] = range;
    claim(from === written(low, unit!) && to === written(high, unit!), `${text}: ${low} to ${high}`);
    claim(from !== to && low < high, text);
    return;
  }
  if (low === high) {
    checkAmount(low, reading.amount(), text);
    return;
  }
  const [, only, unit] = reading.must(/(\d[\d ]*(?:,\d)?) (tkr|mnkr)/u);
  claim(only === written(low, unit!) && only === written(high, unit!), `${text}: ${low} to ${high}`);
}

/** Reads a sentence about an action plan as a whole (16–18). */
export function readPlan(text: string, { lowest, highest, fullYear, inYear, deficit }: PlanFacts): void {
  const reading = new Reading(text);
  if (reading.take(/Helårseffekten beräknas till /u)) {
    checkAmount(fullYear, reading.amount(), text);
    if (reading.take(/, varav inget 2025/u)) claim(isNothing(inYear!), text);
    else if (reading.take(/, varav /u)) {
      checkAmount(inYear!, reading.amount(), text);
      reading.must(/ 2025/u);
      claim(inYear! <= fullYear, text);
    } else claim(inYear === undefined || inYear < 0n || inYear > fullYear, text);
    reading.end();
    return;
  }
  if (reading.take(/Sammantagen beräknad effekt 2025: /u)) {
    if (reading.take(/ingen/u)) claim(isNothing(lowest) && isNothing(highest), text);
    else checkRange(reading, lowest, highest, text);
    reading.end();
    return;
  }
  const lack = -deficit;
  claim(lack > 0n, `${text}: no deficit`);
  const closes = (effect: bigint) => effect >= lack || isNothing(lack - effect);
  if (reading.take(/Åtgärderna beräknas täcka hela underskottet/u)) claim(closes(lowest), text);
  else if (
    reading.take(/Åtgärderna beräknas täcka (?:minst ([\d,]+) procent av underskottet, )?som mest hela/u)
  ) {
    const least = /minst ([\d,]+) procent/.exec(text)?.[1];
    claim(closes(highest) && !closes(lowest), text);
    if (least !== undefined) checkPercent(lowest, lack, least, text);
    reading.take(/ underskottet/u);
    reading.must(/; högst /u);
    checkAmount(lack - lowest, reading.amount(), text);
    reading.must(/ återstår/u);
  } else {
    const none = reading.take(/Åtgärderna beräknas inte täcka någon del av underskottet/u);
    claim(!closes(highest) && (none !== undefined) === isNothing(highest), text);
    if (!none) {
      reading.must(/Åtgärderna beräknas täcka /u);
      if (!reading.take(/en del av underskottet/u)) coverage(reading, lowest, highest, lack, text);
    }
    reading.must(/; /u);
    checkRange(reading, lack - highest, lack - lowest, text);
    reading.must(/ återstår/u);
  }
  reading.end();
}

/** "47–67 procent av underskottet": whole per cent, with a decimal where whole ones would say none or all. */
function coverage(reading: Reading, lowest: bigint, highest: bigint, lack: bigint, text: string): void {
  const written = (part: bigint, decimals: number) => swedish(roundedByDigits(part * 100n, lack, decimals));
  if (reading.take(/högst /u)) {
    claim(written(lowest, 1) === '0,0', text);
    checkPercent(highest, lack, reading.percent(), text);
  } else if (lowest === highest && !['0', '100'].includes(written(lowest, 0))) {
    checkRoundPercent(lowest, lack, readRoundPercent(reading), text);
    reading.must(/ procent/u);
  } else {
    const [, from, to] = reading.must(/(?:(\d+(?:,\d)?)–)?(\d+(?:,\d)?) procent/u);
    const decimals = to!.includes(',') ? 1 : 0;
    claim((from ?? to) === written(lowest, decimals) && to === written(highest, decimals), text);
    claim(!['0', '100', '0,0', '100,0'].some((edge) => edge === from || edge === to), text);
  }
  reading.must(/ av underskottet/u);
}

const NUMBERS = [
  'noll',
  'en',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
];
const inWords = (count: number): string => NUMBERS[count] ?? swedish(`${count}`).replaceAll('\u00a0', ' ');

/** Reads the sentence about the risks that are handled (24). */
export function readRisks(text: string, handled: number, total: number): void {
  const expected =
    total === 1
      ? `Den enda risken hanteras${handled === 1 ? '' : ' inte'} i internkontrollplanen.`
      : handled === 0
        ? `Ingen av de ${inWords(total)} riskerna hanteras i internkontrollplanen.`
        : handled === total
          ? `Samtliga ${inWords(total)} risker hanteras i internkontrollplanen.`
          : `${inWords(handled)} av ${inWords(total)} risker hanteras i internkontrollplanen.`;
  claim(text.toLowerCase() === expected.toLowerCase(), `${text} ${handled} of ${total}`);
}

/** A budget row in two years, in öre with the report's sign. */
export function readBudgetChange(text: string, now: bigint, before: bigint): void {
  const reading = new Reading(text);
  reading.must(/För 2025 budgeteras lokalhyror till /u);
  if (reading.take(/noll/u)) claim(isNothing(now), text);
  else checkAmount(now, reading.amount(), text);
  if (reading.take(/, oförändrat jämfört med budget 2024/u)) claim(isNothing(now - before), text);
  else {
    const found = reading.take(/, en (ökning|minskning) med /u);
    if (!found)
      claim(now < 0n !== before < 0n && before !== 0n && now !== 0n, `${text}: ${now} after ${before}`);
    else {
      claim((found[1] === 'ökning') === size(now) > size(before), `${text}: ${now} after ${before}`);
      checkAmount(now - before, reading.amount(), text);
      const share = reading.take(/ eller ([\d\s]+,\d) procent/u)?.[1];
      if (share !== undefined) checkPercent(now - before, before, share, text);
      else claim(before === 0n || isNoPercent(now - before, before), `${text}: no share`);
      reading.must(/ jämfört med budget 2024/u);
    }
  }
  reading.end();
}
