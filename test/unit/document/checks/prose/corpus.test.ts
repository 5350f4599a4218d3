import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NumberOutcome } from '../../../../../src/document/checks/prose/checkedNumber.ts';
import { checkText } from '../../../../support/proseFixture.ts';

const SIGNS: Readonly<Record<NumberOutcome, string>> = {
  'borne-out': 'S',
  accepted: 'K',
  'other-row': 'R',
  'other-base': 'B',
  direction: 'D',
  reversed: 'O',
  'not-borne-out': 'N',
};

const sentences = readFileSync(join(import.meta.dirname, 'corpus.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((part) => part.trim()) as [string, string, string]);

const found = sentences.map(([expected, heading, sentence]) => ({
  sentence,
  expected,
  got:
    checkText(sentence, heading)
      .map(({ outcome }) => SIGNS[outcome])
      .join('') || '-',
}));
const isTold = (outcomes: string): boolean => /[^SK-]/.test(outcomes);

describe('a corpus of sentences with known outcomes', () => {
  it('is told of right', () => {
    const wrong = found.filter(({ expected, got }) => expected !== got);
    const alarms = wrong.filter(({ expected, got }) => !isTold(expected) && isTold(got));
    const lost = wrong.filter(({ expected, got }) => isTold(expected) && !isTold(got));
    console.log(
      `${found.length} meningar: ${found.length - wrong.length} med väntat utfall, ${alarms.length} falska larm, ${lost.length} missade.`,
    );
    for (const it of wrong) console.log(`  väntat ${it.expected}, blev ${it.got}: ${it.sentence}`);
    expect(found.length).toBeGreaterThanOrEqual(150);
    expect({ alarms, lost }).toEqual({ alarms: [], lost: [] });
  });
});
