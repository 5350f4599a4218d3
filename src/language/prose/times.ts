import { MONTHS } from '../dates.ts';

const MONTH = `(?:${MONTHS.join('|')})`;

/** The times that a piece of text speaks of. */
export interface Times {
  /** Words for a whole year, and for January to a month, occur. */
  readonly fullYear: boolean;
  readonly toDate: boolean;
  readonly singleMonth: boolean;
  /** Months that figures are of, not those that they are compared with: 1–12. */
  readonly months: readonly number[];
  readonly years: readonly number[];
  /** "sedan 2018": the number is a change from that year. */
  readonly since?: number | undefined;
  /** "på fyra år": how many years a change is over. */
  readonly length?: number | undefined;
}

const FULL_YEAR =
  /helår|prognos|beräkna|beräknas|vänta|bedöm|räknar med|hela året|årets slut|årsbudget|kommer att|tillåten|ska enligt planen/iu;
const TO_DATE = new RegExp(
  `till och med|t\\.o\\.m|hittills|ackumulera|efter ${MONTH}|per (?:den sista )?${MONTH}|\\b${MONTH}\\s*[–-]\\s*${MONTH}|\\bjan(?:uari)?\\s*[–-]|sedan årsskiftet|bokför|utfall|under våren|de (?:första )?\\p{L}+ första månaderna|periodens|perioden`,
  'iu',
);
const MONTH_ALONE = new RegExp(
  `(?:^|[\\s(])[Ii] ${MONTH}\\b|${MONTH} för sig|under ${MONTH}\\b(?!\\s*[–-])|${MONTH} månad`,
  'iu',
);
const COMPARED = new RegExp(
  `(?:sedan|jämfört med|än (?:i|per|efter|till och med)?|mot|från|med utgången av)\\s+${MONTH}|${MONTH}prognos\\p{L}*`,
  'giu',
);
/** One pattern for all months: each by itself takes a millisecond to compile, for all the letters that there are. */
const NAMED = new RegExp(`(?<!\\p{L})${MONTH}(?!\\p{L})`, 'giu');
const LENGTHS = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'];
const LENGTH = new RegExp(`på (${LENGTHS.join('|')}) år(?!\\p{L})`, 'iu');

/** What a sentence, or a clause, says of time. `before` is the year that "året före" is reckoned from when none is named. */
export function timesIn(text: string): Times {
  const plain = text.replace(/\d{4}-\d{2}(?:-\d{2})?|\d{4}:\d+/g, (it) => ' '.repeat(it.length));
  const years = [...plain.matchAll(/(?<![\d,.])(?:19|20)\d{2}(?![\d,]|\s?(?:kr|tkr|mnkr|mkr))/g)].map(
    ([it]) => Number(it),
  );
  const before = /året (?:före|innan)|föregående år|året dessförinnan/iu.test(plain) && years.length > 0;
  const withoutCompared = plain.replace(COMPARED, (it) => ' '.repeat(it.length));
  const named = new Set([...withoutCompared.matchAll(NAMED)].map(([month]) => month.toLowerCase()));
  const months = MONTHS.flatMap((month, index) => (named.has(month) ? [index + 1] : []));
  const since = /(?:sedan|från(?: och med)?)\s+(?:år\s+)?((?:19|20)\d{2})/iu.exec(plain)?.[1];
  const length = LENGTH.exec(plain)?.[1];
  return {
    fullYear: FULL_YEAR.test(plain),
    toDate: TO_DATE.test(plain),
    singleMonth: MONTH_ALONE.test(withoutCompared),
    months,
    years: before ? [...years, Math.min(...years) - 1] : years,
    since: since === undefined ? undefined : Number(since),
    length: length === undefined ? undefined : LENGTHS.indexOf(length.toLowerCase()),
  };
}
