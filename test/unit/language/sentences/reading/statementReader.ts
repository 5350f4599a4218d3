import type { StatementColumn } from '../../../../../src/figures/statement.ts';
import type { PrintedStatement } from './printedStatement.ts';
import {
  checkAmount,
  checkPercent,
  claim,
  HALF_TKR,
  isNoPercent,
  isNothing,
  Reading,
  size,
} from './reading.ts';

const GROUPS = [
  'Verksamhetens intäkter',
  'Personalkostnader',
  'Lokalhyror',
  'Köp av tjänster',
  'Övriga kostnader',
];
const LEAVES = [...GROUPS, 'Kommunbidrag', 'Finansnetto'];
const ROWS = [...LEAVES, 'Verksamhetens kostnader', 'Verksamhetens nettokostnader', 'Årets resultat'];
const RESULT = 'Årets resultat';

/** What stands for a row's deviation, typed by hand: the words, the row, and whether it is better for the result. */
const CAUSES: readonly [words: string, row: string, better: boolean][] = [
  ['högre intäkter', 'Verksamhetens intäkter', true],
  ['lägre intäkter', 'Verksamhetens intäkter', false],
  ['lägre personalkostnader', 'Personalkostnader', true],
  ['högre personalkostnader', 'Personalkostnader', false],
  ['lägre lokalhyror', 'Lokalhyror', true],
  ['högre lokalhyror', 'Lokalhyror', false],
  ['lägre kostnader för köp av tjänster', 'Köp av tjänster', true],
  ['högre kostnader för köp av tjänster', 'Köp av tjänster', false],
  ['lägre övriga kostnader', 'Övriga kostnader', true],
  ['högre övriga kostnader', 'Övriga kostnader', false],
  ['högre kommunbidrag', 'Kommunbidrag', true],
  ['lägre kommunbidrag', 'Kommunbidrag', false],
  ['en positiv avvikelse för finansnetto', 'Finansnetto', true],
  ['en negativ avvikelse för finansnetto', 'Finansnetto', false],
];

const MONTH =
  '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: \\d{4})?';
const THAN = ` jämfört med (?:${MONTH}|föregående prognos)`;
const patterns = new Map<string, RegExp>();
function pattern(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'u');
  patterns.set(source, known);
  return known;
}
const CAUSE = pattern(CAUSES.map(([words]) => words).join('|'));
const NAME = new RegExp(ROWS.join('|'), 'iu');
const rowOf = (name: string): string => ROWS.find((row) => row.toLowerCase() === name.toLowerCase())!;

type Basis = 'forecast' | 'accumulated';
const COLUMNS: Record<Basis, readonly [variance: StatementColumn, budget: StatementColumn]> = {
  forecast: ['avvikelse-prognos', 'budget'],
  accumulated: ['avvikelse-ack', 'budget-ack'],
};

/** What a sentence is read in: the printed tables, and the month's result before, which another report printed. */
export interface StatementContext {
  readonly printed: PrintedStatement;
  /** The summary that the sentence is from; its explanations are of the one basis or the other. */
  readonly summary: string;
  readonly previousResult: bigint | undefined;
}

/** Reads a sentence and holds every word and number against the printed table. Returns the rows that it speaks of. */
export function readStatementSentence(text: string, context: StatementContext): string[] {
  const reader = new StatementReader(new Reading(text), context);
  const rows = reader.read();
  return rows;
}

class StatementReader {
  private readonly reading: Reading;
  private readonly context: StatementContext;
  private readonly text: string;
  constructor(reading: Reading, context: StatementContext) {
    this.reading = reading;
    this.context = context;
    this.text = reading.text;
  }

  read(): string[] {
    const { reading } = this;
    const rows =
      this.result() ??
      this.monthVariance() ??
      this.comparison() ??
      this.forecast() ??
      this.forecastChange() ??
      this.explanation() ??
      this.largest() ??
      this.allInLine() ??
      this.rowsInLine() ??
      this.clauses();
    reading.end();
    return rows;
  }

