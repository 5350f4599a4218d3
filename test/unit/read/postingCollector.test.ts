import { describe, expect, it } from 'vitest';
import type { PostingKey } from '../../../src/read/posting.ts';
import { PostingCollector } from '../../../src/read/postingCollector.ts';

const key = (account: string, month: number, activity?: string): PostingKey => ({
  account: { code: account, name: `Konto ${account}` },
  activity: activity === undefined ? undefined : { code: activity, name: activity },
  period: { year: 2025, month },
});

function collected(rows: readonly (readonly [PostingKey, bigint, line: number])[]) {
  const collector = new PostingCollector();
  for (const [posting, amount, line] of rows) collector.add(collector.numberOf(posting), amount, line);
  return collector.postings('f.csv');
}

describe('rows with codes and month alike', () => {
  const postings = collected([
    [key('5011', 1), 100n, 2],
    [key('5011', 2), 10n, 3],
    [{ ...key('5011', 1), account: { code: '5011', name: 'Ett senare namn' } }, -30n, 5],
    [key('5011', 1, '610'), 1n, 6],
  ]);

  it('are one posting: their sum, their number, and the first one’s name and line', () => {
    expect(postings.all).toEqual([
      { ...key('5011', 1), amount: 70n, count: 2, line: 2 },
      { ...key('5011', 2), amount: 10n, count: 1, line: 3 },
      { ...key('5011', 1, '610'), amount: 1n, count: 1, line: 6 },
    ]);
  });

  it('keep the line of each, in order', () => {
    const [first, second, third] = postings.all;
    expect([...postings.linesOf([first!])]).toEqual([2, 5]);
    expect([...postings.linesOf([third!, second!, first!])]).toEqual([2, 3, 5, 6]);
    expect([...postings.linesOf([])]).toEqual([]);
  });
});

describe('sums', () => {
  it('are exact however large they and their amounts are', () => {
    const most = 2n ** 52n;
    for (const amounts of [
      [most, most, most, 1n],
      [-most, -most, -1n, most],
      [most + 1n, 1n, 10n ** 30n, -7n],
      [-(10n ** 18n) - 1n, 10n ** 18n, most, -most],
    ]) {
      const { all } = collected(amounts.map((amount, index) => [key('1', 1), amount, index + 2]));
      expect(all[0]!.amount).toBe(amounts.reduce((sum, amount) => sum + amount, 0n));
    }
  });

  it('and lines of many thousand rows are right', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [key(`${i % 7}`, 1), BigInt(i), i + 2] as const);
    const { all, linesOf } = collected(rows);
    expect(all).toHaveLength(7);
    for (const [rest, posting] of all.entries()) {
      const own = rows.filter((_, i) => i % 7 === rest);
      expect(posting.amount).toBe(own.reduce((sum, [, amount]) => sum + amount, 0n));
      expect([...linesOf([posting])]).toEqual(own.map(([, , line]) => line));
    }
  });
});
