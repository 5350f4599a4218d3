import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ProblemError, problem } from '../../src/problems.ts';
import { fill } from '../../src/read/byteStream.ts';
import type { LargeFile } from '../../src/read/large/largeFile.ts';
import { openSources } from '../../src/read/sources.ts';
import { openWorkplace } from '../../src/workplace.ts';
import { largeFile } from '../support/largeReader.ts';
import { openSmall, smallFile } from '../support/smallBoard.ts';

const folder = mkdtempSync(join(tmpdir(), 'underlag-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Buffer.alloc(5_000_000, 'En rad i en stor fil.\n');
const path = (name: string, content: Uint8Array | string): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

describe('large files', () => {
  it('are those that are too large to be kept, and are read from the beginning each time', () => {
    const workplace = openWorkplace(folder);
    expect(workplace.large(path('small', 'x'))).toBeUndefined();
    expect(workplace.large('no such file')).toBeUndefined();
    const { open } = workplace.large(path('large', bytes))!;
    for (let time = 0; time < 2; time += 1) {
      const stream = open();
      const target = Buffer.alloc(bytes.length + 10);
      expect(fill(stream, target)).toBe(bytes.length);
      expect(target.subarray(0, bytes.length).equals(bytes)).toBe(true);
      stream.close();
    }
  });

  it('have a checksum when they have been read to their end', () => {
    const workplace = openWorkplace(folder);
    const stream = workplace.large(path('summed', bytes))!.open();
    const target = Buffer.alloc(100_000);
    fill(stream, target);
    stream.read(target, 17);
    expect(workplace.checksum('summed')).toBeUndefined();
    while (stream.read(target) > 0);
    stream.close();
    expect(workplace.checksum('summed')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('must not change while a document is made of them, nor while they are read', () => {
    const workplace = openWorkplace(folder);
    const { open } = workplace.large(path('changed', bytes))!;
    const stream = open();
    const target = Buffer.alloc(bytes.length / 2);
    stream.read(target);
    appendFileSync(join(folder, 'changed'), 'mer');
    const code = (work: () => void): string => {
      try {
        work();
      } catch (fault) {
        return fault instanceof ProblemError ? fault.problem.code : String(fault);
      }
      return 'nothing';
    };
    expect(
      code(() => {
        while (stream.read(target) > 0);
      }),
    ).toBe('file.changed');
    expect(code(open)).toBe('file.changed');
    expect(workplace.checksum('changed')).toBeUndefined();
    stream.close();
  });
});

describe('a large ledger among the sources', () => {
  const { board, context } = openSmall();
  const ledger = (text: string, whole: boolean, large = largeFile as (content: Uint8Array) => LargeFile) => {
    const problems: string[] = [];
    const content = new TextEncoder().encode(text);
    const sources = openSources(
      board,
      'data/k/n',
      {
        read: () => {
          if (!whole) throw new Error('read whole');
          return content;
        },
        large: () => large(content),
      },
      ({ code, place }) => problems.push(`${code} ${place?.line}`),
    );
    return {
      exists: sources.exists('utfall', 2025),
      found: sources.read('utfall', 2025, 'required'),
      problems,
    };
  };
  const text = smallFile('data/k/n/2025/utfall.csv');

  it('gives the same postings without being read whole', () => {
    const { exists, found, problems } = ledger(text, false);
    expect([exists, problems]).toEqual([true, []]);
    expect(found!.all).toEqual(context.sources.read('utfall', 2025, 'required')!.all);
  });

  it('with a fault is told of by the ordinary reader', () => {
    const { found, problems } = ledger(text.replace('305,55', '305,5x'), true);
    expect([found, problems]).toEqual([undefined, ['csv.amount 8']]);
  });

  it('that changes while it is read is told of', () => {
    const changing = (): LargeFile => ({
      keepLines: () => {},
      open: () => {
        throw new ProblemError(problem('file.changed', { file: 'utfall.csv' }, {}));
      },
    });
    expect(ledger(text, true, changing).problems).toEqual(['file.changed undefined']);
  });
});