  private value(column: StatementColumn, row: string): bigint {
    const found = this.context.printed.ore(column, row);
    claim(found !== undefined, `${this.text}: ${row} has no ${column} in the table`);
    return found!;
  }

  private has(column: StatementColumn, row: string): boolean {
    return this.context.printed.ore(column, row) !== undefined;
  }

  /** A direction is told of nothing that the table in tkr prints as 0, nor against its sign. */
  private sign(column: StatementColumn, row: string, positive: boolean): bigint {
    const shown = this.context.printed.shown(column, row)!;
    claim(shown !== '0' && shown.startsWith('−') !== positive, `${this.text}: the table shows ${shown}`);
    return this.value(column, row);
  }

  private told(ore: bigint): void {
    checkAmount(ore, this.reading.amount(), this.text);
  }

  /** "i linje": below the larger of 250 tkr and 0,5 procent of budget. */
  private isInLine(basis: Basis, row: string): boolean {
    const [variance, budget] = COLUMNS[basis];
    const value = size(this.value(variance, row));
    const base = size(this.context.printed.ore(budget, row) ?? 0n);
    return isNothing(value) || value < 25_000_000n || value * 200n < base;
  }

  /** The rows that deviate to one side, the largest first, and in the table's order when alike. */
  private deviating(basis: Basis, better: boolean): string[] {
    const [variance] = COLUMNS[basis];
    const rows = LEAVES.filter(
      (row) =>
        this.has(variance, row) && !this.isInLine(basis, row) && this.value(variance, row) > 0n === better,
    );
    return rows.sort((a, b) => {
      const difference = size(this.value(variance, b)) - size(this.value(variance, a));
      return difference > 0n ? 1 : difference < 0n ? -1 : 0;
    });
  }

  private result(): string[] | undefined {
    const { reading } = this;
    if (!reading.take(pattern(`Det ackumulerade resultatet per ${MONTH} är `))) return undefined;
    const value = this.value('utfall-ack', RESULT);
    if (reading.take(/i balans/u)) {
      claim(this.context.printed.shown('utfall-ack', RESULT) === '0', this.text);
      return [];
    }
    const surplus = reading.must(/ett (under|över)skott om /u)[1] === 'över';
    this.sign('utfall-ack', RESULT, surplus);
    this.told(value);
    const base = this.context.printed.ore('budget-ack', 'Verksamhetens nettokostnader');
    if (reading.take(/, (?:vilket motsvarar )?/u)) {
      const share = reading.percent();
      reading.must(/ av periodens budgeterade nettokostnad/u);
      claim(base !== undefined && base < 0n, `${this.text}: no base`);
      checkPercent(value, base!, share, this.text);
    } else claim(base === undefined || base >= 0n || isNoPercent(value, base), `${this.text}: no share`);
    return [];
  }

  private monthVariance(): string[] | undefined {
    const { reading } = this;
    if (!reading.take(pattern(`Uppföljningen per ${MONTH} visar `))) return undefined;
    if (reading.take(/ett resultat i nivå med periodens budget/u)) {
      claim(this.context.printed.shown('avvikelse-ack', RESULT) === '0', this.text);
      return [];
    }
    const better = reading.must(/en (positiv|negativ) avvikelse om /u)[1] === 'positiv';
    this.told(this.sign('avvikelse-ack', RESULT, better));
    reading.must(/ mot periodens budget/u);
    return [];
  }

  private comparison(): string[] | undefined {
    const { reading } = this;
    if (!reading.take(/Resultatet är /u)) return undefined;
    const change = this.value('utfall-ack', RESULT) - this.context.previousResult!;
    if (reading.take(pattern(`oförändrat jämfört med ${MONTH}`))) {
      claim(isNothing(change), this.text);
      return [];
    }
    claim(!isNothing(change), this.text);
    const slight = reading.take(/något /u);
    if (!slight) {
      this.told(change);
      reading.must(/ /u);
    }
    const better = reading.must(pattern(`(bättre|sämre) än per ${MONTH}`))[1] === 'bättre';
    claim(change > 0n === better, this.text);
    const net = this.context.printed.ore('budget-ack', 'Verksamhetens nettokostnader');
    const base = net !== undefined && net < 0n ? -net : 0n;
    const limit = base > 25_000_000n * 200n ? base : 25_000_000n * 200n;
    claim((slight !== undefined) === size(change) * 200n < limit, `${this.text}: ${change}`);
    return [];
  }

