import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/figures/figure.ts';
import { traceJson } from '../../src/trace/json.ts';
import { traceOf } from '../../src/trace/trace.ts';
import type { Workplace } from '../../src/workplace.ts';
import { dumpDocument } from '../support/dumpDocument.ts';
import { EXAMPLE_LEDGER, exampleWorkplace, MAY, prepareExample } from '../support/example.ts';

/**
 * One amount of the ledger's third line, account 3011 (income), activity 610, responsibility 5320, January: from −6 873,12 to
 * −1 006 873,12, a million more of income.
 */
const CHANGE = { file: EXAMPLE_LEDGER, find: ';-6873,12\r\n', with: ';-1006873,12\r\n' };

/** Everything that stands on it, by hand: the row and the sums above it, from January on. */
const ROWS = ['intakter', 'nettokostnader', 'resultat'];
const MONTHS = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05'];
const DEPENDENT = [
  ...['utfall-ack', 'avvikelse-ack', 'forandring-forra-aret'].flatMap((column) =>
    ROWS.map((row) => `driftbudget.${column}.${row}`),
  ),
  ...ROWS.map((row) => `manad.utfall.2025-01.${row}`),
  ...MONTHS.flatMap((month) => ROWS.map((row) => `manad.utfall-ack.${month}.${row}`)),
  ...['verksamhet.610', 'ansvar.5320', 'konto.3011'].flatMap((part) =>
    ['utfall-ack', 'avvikelse-ack'].map((column) => `kontogrupp.intakter.${part}.${column}`),
  ),
];

/** A draft: what the author has typed no longer holds, which would stop a final report. */
const asDraft = (workplace: Workplace): Workplace => ({
  ...workplace,
  read: (path) => {
    const bytes = workplace.read(path);
    if (!bytes || !path.endsWith(`${MAY}.md`)) return bytes;
    return new TextEncoder().encode(
      new TextDecoder().decode(bytes).replace('---\n', '---\nstatus: utkast\n'),
    );
  },
});

const before = prepareExample(MAY, asDraft(exampleWorkplace()));
const after = prepareExample(MAY, asDraft(exampleWorkplace(CHANGE)));

const fraction = (figure: Figure | undefined): string =>
  !figure || typeof figure.value === 'string'
    ? String(figure?.value)
    : `${figure.value.numerator}/${figure.value.denominator}`;

const traced = ({ document, name, figures, workplace }: typeof before) =>
  JSON.parse(traceJson(traceOf(document, name.file, figures.byId, workplace.checksum))) as {
    kallor: { fil: string; sha256: string }[];
    siffror: { id: string; varde: string }[];
    meningar: { text: string }[];
  };

describe('one amount of the ledger', () => {
  it('changes the figures that stand on it, and no other', () => {
    const ids = [...new Set([...before.all.byId.keys(), ...after.all.byId.keys()])];
    const changed = ids.filter(
      (id) => fraction(before.all.byId.get(id)) !== fraction(after.all.byId.get(id)),
    );
    // Responsibilities have no budget, so they have no variance either.
    const expected = DEPENDENT.filter((id) => before.all.byId.has(id));
    expect(DEPENDENT.filter((id) => !expected.includes(id))).toEqual([
      'kontogrupp.intakter.ansvar.5320.avvikelse-ack',
    ]);
    expect(changed.sort()).toEqual(expected.sort());
  });

  it('changes each of them by a million, exactly', () => {
    for (const id of DEPENDENT.filter((it) => before.all.byId.has(it))) {
      const [old, changed] = [before, after].map(({ all }) =>
        BigInt(fraction(all.byId.get(id)).split('/')[0]!),
      );
      expect(changed! - old!, id).toBe(100_000_000n);
    }
  });

  it('changes the lines of the document that show those figures, the summary with them, and no other', () => {
    const [old, changed] = [before, after].map(({ document }) => dumpDocument(document).split('\n'));
    expect(changed).toHaveLength(old!.length);
    const differing = changed!.filter((line, index) => line !== old![index]);
    expect(differing.length).toBeGreaterThan(8);
    const shown = (line: string) => DEPENDENT.some((id) => line.includes(`|${id}`));
    const isChart = (line: string) => line.trimStart().startsWith('alternative Linjediagram.');
    expect(differing.filter((line) => !shown(line) && !isChart(line))).toEqual([]);
    expect(differing.some((line) => line.includes('⟨resultat.ackumulerat'))).toBe(true);
    // The forecast's table is of other sources.
    expect(differing.filter((line) => line.includes('|driftbudget.prognos.'))).toEqual([]);
  });

  it('changes those figures in the trace', () => {
    const [old, changed] = [before, after].map(traced);
    const values = (trace: typeof old) => new Map(trace!.siffror.map(({ id, varde }) => [id, varde]));
    const [oldValues, newValues] = [values(old), values(changed)];
    const moved = [...oldValues.keys()].filter(
      (id) => newValues.has(id) && oldValues.get(id) !== newValues.get(id),
    );
    expect(moved).toContain('driftbudget.utfall-ack.resultat');
    expect(oldValues.get('driftbudget.utfall-ack.resultat')).toBe('-905411.35');
    expect(newValues.get('driftbudget.utfall-ack.resultat')).toBe('94588.65');
    // What is derived for a sentence (a size without its sign, a share) bears the name of what it is derived from.
    const stray = moved.filter(
      (id) => !DEPENDENT.some((known) => id.startsWith(known)) && !/^driftbudget\.andel\./.test(id),
    );
    expect(stray).toEqual([]);
    const sums = ({ kallor }: ReturnType<typeof traced>) => kallor.map(({ sha256 }) => sha256);
    const files = changed!.kallor.filter(({ sha256 }) => !sums(old!).includes(sha256));
    expect(files.map(({ fil }) => fil)).toEqual([EXAMPLE_LEDGER]);
  });
});
