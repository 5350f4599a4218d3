import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readYaml } from '../../../src/config/yaml.ts';
import { faultsOf, reported } from '../../support/reported.ts';

const schema = z.strictObject({
  namn: z.string(),
  farger: z.strictObject({ accent: z.string() }).optional(),
  rader: z.array(z.strictObject({ rad: z.string(), slag: z.enum(['a', 'b']) })).optional(),
});

const read = (text: string, firstLine = 1) =>
  reported((report) => readYaml({ text, file: 'f.yaml', firstLine }, schema, report));
const faults = (text: string, firstLine = 1) =>
  faultsOf((report) => readYaml({ text, file: 'f.yaml', firstLine }, schema, report));

describe('YAML', () => {
  it('reads every value as it is written', () => {
    const values = ['0180', '1e3', 'ja', 'true', '2025-05', '12:30', '~', '0x10', '1_000'];
    for (const value of values) expect(read(`namn: ${value}\n`).value?.value.namn).toBe(value);
  });

  it('tells where each setting stands', () => {
    const settings = read('namn: x\nfarger:\n  accent: "#000000"\nrader:\n  - { rad: r, slag: a }\n').value!;
    const at = (...path: (string | number)[]) => {
      const { line, column } = settings.placeOf(path);
      return [line, column];
    };
    expect(at('farger', 'accent')).toEqual([3, 3]);
    expect(at('rader', 0, 'slag')).toEqual([5, 15]);
    // What is not there is looked for around where it should have been.
    expect(at('farger', 'varning')).toEqual([2, 1]);
  });

  it.each([
    ['a line without colon', 'namn: x\nfarger blå\nrader: []\n', 'MULTILINE_IMPLICIT_KEY', '2:1'],
    ['a line without colon at the end', 'namn: x\nfarger blå\n', 'MISSING_CHAR', '2:1'],
    ['a line that is indented too far', 'namn: x\n farger: y\n', 'BLOCK_AS_IMPLICIT_KEY', '1:7'],
    ['two colons', 'namn: Maj: ett\n', 'BLOCK_AS_IMPLICIT_KEY', '1:7'],
    ['a quote that never ends', 'namn: "x\n', 'MISSING_CHAR', '2:1'],
    ['a tab', 'farger:\n\taccent: x\n', 'TAB_AS_INDENT', '2:1'],
    ['a tab above other lines', 'farger:\n\taccent: x\n  b: y\n  c: z\n', 'TAB_AS_INDENT', '2:1'],
    ['a key twice', 'namn: x\nnamn: y\n', 'DUPLICATE_KEY', '2:1'],
    ['a list that never ends', 'rader: [a, b\nnamn: x\n', 'BAD_INDENT', '2:1'],
    ['text after a quote', 'namn: "x" y\n', 'UNEXPECTED_TOKEN', '1:11'],
    ['a character with a meaning of its own', 'namn: @x\n', 'BAD_SCALAR_START', '1:7'],
    ['an asterisk, as in Markdown', 'namn: *x*\n', 'ALIAS', '1:7'],
    ['a reference to an anchor', 'namn: &Co x\n', 'ALIAS', '1:11'],
    ['an exclamation mark', 'namn: !x y\n', 'TAG_RESOLVE_FAILED', '1:7'],
    ['two braces, as in a template', 'namn: {{ x }}\n', 'COLLECTION_KEY', '1:8'],
    ['two documents', 'namn: x\n---\nnamn: y\n', 'MULTIPLE_DOCS', '2:1'],
  ])('%s is told once, with line and column', (_name, text, reason, place) => {
    expect(faults(text)).toEqual([`yaml.syntax ${place} {"reason":"${reason}"}`]);
  });

  it('tells the file’s lines where it begins further down', () => {
    expect(faults('namn: x\nnamn: y\n', 2)).toEqual(['yaml.syntax 3:1 {"reason":"DUPLICATE_KEY"}']);
  });

  it('tells every setting that is missing, unknown or wrong', () => {
    expect(
      faults(
        'nman: x\nfarger:\n  acent: y\nrader:\n  - { rad: r, slag: c }\n  - { rad: [], slag: a }\n',
      ).sort(),
    ).toEqual([
      'config.unknown-key 1:1 {"key":"nman","suggestion":"namn"}',
      'config.unknown-key 3:3 {"key":"farger.acent","suggestion":"accent"}',
      'config.value 5:15 {"key":"rader.0.slag","found":"c","expected":"något av a, b"}',
      'config.value 6:7 {"key":"rader.1.rad","found":"en lista eller grupp","expected":"ett värde"}',
    ]);
  });

  it('tells what is missing and not misspelt', () => {
    expect(faults('farger: {}\n')).toEqual([
      'config.missing 1:1 {"key":"namn","expected":"ett värde"}',
      'config.missing 1:1 {"key":"farger.accent","expected":"ett värde"}',
    ]);
  });

  it.each(['', '# bara en kommentar\n', 'bara text\n'])('without settings misses them: %j', (text) => {
    expect(faults(text)).toHaveLength(1);
  });
});