  private forecast(): string[] | undefined {
    const { reading } = this;
    if (!reading.take(/Nämnden prognostiserar /u)) return undefined;
    const value = this.value('prognos', RESULT);
    const planned = this.context.printed.ore('budget', RESULT);
    const kind = reading.must(/en budget i balans|ett nollresultat|ett underskott om |ett överskott om /u)[0];
    if (kind === 'en budget i balans') claim(planned !== undefined && isNothing(planned), this.text);
    if (/balans|noll/.test(kind)) claim(this.context.printed.shown('prognos', RESULT) === '0', this.text);
    else this.told(this.sign('prognos', RESULT, kind.includes('över')));
    reading.must(pattern(` för 2025(?: \\(prognos per ${MONTH}\\))?`));
    if (reading.take(/, i enlighet med budget/u))
      claim(isNothing(value - planned!) && !isNothing(planned!), this.text);
    else {
      const budgeted = reading.take(/ mot ett budgeterat (under|över)skott om /u);
      if (budgeted) this.told(this.sign('budget', RESULT, budgeted[1] === 'över'));
      claim((budgeted !== undefined) === (planned !== undefined && !isNothing(planned)), this.text);
    }
    if (reading.take(pattern(`, oförändrat${THAN}`)))
      claim(isNothing(this.value('prognosforandring', RESULT)), this.text);
    const moved = reading.take(/, en (förbättring|försämring) med /u);
    if (moved) {
      this.told(this.sign('prognosforandring', RESULT, moved[1] === 'förbättring'));
      reading.must(pattern(THAN));
    }
    return [];
  }

  private forecastChange(): string[] | undefined {
    const { reading } = this;
    const changed = (row: string): boolean => !isNothing(this.value('prognosforandring', row));
    if (reading.take(pattern(`Prognosen är oförändrad${THAN}`))) {
      claim(!LEAVES.filter((row) => this.context.printed.rows.has(row)).some(changed), this.text);
      return [];
    }
    const moved = reading.take(/Prognosen har (förbättrats|försämrats) med /u);
    if (moved) {
      this.told(this.sign('prognosforandring', RESULT, moved[1] === 'förbättrats'));
      reading.must(pattern(THAN));
      return [];
    }
    if (!reading.take(pattern(`Det prognostiserade resultatet är oförändrat${THAN}`))) return undefined;
    claim(!changed(RESULT), this.text);
    const known = LEAVES.filter((row) => this.has('prognosforandring', row));
    if (reading.take(/, men prognosen för flera rader/u)) claim(known.filter(changed).length > 3, this.text);
    else if (reading.take(/, men prognosen för /u)) {
      const named = this.series(() => rowOf(reading.must(NAME)[0]));
      claim(named.join() === known.filter(changed).join(), `${this.text}: ${known.filter(changed)}`);
    } else {
      claim(!known.some(changed), this.text);
      return [];
    }
    reading.must(/ har ändrats/u);
    return [];
  }

  /** "A", "A och B", "A, B och C", with samt where an item has an och of its own. */
  private series<T>(item: () => T): T[] {
    const items = [item()];
    while (this.reading.take(/, (?!vilket)| och (?!vägs|delvis|till största)| samt /u)) items.push(item());
    return items;
  }

  /** "högre intäkter (3,0 mnkr)": the row, its direction and its amount. */
  private cause(basis: Basis): string {
    const words = this.reading.must(CAUSE)[0];
    const [, row, better] = CAUSES.find(([known]) => known === words)!;
    const value = this.sign(COLUMNS[basis][0], row, better);
    if (this.reading.take(/ \(/u)) {
      this.told(value);
      this.reading.must(/\)/u);
    }
    return row;
  }

  private named(basis: Basis, better: boolean): string {
    const row = rowOf(this.reading.must(NAME)[0]);
    const value = this.sign(COLUMNS[basis][0], row, better);
    this.reading.must(/ \(/u);
    this.told(value);
    this.reading.must(/\)/u);
    return row;
  }

