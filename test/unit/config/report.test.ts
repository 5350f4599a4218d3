import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/config/report.ts';
import { faultsOf, reported } from '../../support/reported.ts';

const HEAD = '---\nmall: manadsuppfoljning\ntitel: Maj\nperiod: 2025-05\ndatum: 2025-06-10\n---\n';
const read = (text: string) => reported((report) => readReport(text, 'r.md', report));
const faults = (text: string) => faultsOf((report) => readReport(text, 'r.md', report));

describe('a report file', () => {
  it('has its facts, and its text from the line after them', () => {
    const { value, problems } = read(
      HEAD.replace('---\n', '---\ndnr: 0180\nstatus: utkast\nbilagor: [Prognos, Åtgärder]\n') +
        '\n## Läget\n',
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      template: 'manadsuppfoljning',
      title: 'Maj',
      period: { year: 2025, month: 5 },
      registryNumber: '0180',
      date: '2025-06-10',
      draft: true,
      appendices: ['Prognos', 'Åtgärder'],
      commentary: '\n## Läget\n',
      commentaryLine: 10,
    });
  });

  it('may have no text, and rules in the text are no front matter', () => {
    expect(read(HEAD).value?.commentary).toBe('');
    expect(read(`${HEAD}## A\n\n---\n\nmer\n`).value?.commentary).toBe('## A\n\n---\n\nmer\n');
    expect(read(HEAD.trimEnd()).value?.title).toBe('Maj');
  });

  it.each(['', '## Läget\n', `\n${HEAD}`, HEAD.replace(/---\n$/, ''), '--- \nmall: x\n'])(
    'without front matter is told: %j',
    (text) => {
      expect(faults(text)).toEqual(['report.no-front-matter 1:1 {}']);
    },
  );

  it.each([
    ['period: 2025-05', 'period: maj 2025', 'config.value 4:1 {"key":"period","found":"maj 2025"'],
    ['period: 2025-05', 'period: 2025-13', 'config.value 4:1 '],
    ['datum: 2025-06-10', 'datum: 2025-06-31', 'config.value 5:1 '],
    ['datum: 2025-06-10', 'datum: 10 juni 2025', 'config.value 5:1 '],
    ['titel: Maj', 'titel:', 'config.value 3:1 '],
    ['titel: Maj', 'titel: Maj: läget', 'yaml.syntax 3:8 '],
    ['titel: Maj', 'titlel: Maj', 'config.unknown-key 3:1 '],
    [
      'titel: Maj',
      'titel: Maj\nstatus: klar',
      'config.value 4:1 {"key":"status","found":"klar","expected":"något av utkast, slutlig"',
    ],
  ])('with %j as %j tells line and column', (find, replacement, expected) => {
    const found = faults(HEAD.replace(find, replacement));
    expect(found[0]?.slice(0, expected.length)).toBe(expected);
    expect(read(HEAD.replace(find, replacement)).value).toBeUndefined();
  });
});
