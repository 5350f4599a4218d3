import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/compare/compare.ts';
import { readTrace } from '../../../src/compare/publishedTrace.ts';
import { snapshotOf } from '../../../src/figures/snapshot.ts';
import { traceJson } from '../../../src/trace/json.ts';
import { traceOf } from '../../../src/trace/trace.ts';
import { reported } from '../../support/reported.ts';
import { type Changes, LEDGER, prepareSmall, REPORT, smallFile } from '../../support/smallBoard.ts';

const BUDGET = 'data/k/n/2025/budget.csv';
const FORECASTS = 'data/k/n/2025/prognos.csv';
const ADJUSTMENTS = 'data/k/n/2025/justeringar.csv';

/** The small board's report for a month, with a figure of the ledger in it. */
const reportOf = (month: string): Changes => ({
  'data/k/n/2024/utfall.csv': undefined,
  [REPORT]: smallFile(REPORT)
    .replace('2025-02', month)
    .replace('Allt är väl.', 'Resultatet är {{kr "driftbudget.utfall-ack.resultat"}}.'),
});

function prepared(month: string, changes: Changes) {
  const { prepared: made, faults } = prepareSmall({ ...reportOf(month), ...changes });
  if (!made) throw new Error(faults.join('\n'));
  return made;
}

/** The trace that the report of a month left when it was built from other files than today's. */
function traceFrom(month: string, changes: Changes) {
  const { document, figures, opened } = prepared(month, changes);
  const { sources } = opened.context;
  const text = traceJson(traceOf(document, REPORT, figures.byId, () => '', [], snapshotOf(sources, 2025)));
  return readTrace(new TextEncoder().encode(text), 't.json', () => {});
}

/** January's report, built from `then`, against February's, both as today's files have them. */
const compared = (then: Changes, today: Changes = {}) =>
  compare(prepared('2025-01', today), prepared('2025-02', today), traceFrom('2025-01', then));

const replaced = (file: string, find: string, by: string): Changes => ({
  [file]: smallFile(file).replace(find, by),
});

describe('history', () => {
  it('has not changed when the files are the same', () => {
    expect(compared({}).history).toEqual({ actual: [], budget: [], forecasts: [], adjustments: [] });
  });

  it('names the account, where it was booked, the month and the exact amounts, costs negative', () => {
    // Today 300 kr on activity 10 in January; the export that January's report was built from said 250,40.
    const { history } = compared(replaced(LEDGER, '5011;10;Barn;202501;300', '5011;10;Barn;202501;250,40'));
    expect(history!.actual).toEqual([
      {
        account: '5011',
        responsibility: undefined,
        activity: '10 Barn',
        changes: [{ month: '2025-01', before: -25040n, now: -30000n }],
      },
    ]);
  });

  it('tells of an account that was not there then, and of one that is not there any more', () => {
    const { history } = compared(replaced(LEDGER, '4990;10;Barn;202501;30\n', '5021;20;Vuxna;202501;75\n'));
    expect(history!.actual.map(({ account, activity, changes }) => [account, activity, changes])).toEqual([
      ['4990', '10 Barn', [{ month: '2025-01', before: 0n, now: -3000n }]],
      ['5021', '20 Vuxna', [{ month: '2025-01', before: -7500n, now: 0n }]],
    ]);
  });

  it('sees what was booked on another activity of the same account', () => {
    const { history } = compared(replaced(LEDGER, '5011;20;Vuxna;202501;100', '5011;10;Barn;202501;100'));
    expect(history!.actual.map(({ activity, changes }) => [activity, changes])).toEqual([
      ['10 Barn', [{ month: '2025-01', before: -40000n, now: -30000n }]],
      ['20 Vuxna', [{ month: '2025-01', before: 0n, now: -10000n }]],
    ]);
  });

  it('is no matter of the months after the older report', () => {
    const { history } = compared(replaced(LEDGER, '5011;10;Barn;202502;305,55', '5011;10;Barn;202502;1'));
    expect(history!.actual).toEqual([]);
  });

  it('tells of a budget that was changed in silence, as a year: a month moved is none', () => {
    const moved = replaced(BUDGET, '5011;10;Barn;202502;310', '5011;10;Barn;202503;310');
    expect(compared(moved).history!.budget).toEqual([]);
    // Today 310 + 310 + 310; 20 more then.
    const raised = replaced(BUDGET, '6000;20;Vuxna;202501;20', '6000;20;Vuxna;202501;40');
    expect(compared(raised).history!.budget).toEqual([
      {
        account: '6000',
        responsibility: undefined,
        activity: '20 Vuxna',
        changes: [{ before: -4000n, now: -2000n }],
      },
    ]);
  });

  it('tells of a forecast already made and of an adjustment that are others now', () => {
    const { history } = compared({
      ...replaced(FORECASTS, '2025-01;personal;-0,93', '2025-01;personal;-0,95'),
      ...replaced(ADJUSTMENTS, '2025-01;skuld;-5', '2025-01;skuld;-6'),
    });
    expect(history!.forecasts).toEqual([
      { month: '2025-01', name: 'personal', before: -95000n, now: -93000n },
    ]);
    expect(history!.adjustments).toEqual([{ month: '2025-01', name: 'skuld', before: -600n, now: -500n }]);
  });

  it('does not take a forecast made since for a change', () => {
    const only = smallFile(FORECASTS).split('\n').slice(0, 5).join('\n');
    expect(compared({ [FORECASTS]: only }).history!.forecasts).toEqual([]);
  });
});

describe('the memory of the older report', () => {
  const january = (changes: Changes) =>
    traceFrom('2025-01', {
      ...changes,
      [LEDGER]: smallFile(LEDGER)
        .split('\n')
        .filter((line) => !line.includes('202502'))
        .join('\n'),
    });
  const reports = () => [prepared('2025-01', {}), prepared('2025-02', {})] as const;

  it('is whole when the report was built before the next export', () => {
    expect(compare(...reports(), january({})).memory).toBe('whole');
  });

  it('is late when its export already had a later month', () => {
    expect(compared({}).memory).toBe('late');
  });

  it('is none without a trace: nothing is said of history then', () => {
    const comparison = compare(...reports(), undefined);
    expect([comparison.memory, comparison.history]).toEqual(['none', undefined]);
  });

  it('is none in a trace from before the exports were kept', () => {
    const { document, figures } = prepared('2025-01', {});
    const text = traceJson(traceOf(document, REPORT, figures.byId, () => ''));
    const trace = readTrace(new TextEncoder().encode(text), 't.json', () => {});
    expect(compare(...reports(), trace).memory).toBe('none');
  });

  it('gives the figures as they were said, not as today’s files would have them', () => {
    const trace = january({});
    const changed = replaced(LEDGER, '5011;10;Barn;202501;300', '5011;10;Barn;202501;310');
    const { figures } = compare(prepared('2025-01', changed), prepared('2025-02', changed), trace);
    // January then: 100 − 400 − 30 + 450 − 5 = 115. Today both months: 150 − 815,55 − 30 + 900 − 12,50 = 191,95.
    expect(figures.groups[0]!.changes).toMatchObject([
      {
        id: 'driftbudget.utfall-ack.resultat',
        before: '115\u00a0kr',
        now: '192\u00a0kr',
        difference: '+77\u00a0kr',
      },
    ]);
  });

  it('is told of when the trace can’t be read', () => {
    const { value, problems } = reported((report) =>
      readTrace(new TextEncoder().encode('{'), 't.json', report),
    );
    expect(value).toBeUndefined();
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['compare.trace', 'warning']]);
  });
});