  private explanation(): string[] | undefined {
    const { reading } = this;
    const basis: Basis = this.context.summary === 'prognos' ? 'forecast' : 'accumulated';
    const [variance] = COLUMNS[basis];
    if (reading.take(/Avvikelsen mot (?:periodens )?budget /u)) {
      claim(this.text.includes('periodens') === (basis === 'accumulated'), this.text);
      const better = this.value(variance, RESULT) > 0n;
      const same = LEAVES.filter(
        (row) =>
          this.has(variance, row) &&
          this.value(variance, row) !== 0n &&
          this.value(variance, row) > 0n === better,
      );
      const total = same.reduce((sum, row) => sum + size(this.value(variance, row)), 0n);
      const part = (rows: readonly string[]) =>
        rows.reduce((sum, row) => sum + size(this.value(variance, row)), 0n);
      if (reading.take(/fördelar sig på flera rader, var och en i linje med budget/u)) {
        claim(same.length > 1 && same.every((row) => this.isInLine(basis, row)), this.text);
        return [];
      }
      const main = reading.take(/förklaras främst av /u);
      if (!main) reading.must(/har flera orsaker, störst /u);
      const rows = this.series(() => this.cause(basis));
      const largest = this.deviating(basis, better);
      claim(rows.join() === largest.slice(0, rows.length).join(), `${this.text}: largest are ${largest}`);
      claim(
        rows.every((row) => this.value(variance, row) > 0n === better),
        this.text,
      );
      // "Främst": half of it, with no more rows than it takes. "Störst": three rows don't make half.
      if (main) claim(part(rows) * 2n >= total && part(rows.slice(0, -1)) * 2n < total, this.text);
      else claim(rows.length === 1 && part(largest.slice(0, 3)) * 2n < total, this.text);
      return [];
    }
    if (reading.take(/I motsatt riktning verkar /u)) {
      claim(this.value(variance, RESULT) > 0n, this.text);
      this.listed(this.deviating(basis, false), () => this.cause(basis));
      return [];
    }
    const several = reading.take(/De(?:n negativa avvikelsen|\s?negativa avvikelserna) för /u);
    if (!several) return undefined;
    const rows = this.series(() => this.named(basis, false));
    claim(rows.join() === this.deviating(basis, false).join(), this.text);
    claim(/^De negativa/.test(this.text) === rows.length > 1, this.text);
    reading.must(/ /u);
    this.offset(basis);
    return [];
  }

  /** The largest rows of a list of all of them, in order; "bland annat" when there are more than three. */
  private listed(all: readonly string[], item: () => string): void {
    const some = this.reading.take(/bland annat /u);
    const rows = this.series(item);
    claim(rows.join() === all.slice(0, 3).join(), `${this.text}: ${all}`);
    claim((some !== undefined) === all.length > 3, this.text);
  }

  /** "vägs upp av": the better rows make up for the worse; "till största delen" for more than half, else "delvis". */
  private offset(basis: Basis): void {
    const { reading } = this;
    const [variance] = COLUMNS[basis];
    const degree = reading.must(
      /(?:vägs (delvis |till största delen )?|(delvis |till största delen )vägs )upp av /u,
    );
    const sum = (rows: readonly string[]) =>
      rows.reduce((so, row) => so + size(this.value(variance, row)), 0n);
    const [loss, gain] = [sum(this.deviating(basis, false)), sum(this.deviating(basis, true))];
    const expected =
      loss - gain < HALF_TKR ? undefined : gain * 2n > loss ? 'till största delen ' : 'delvis ';
    claim((degree[1] ?? degree[2]) === expected, `${this.text}: ${loss} against ${gain}`);
    this.listed(this.deviating(basis, true), () => this.cause(basis));
  }

