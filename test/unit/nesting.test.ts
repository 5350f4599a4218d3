import { describe, expect, it } from 'vitest';
import { collect, prepare } from '../../src/prepare.ts';
import { prepareSmall, REPORT, smallFile, TEMPLATE } from '../support/smallBoard.ts';

const BOARD = 'data/k/n/namnd.yaml';
const MANY = 20_000;

/** What is told of the small board's report with another file. */
function told(file: string, text: string): string[] {
  const { workplace } = prepareSmall({});
  const bytes = new TextEncoder().encode(text);
  const { problems, report } = collect();
  const read = (path: string) => (path === file ? bytes : workplace.read(path));
  prepare(workplace.reports()[0]!, { ...workplace, read }, report);
  return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

describe('what lies deep inside itself is told of, and ends no run', () => {
  const template = smallFile(TEMPLATE);
  it.each([
    ['braces in the settings', BOARD, smallFile(BOARD).replace('prognos: {', `prognos: ${'{'.repeat(MANY)}`)],
    [
      'lists in the settings',
      BOARD,
      smallFile(BOARD).replace('kallor:', `x:\n  ${'- '.repeat(MANY)}\nkallor:`),
    ],
    ['calls in the template', TEMPLATE, `${template}{{tkr ${'(a '.repeat(MANY)}${')'.repeat(MANY)}}}`],
    ['blocks in the template', TEMPLATE, `${template}${'{{#if a}}'.repeat(MANY)}${'{{/if}}'.repeat(MANY)}`],
    [
      'elements in the template',
      TEMPLATE,
      `${template}${'<section>'.repeat(MANY)}${'</section>'.repeat(MANY)}`,
    ],
    ['quotations in the text', REPORT, `${smallFile(REPORT)}\n\n${'> '.repeat(MANY)}x\n`],
    ['lists in the text', REPORT, `${smallFile(REPORT)}\n\n${'- '.repeat(MANY)}x\n`],
  ])('%s', (_about, file, text) => expect(told(file, text)).toContain('file.nesting'));

  it('groups in groups for keys are told of as the syntax that they are, and at once', () => {
    const text = smallFile(BOARD).replace('prognos: {', `prognos: ${'{'.repeat(450)}`);
    expect(text).not.toBe(smallFile(BOARD));
    expect(told(BOARD, text)).toContain('yaml.syntax');
  });

  it('but nothing that a person has written', () => {
    const text = `${smallFile(REPORT)}\n\n${'Se (bilagan) och <3> [1] {x}. '.repeat(300)}\n\n${':( '.repeat(400)}\n\n---\n\n- a\n  - b\n    - c\n`;
    expect(told(REPORT, text)).not.toContain('file.nesting');
  });
});
