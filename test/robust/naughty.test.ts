import naughty from 'big-list-of-naughty-strings';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { bare, type Reading } from '../../src/parity/reading.ts';
import { type Browser, openBrowser } from '../../src/pdf/browser/browser.ts';
import { toHtml } from '../../src/pdf/page.ts';
import { renderPdf } from '../../src/pdf/pdf.ts';
import { readPdf } from '../../src/pdf/reading.ts';
import { readStyle, readWordFonts } from '../../src/style.ts';
import { readWord } from '../../src/word/reading.ts';
import { renderWord } from '../../src/word/word.ts';
import { openWorkplace } from '../../src/workplace.ts';
import { type Changes, prepareSmall, REPORT, smallFile, TEMPLATE } from '../support/smallBoard.ts';
import { IS_LONG, inSwedish, told } from './runs.ts';

/**
 * The Big List of Naughty Strings as cells of an export, as the author's text and as a value in the report's head. What is
 * accepted comes out of the finished PDF and Word files as itself; what is not is refused for a character that the font lacks,
 * or for signs that mean something where they stand.
 */
const OWN = `  egna:
    texter:
      fil: texter.csv
      kolumner:
        - { namn: Rad, slag: text }
        - { namn: Text, slag: text }
`;
const HEAD = '<h1>{{titel}}</h1>\n<h2>Läget</h2>\n{{avsnitt "Läget"}}\n';
const front = smallFile(REPORT).split('\n').slice(0, 5).join('\n');
const report = (more: string, text: string): string =>
  `${front}\nstatus: utkast\n${more}---\n\n## Läget\n\n${text}\n`;

/** As readers are compared; and a hyphen before a number is set as a minus sign, which it is. */
const same = (text: string): string => bare(text).replaceAll('\u2212', '-');

/** Every sign of Markdown as itself. */
const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

interface Place {
  readonly name: string;
  /** A report with these strings in that place. */
  readonly changes: (strings: readonly string[]) => Changes;
  /** The strings as a reader of the file finds them. */
  readonly found: (reading: Reading) => string[];
}

const texts = (reading: Reading): string[] =>
  reading.pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));

const PLACES: readonly Place[] = [
  {
    name: 'celler i en CSV-fil',
    changes: (strings) => ({
      'data/k/n/namnd.yaml': smallFile('data/k/n/namnd.yaml') + OWN,
      'data/k/n/2025/texter.csv': `Rad;Text\n${strings.map((text, index) => `Rad ${index};"${text.replaceAll('"', '""')}"\n`).join('')}`,
      [TEMPLATE]: `${HEAD}{{tabell "egna" kalla="texter" rubrik="Texter"}}\n`,
      [REPORT]: report('', 'Allt är väl.'),
    }),
    found: ({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'row' ? [piece.cells[1]?.text ?? ''] : [])).slice(1),
  },
  {
    name: 'stycken i rapporten',
    changes: (strings) => ({
      [REPORT]: report('', strings.map((text) => `x ${escaped(text)} x`).join('\n\n')),
    }),
    found: (reading) =>
      texts(reading)
        .filter((text) => /^x\s.*\sx$/s.test(text.trim()))
        .map((text) => text.trim().slice(2, -2)),
  },
  {
    name: 'värden i rapportens huvud',
    changes: (strings) => ({
      [TEMPLATE]: `${HEAD}{{#each bilagor}}<p>y {{namn}} y</p>\n{{/each}}`,
      [REPORT]: report(
        `bilagor:\n${strings.map((text) => `  - ${JSON.stringify(text)}\n`).join('')}`,
        'Allt är väl.',
      ),
    }),
    found: (reading) =>
      texts(reading)
        .filter((text) => /^y\s.*\sy$/s.test(text.trim()))
        .map((text) => text.trim().slice(2, -2)),
  },
];

const strings = [...new Set(naughty.filter((text) => bare(text) !== ''))].filter(
  (_, index) => IS_LONG || index % 4 === 0,
);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const workplace = openWorkplace('.');
const style = readStyle(workplace);
const fonts = readWordFonts(workplace);

async function read(
  document: Document,
): Promise<Readonly<Record<'pdf' | 'word', Reading>> & { xml: string }> {
  const pdf = await renderPdf(document, (pages) => toHtml(document, style, pages), browser);
  const word = await renderWord(document, { fonts });
  return {
    pdf: await readPdf(pdf),
    word: readWord(word),
    xml: strFromU8(unzipSync(word)['word/document.xml']!),
  };
}

const elementsOf = (xml: string): string[] => [
  ...new Set([...xml.matchAll(/<([a-zA-Z][^\s/>]*)/g)].map(([, name]) => name!)),
];

describe.each(PLACES)('naughty strings as $name', ({ name, changes, found }) => {
  it('come out as themselves, or are refused', async () => {
    const accepted: string[] = [];
    const refused: Record<string, number> = {};
    for (const text of strings) {
      const { prepared, problems } = prepareSmall(changes([text]));
      if (prepared) accepted.push(text);
      else {
        const [first] = problems.filter(({ severity }) => severity === 'error');
        const code = problems.some((it) => it.code === 'document.character')
          ? 'document.character'
          : first!.code;
        refused[code] = (refused[code] ?? 0) + 1;
      }
    }
    const { prepared, faults } = prepareSmall(changes(accepted));
    expect(prepared, faults.join('\n')).toBeDefined();
    const plain = prepareSmall(changes(accepted.map(() => 'vanlig text'))).prepared!;
    const made = await read(prepared!.document);
    const usual = await read(plain.document);
    for (const reading of [made.pdf, made.word]) {
      const shown = found(reading);
      expect(shown.map(same)).toEqual(accepted.map(same));
    }
    // No string has become an element of the file.
    const elements = new Set(elementsOf(usual.xml));
    const ours = ['w:noBreakHyphen', 'w:br', 'w:tab'];
    expect(elementsOf(made.xml).filter((it) => !elements.has(it) && !ours.includes(it))).toEqual([]);
    const reasons = Object.entries(refused).map(([code, count]) => `${inSwedish(count)} ${code}`);
    told(
      `${strings.length} elaka strängar som ${name}: ${accepted.length} som sig själva i PDF och Word, ${strings.length - accepted.length} avvisade (${reasons.join(', ') || 'inga'})`,
    );
  });
});
