import { describe, expect, it } from 'vitest';
import { isPublishable } from '../../../src/publish/names.ts';
import { faultsOf } from '../../support/reported.ts';

describe('names under out', () => {
  it.each(['2025-05-manadsuppfoljning', 'socialnämnden', 'a', 'v1.2', 'Konsult', 'com10', 'a'.repeat(120)])(
    '%j can be used',
    (name) => {
      expect(faultsOf((report) => isPublishable(name, report))).toEqual([]);
    },
  );

  it.each([
    '',
    '.',
    '..',
    '../a',
    'a..b',
    'a/b',
    'a\\b',
    '/etc',
    'C:a',
    'CON',
    'con',
    'con.txt',
    'NUL',
    'Aux.pdf',
    'COM1',
    'lpt9.docx',
    '.dold',
    '-v',
    'a b',
    'a.',
    'a:b',
    'a*',
    'a?',
    'a"b',
    'a<b',
    'a|b',
    'a\nb',
    'a\0',
    'a'.repeat(121),
  ])('%j is refused', (name) => {
    expect(faultsOf((report) => isPublishable(name, report))).toEqual([
      `publish.name  ${JSON.stringify({ found: name })}`.replace('  ', ' '),
    ]);
  });
});
