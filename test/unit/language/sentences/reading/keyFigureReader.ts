import { roundedByDigits, swedish } from '../../written.ts';
import { checkRoundPercent, claim, Reading, readRoundPercent, size } from './reading.ts';

/** A value in thousandths of what is printed, as days with a decimal or as a share in per cent. */
export interface Value {
  readonly place: string;
  readonly thousandths: bigint;
}

export interface KeyFigureFacts {
  readonly quantity: 'number' | 'share';
  readonly decimals: number;
  readonly unit: string;
  /** After "högre", and as a subject. */
  readonly indefinite: string;
  readonly definite: string;
}

const NUMBER = '(\\d{1,3}(?: \\d{3})*(?:,\\d+)?)';

/** A value as the table prints it. */
export const shown = ({ decimals }: KeyFigureFacts, { thousandths }: Pick<Value, 'thousandths'>): string =>
  swedish(roundedByDigits(thousandths, 1_000n, decimals)).replaceAll('\u00a0', ' ');

const order = (facts: KeyFigureFacts, a: Value, b: Value): number =>
  shown(facts, a) === shown(facts, b) ? 0 : a.thousandths > b.thousandths ? 1 : -1;

/** Reads how a key figure stands against others (19, 22, 23) and holds it against the printed values of the same year. */
export function readComparison(
  text: string,
  facts: KeyFigureFacts,
  own: Value,
  others: readonly Value[],
): void {
  const reading = new Reading(text);
  const find = (place: string): Value => others.find((it) => it.place === place)!;
  const places = others.map(({ place }) => place).join('|');
  if (
    text.startsWith(facts.definite.slice(0, 1).toUpperCase() + facts.definite.slice(1)) ||
    text.startsWith('År ')
  ) {
    distances();
    return;
  }
  reading.must(new RegExp(`${own.place} (?:har|hade \\d{4}) `, 'u'));
  const extreme = reading.take(/(högst|lägst) /u);
  if (extreme) {
    reading.must(new RegExp(`${facts.indefinite} bland de jämförda(?: med uppgift)?`, 'u'));
    const side = extreme[1] === 'högst' ? 1 : -1;
    claim(others.length >= 2 && others.every((it) => order(facts, own, it) === side), text);
    reading.end();
    return;
  }
  const same = reading.take(/(i stort sett )?samma /u);
  if (same) {
    const [, place, value] = reading.must(
      new RegExp(`${facts.indefinite} som (${places}), ${NUMBER} ${facts.unit}`, 'u'),
    );
    const other = find(place!);
    claim(order(facts, own, other) === 0 && value === shown(facts, own), text);
    claim((same[1] === undefined) === (own.thousandths === other.thousandths), text);
    reading.end();
    return;
  }
  const side = reading.must(/(högre|lägre) /u)[1] === 'högre' ? 1 : -1;
  reading.must(new RegExp(`${facts.indefinite} än `, 'u'));
  const named: Value[] = [];
  do named.push(find(reading.must(new RegExp(places, 'u'))[0]));
  while (reading.take(new RegExp(`(?:, | och )(?=${places})`, 'u')));
  for (const other of named) claim(order(facts, own, other) === side, `${text}: ${shown(facts, other)}`);
  claim(reading.must(new RegExp(`, ${NUMBER}`, 'u'))[1] === shown(facts, own), text);
  for (const other of named) {
    reading.must(new RegExp(` respektive | ${facts.unit} mot |, `, 'u'));
    claim(reading.must(new RegExp(NUMBER, 'u'))[1]!.trim() === shown(facts, other), text);
  }
  reading.take(new RegExp(` ${facts.unit}`, 'u'));
  reading.end();
  return;

  /** "12 respektive knappt 7 procent högre än i A och B" */
  function distances(): void {
    reading.must(
      new RegExp(
        `(?:År \\d{4} var ${facts.definite} i ${own.place} |${facts.definite} i ${own.place} var )`,
        'iu',
      ),
    );
    do {
      const told = [readRoundPercent(reading)];
      while (reading.take(/, | respektive /u)) told.push(readRoundPercent(reading));
      const side = reading.must(/ procent (högre|lägre) än i /u)[1] === 'högre' ? 1 : -1;
      const all: Value[] = [];
      do all.push(find(reading.must(new RegExp(places, 'u'))[0]));
      while (reading.take(new RegExp(`(?:, | och )(?=${places})`, 'u')));
      claim(all.length === told.length, text);
      all.forEach((other, index) => {
        claim(other.thousandths > 0n, `${text}: a percentage of ${other.thousandths}`);
        claim(order(facts, own, other) === side, text);
        checkRoundPercent(own.thousandths - other.thousandths, other.thousandths, told[index]!, text);
      });
    } while (reading.take(/ och | samt /u));
    reading.end();
  }
}

/** Reads how a key figure has changed between two years (20, 21). */
export function readDevelopment(text: string, facts: KeyFigureFacts, first: bigint, last: bigint): void {
  const reading = new Reading(text);
  const [from, to] = [first, last].map((thousandths) => shown(facts, { thousandths }));
  const level = reading.take(
    new RegExp(`${facts.definite} var (i stort sett )?på samma nivå 2023 som 2019`, 'iu'),
  );
  const share = facts.quantity === 'share';
  if (level) {
    claim((level[1] === undefined) === (first === last), text);
    const slight = share
      ? !/[1-9]/.test(roundedByDigits(size(last - first), 1_000n, Math.max(facts.decimals, 1)))
      : first > 0n && !/[1-9]/.test(roundedByDigits(size(last - first) * 100n, first, 1));
    claim(from === to || slight, `${text}: ${from} to ${to}`);
    reading.end();
    return;
  }
  const more =
    reading.must(new RegExp(`Mellan 2019 och 2023 har ${facts.definite} (ökat|minskat) `, 'u'))[1] === 'ökat';
  claim(last > first === more && from !== to, `${text}: ${from} to ${to}`);
  if (reading.take(/från /u)) {
    claim(!share && first <= 0n, text);
    const [, a, b] = reading.must(new RegExp(`${NUMBER} till ${NUMBER} ${facts.unit}`, 'u'));
    claim(a === from && b === to, text);
  } else if (share) {
    const points = reading.must(/med ([\d ]+,\d+) procentenheter/u)[1];
    const expected = swedish(roundedByDigits(size(last - first), 1_000n, Math.max(facts.decimals, 1)));
    claim(points === expected.replaceAll('\u00a0', ' '), `${text}: ${expected}`);
  } else {
    reading.must(/med /u);
    claim(first > 0n, `${text}: a percentage of ${first}`);
    checkRoundPercent(last - first, first, readRoundPercent(reading), text);
    reading.must(/ procent/u);
  }
  reading.end();
}
