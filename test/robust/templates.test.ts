import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { BLOCK_HELPERS, HELPERS } from '../../src/document/template/helpers.ts';
import { NAMES } from '../../src/document/template/names.ts';
import { collect, prepare } from '../../src/prepare.ts';
import type { Problem } from '../../src/problems.ts';
import { openWorkplace, type Workplace } from '../../src/workplace.ts';
import { chance } from '../exempel/random.ts';
import { amount, inSwedish, told } from './runs.ts';

/** Names in the real templates, misspelt one at a time: each must be found before anything is rendered, on its line. */
const WANTED = amount(1_000, 60);

type Kind = 'namn' | 'hjälpare' | 'argument' | 'val' | '#if' | '#each' | 'del' | 'rubrik';
interface Name {
  readonly file: string;
  readonly offset: number;
  readonly name: string;
  readonly kind: Kind;
}

const PARTIALS = readdirSync('templates/delar').map((name) => name.replace('.hbs', ''));
const files = [
  ...readdirSync('templates').filter((name) => name.endsWith('.hbs')),
  ...PARTIALS.map((name) => `delar/${name}.hbs`),
].map((name) => `templates/${name}`);
const textOf = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/** Every name that stands in a template, and what it is there for. */
function namesIn(file: string): Name[] {
  const text = textOf.get(file)!;
  const found: Name[] = [];
  const add = (kind: Kind, name: string | undefined, offset: number) =>
    name && found.push({ file, kind, name, offset });
  for (const match of text.matchAll(/\{\{(#each |#if |#unless |> ?)?([^}!/]+)\}\}/g)) {
    const [whole, opening = '', inside] = match;
    const at = match.index + whole.indexOf(inside!, 2 + opening.length);
    const [first] = inside!.split(' ');
    if (opening.startsWith('>')) add('del', first, at);
    else if (opening === '#each ') add('#each', first, at);
    else if (opening) add('#if', first, at);
    else if (!HELPERS.has(first!)) add('namn', first, at);
    else {
      add('hjälpare', first, at);
      const argument = /^\S+ "([^"]+)"/.exec(inside!);
      const kind = HELPERS.get(first!) === 'section' ? 'rubrik' : 'argument';
      // An optional place for text is nobody's fault when there is no such text.
      if (argument && !(kind === 'rubrik' && inside!.includes('valfritt')))
        add(kind, argument[1], at + first!.length + 2);
      for (const option of inside!.matchAll(/ ([a-z]+)=/g)) add('val', option[1], at + option.index + 1);
      for (const path of inside!.matchAll(/(?:=|^avsnitt )([a-z]+)(?= |$)/g))
        if (Object.hasOwn({ ...NAMES, id: 1, namn: 1 }, path[1]!))
          add('namn', path[1], at + path.index + path[0].length - path[1]!.length);
    }
  }
  return found;
}

const { between, pick } = chance('stavfel');

/** One slip of the finger: a letter left out, doubled, exchanged with the next, or hit beside. */
function misspelt(name: string): string {
  const at = between(0, name.length - 1);
  switch (between(0, 3)) {
    case 0:
      return name.slice(0, at) + name.slice(at + 1);
    case 1:
      return name.slice(0, at) + name[at] + name.slice(at);
    case 2:
      return name.slice(0, at) + (name[at + 1] ?? '') + name[at] + name.slice(at + 2);
    default:
      return name.slice(0, at) + pick([...'abcdefghijklmnopqrstuvwxyz']) + name.slice(at + 1);
  }
}

const real = openWorkplace('.');
const reports = real.reports();
const usesOf = (file: string) =>
  reports.filter(({ file: report }) => {
    const template = /^mall: (.*)$/m.exec(new TextDecoder().decode(real.read(report)))![1];
    return (
      file === `templates/${template}.hbs` ||
      (file.startsWith('templates/delar/') &&
        textOf
          .get(`templates/${template}.hbs`)!
          .includes(`{{> ${file.slice('templates/delar/'.length, -4)}}}`))
    );
  });

const byKind: Record<string, number> = {};
afterAll(() => {
  const total = Object.values(byKind).reduce((a, b) => a + b, 0);
  const each = Object.entries(byKind).map(([kind, count]) => `${count} ${kind}`);
  told(
    `felstavade namn i mallarna: ${inSwedish(total)} (${each.join(', ')}), alla funna före utskriften, på sin rad`,
  );
});

/** A name that would be right there is no misspelling. */
const isRight = ({ kind }: Name, name: string): boolean =>
  (kind === 'namn' && (Object.hasOwn(NAMES, name) || ['id', 'namn', 'nummer', 'ar'].includes(name))) ||
  (kind === 'hjälpare' && (HELPERS.has(name) || BLOCK_HELPERS.has(name) || Object.hasOwn(NAMES, name))) ||
  name === '';

function problemsOf(at: Name, changed: string): { problems: readonly Problem[]; isMade: boolean } {
  const bytes = new TextEncoder().encode(changed);
  const workplace: Workplace = {
    ...real,
    read: (path) => (path === at.file ? bytes : real.read(path)),
  };
  const { problems, report } = collect();
  const prepared = prepare(pick(usesOf(at.file)), workplace, report);
  return { problems, isMade: prepared !== undefined };
}

it('are found, each on its line', () => {
  const names = files.filter((file) => usesOf(file).length > 0).flatMap(namesIn);
  const kinds = [...new Set(names.map(({ kind }) => kind))];
  expect(kinds.sort()).toEqual(['#each', '#if', 'argument', 'del', 'hjälpare', 'namn', 'rubrik', 'val']);
  const seen = new Set<string>();
  for (let tries = 0; seen.size < WANTED && tries < WANTED * 20; tries += 1) {
    const kind = kinds[tries % kinds.length]!;
    const at = pick(names.filter((it) => it.kind === kind));
    const wrong = misspelt(at.name);
    const key = `${at.file} ${at.offset} ${wrong}`;
    if (wrong === at.name || isRight(at, wrong) || seen.has(key)) continue;
    seen.add(key);
    const text = textOf.get(at.file)!;
    const changed = text.slice(0, at.offset) + wrong + text.slice(at.offset + at.name.length);
    const line = text.slice(0, at.offset).split('\n').length;
    const { problems, isMade } = problemsOf(at, changed);
    const told = problems.filter(({ severity }) => severity === 'error');
    const what = `${at.file}:${line} ${at.kind} ${at.name} -> ${wrong}: ${JSON.stringify(told.slice(0, 3))}`;
    expect(isMade, what).toBe(false);
    const isFound = ({ code, place, details }: Problem): boolean =>
      kind === 'rubrik'
        ? code === 'text.unknown-section' ||
          (code === 'text.missing-section' && JSON.stringify(details).includes(wrong))
        : place?.file === at.file && place.line === line;
    expect(told.some(isFound), what).toBe(true);
    byKind[kind] = (byKind[kind] ?? 0) + 1;
  }
  expect(seen.size).toBe(WANTED);
});
