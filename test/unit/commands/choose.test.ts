import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseReports } from '../../../src/commands/choose.ts';
import { siffror } from '../../../src/commands/siffror.ts';
import type { Problem } from '../../../src/problems.ts';
import type { ReportName, Workplace } from '../../../src/workplace.ts';
import { inShort } from '../../support/reported.ts';

const named = (municipality: string, name: string): ReportName => ({
  name,
  municipality,
  board: 'namnden',
  file: `data/${municipality}/namnden/rapporter/${name}.md`,
});
const ALL = [named('a', '2025-05-maj'), named('b', '2025-05-maj'), named('b', '2025-06-juni')];
const choose = (choice: Parameters<typeof chooseReports>[1], all = ALL) => {
  const { chosen, problems } = chooseReports({ reports: () => all } as Workplace, choice);
  return [...chosen.map(({ file }) => file), ...problems.map(inShort)];
};

describe('the reports that a command is about', () => {
  it('are told apart by municipality', () => {
    expect(choose({ names: ['2025-05-maj'] })).toEqual([ALL[0]!.file, ALL[1]!.file]);
    expect(choose({ names: ['b/namnden/2025-05-maj'] })).toEqual([ALL[1]!.file]);
  });

  it.each([
    [{ names: ['2025-05-mja'] }, 'report.not-found {"found":"2025-05-mja","suggestion":"2025-05-maj"}'],
    [{ names: [], period: '2025-07' }, 'report.none {"found":"2025-07"}'],
    [{ names: [], board: 'namden' }, 'report.none {"found":"namden","suggestion":"namnden"}'],
    [{ names: [], period: '2025-07', board: 'namnden' }, 'report.none {"found":"2025-07 och namnden"}'],
  ])('are told of when there are none: %o', (choice, expected) => {
    expect(choose(choice)).toEqual([expected]);
  });

  it('are told of when the folder has none at all', () => {
    expect(choose({ names: [] }, [])).toEqual(['report.none {"found":""}']);
  });

  it('must be one where figures are shown', () => {
    const root = mkdtempSync(join(tmpdir(), 'underlag-choose-'));
    try {
      for (const { file } of ALL) {
        mkdirSync(join(root, file, '..'), { recursive: true });
        writeFileSync(join(root, file), '');
      }
      const problems: Problem[] = [];
      const console = {
        print: () => {},
        note: () => {},
        progress: () => {},
        problems: (found: readonly Problem[]) => problems.push(...found),
      };
      expect(siffror(root, '2025-05-maj', undefined, console)).toBe(2);
      expect(problems.map(inShort)).toEqual([
        'report.ambiguous {"found":"2025-05-maj","known":"a/namnden/2025-05-maj, b/namnden/2025-05-maj"}',
      ]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