  private largest(): string[] | undefined {
    const { reading } = this;
    const found = reading.take(
      /De största (negativa|positiva) avvikelserna mot (periodens )?budget gäller /u,
    );
    if (!found) return undefined;
    const basis: Basis = found[2] ? 'accumulated' : 'forecast';
    const better = found[1] === 'positiva';
    const rows = this.series(() => this.named(basis, better));
    const all = this.deviating(basis, better);
    claim(rows.join() === all.slice(0, 3).join() && all.length > 3, `${this.text}: ${all}`);
    if (better) claim(this.deviating(basis, false).length === 0, this.text);
    return [];
  }

  private allInLine(): string[] | undefined {
    const { reading } = this;
    const found = reading.take(
      pattern(
        `Samtliga kontogrupper (beräknas|är per ${MONTH})( var för sig)?(?: vara)? i linje med (periodens )?budget`,
      ),
    );
    if (!found) return undefined;
    const basis: Basis = found[3] ? 'accumulated' : 'forecast';
    claim((found[1] === 'beräknas') === (basis === 'forecast'), this.text);
    const groups = GROUPS.filter((row) => this.context.printed.rows.has(row));
    for (const row of groups) claim(this.isInLine(basis, row), `${this.text}: ${row}`);
    const known = this.context.summary === 'i-korthet' ? LEAVES : groups;
    const total = known.reduce(
      (sum, row) => sum + (this.context.printed.ore(COLUMNS[basis][0], row) ?? 0n),
      0n,
    );
    claim((found[2] !== undefined) === size(total) >= 25_000_000n, `${this.text}: together ${total}`);
    return groups;
  }

  private rowsInLine(): string[] | undefined {
    const end = pattern(`^(.*?) (?:beräknas vara|är per ${MONTH}) i linje med (periodens )?budget\\.$`).exec(
      this.text,
    );
    if (!end) return undefined;
    const basis: Basis = end[2] ? 'accumulated' : 'forecast';
    const rows = this.series(() => rowOf(this.reading.must(NAME)[0]));
    this.reading.must(pattern(` (?:beräknas vara|är per ${MONTH}) i linje med (?:periodens )?budget`));
    for (const row of rows) claim(this.isInLine(basis, row), `${this.text}: ${row}`);
    return rows;
  }

  /** One row after the other, each with how it deviates; in brief, what makes up for them after it. */
  private clauses(): string[] {
    let basis: Basis = 'forecast';
    const rows = this.series(() => {
      const row = rowOf(this.reading.must(NAME)[0]);
      basis = this.clause(row);
      claim(!this.isInLine(basis, row), `${this.text}: ${row} is in line`);
      return row;
    });
    if (this.context.summary === 'i-korthet') {
      const worse = this.deviating(basis, false);
      const better = this.deviating(basis, true);
      claim(rows.join() === (worse.length > 0 ? worse : better).join(), this.text);
      claim(/upp av/.test(this.text) === (worse.length > 0 && better.length > 0), this.text);
      if (this.reading.take(/, vilket | och /u)) this.offset(basis);
    }
    return rows;
  }

  private clause(row: string): Basis {
    const { reading } = this;
    const forecast = 'avvikelse-prognos';
    const accumulated = reading.take(
      pattern(` avviker per ${MONTH} (positivt|negativt) från periodens budget med `),
    );
    if (accumulated) {
      this.told(this.sign('avvikelse-ack', row, accumulated[1] === 'positivt'));
      return 'accumulated';
    }
    const cost = reading.take(/ beräknas (överstiga|understiga) budget med /u);
    if (cost) {
      claim(GROUPS.indexOf(row) > 0 || row === 'Verksamhetens kostnader', this.text);
      this.told(this.sign(forecast, row, cost[1] === 'understiga'));
      return 'forecast';
    }
    if (reading.take(/ beräknas bli /u)) {
      const told = reading.amount();
      const higher = reading.must(/ (högre|lägre) än budget/u)[1] === 'högre';
      claim(row === GROUPS[0] || row === 'Kommunbidrag', this.text);
      checkAmount(this.sign(forecast, row, higher), told, this.text);
      return 'forecast';
    }
    const side = reading.must(/ beräknas avvika (positivt|negativt) från budget med /u)[1];
    this.told(this.sign(forecast, row, side === 'positivt'));
    return 'forecast';
  }
}
