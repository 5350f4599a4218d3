import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, describe as suite } from 'vitest';
import type { SourceSetting } from '../../src/config/board.ts';
import { describe } from '../../src/language/messages.ts';
import { describeReceipt } from '../../src/language/receipt.ts';
import { limitFaults } from '../../src/read/limitFaults.ts';
import { readPostings } from '../../src/read/postings.ts';
import { encoders } from '../support/encoders.ts';
import { reported } from '../support/reported.ts';
import { source } from '../support/sources.ts';

const { utf8, utf16le, utf16beUnmarked, windows1252 } = encoders;

const HEADER = 'Konto;Kontotext;Period;Belopp\n';
const ROWS = '3011;Avgifter;202501;-12,50\n5011;Löner;202501;1 250,75\n5012;Övertid;202502;-0\n';
const FILE = HEADER + ROWS;

interface Export {
  readonly bytes: Uint8Array;
  readonly setting?: Partial<SourceSetting>;
}

const of = (bytes: Uint8Array, setting: Partial<SourceSetting> = {}): Export => ({ bytes, setting });
const text = (content: string, setting: Partial<SourceSetting> = {}): Export => of(utf8(content), setting);

/** Exports as they come, whole and broken. What each is read as, or why it is not, is in the folder's file of its name. */
const EXPORTS: Readonly<Record<string, Export>> = {
  // Encodings
  'utf-8': text(FILE),
  'utf-8-dubbelt-marke': of(encoders.utf8Marked(`\uFEFF${FILE}`)),
  'utf-16': of(utf16le(FILE)),
  'utf-16-utan-marke': of(utf16beUnmarked(FILE)),
  'windows-1252': of(windows1252(FILE.replace('Löner', 'Löner – ”fast” €'))),
  'latin-1-angiven': of(encoders.latin1(FILE), { dialect: { encoding: 'latin-1' } }),
  'fel-angiven-teckenkodning': of(windows1252(FILE), { dialect: { encoding: 'utf-8' } }),
  'windows-1252-angiven-som-latin-1': of(windows1252(FILE.replace('Löner', 'Löner – fast')), {
    dialect: { encoding: 'latin-1' },
  }),
  'marke-mot-angiven': of(utf16le(FILE), { dialect: { encoding: 'windows-1252' } }),
  'utf-8-last-som-1252': text(FILE.replace('Löner', 'LÃ¶ner')),
  'tecken-borta': text(FILE.replace('Löner', 'L\uFFFDner')),
  'tva-teckenkodningar': of(Uint8Array.from([...utf8(FILE), ...windows1252('5013;Sjuklön;202502;1,00\n')])),
  'ms-dos': of(
    Uint8Array.from([
      ...utf8(FILE.replace(/[Öö]/g, 'o')),
      ...utf8('5013;Sjukl'),
      0x94,
      ...utf8('n;202502;1,00\n'),
    ]),
  ),
  'byte-som-inte-finns': of(Uint8Array.from([...windows1252(FILE), 0x90, 0x0a])),
  nolltecken: of(utf8(FILE.replace('Löner', 'L\0ner'))),
  'halv-utf-16': of(utf16le(FILE).subarray(0, -1)),
  // Dialect
  'sep-rad': text(`sep=;\n${FILE}`),
  lodstreck: text(FILE.replaceAll(';', '|')),
  'blandade-radslut': text(FILE.replace('\n', '\r\n').replace('2,50\n', '2,50\r')),
  'rader-ovanfor': text(`Alingsås kommun\nUtfall per konto, 2025\n\n${FILE}`),
  'rader-under': text(`${FILE}\nUtskrivet 2025-03-01 av Ek\n`),
  'antal-rader-ratt': text(`${FILE}Antal rader: 3\n`),
  'antal-rader-fel': text(`${FILE}Antal rader: 4\n`),
  'tomma-kolumner-sist': text(FILE.replaceAll('\n', ';;\n')),
  'rubrik-pa-varje-sida': text(FILE + HEADER + '6011;Hyra;202502;7,00\n'),
  'angiven-rubrikrad': text(`Konto;Namn;Tid;Summa\nA;B;C;D\n${ROWS}`, {
    dialect: { headerLine: 2 },
    columns: { konto: 'A', kontotext: 'B', period: 'C', belopp: 'D' },
  }),
  'angiven-rubrikrad-tom': text(FILE, { dialect: { headerLine: 9 } }),
  'citattecken-oppet': text(FILE.replace('Löner', '"Löner')),
  'en-rubrik-ingen-rad': text(HEADER),
  'kolumner-for-manga': text(FILE.replace('Löner', 'Löner;fast')),
  'dubbel-rubrik': text(FILE.replace('Kontotext', 'Konto')),
  'okanda-rubriker': text('A;B;C\n1;2;3\n'),
  'tva-kolumner-for-beloppet': text(FILE.replace('Kontotext', 'Saldo')),
  'avklippt-rad': text(FILE.slice(0, -8)),
  'avklippt-belopp': text(FILE.replace('-0\n', '10,25\n5013;Sjuklön;202502;3,0').replace('1 250,75', '1,75')),
  // Amounts, periods and accounts
  'belopp-alla-former': text(
    `${HEADER}${[
      '1250,50',
      '1 250,50',
      '1\u00a0250,50',
      '1\u202f250,50',
      '1.250,50',
      '-1,00',
      '−1,00',
      '1,00-',
      '(1,00)',
      '-0',
      '+2,00',
    ]
      .map((amount, index) => `50${10 + index} Konto;;202501;${amount}\n`)
      .join('')}`,
  ),
  'belopp-tomt': text(FILE.replace('-0\n', '\n')),
  'belopp-tvetydigt': text(FILE.replace('1 250,75', '1.250')),
  'belopp-bokstav': text(FILE.replace('12,50', '12,5O')),
  'bada-decimaltecknen': text(FILE.replace('-0\n', '7.25\n')),
  'engelska-tusental': text(FILE.replace('1 250,75', '1,250.75')),
  'perioder-alla-former': text(
    `${HEADER}${['202505', '2025-05', '2025-05-31', 'maj 2025', '2505', '20250531']
      .map((period, index) => `50${10 + index};Löner;${period};1,00\n`)
      .join('')}`,
  ),
  'period-som-inte-finns': text(FILE.replace('202502', '202513')),
  'kolumn-byter-slag': text(
    FILE + Array.from({ length: 30 }, (_, n) => `Löner ${n};5011;202502;1,00\n`).join(''),
  ),
  'konto-och-text-i-en': text('Konto;Period;Belopp\n60 Lokal- och markhyror;202501;1,00\n'),
  // Layouts
  'en-kolumn-per-manad': text(
    'Konto;Kontotext;jan;feb;mar;Totalt\n5011;Löner;1,00;2,00;;3,00\n6011;Hyra;-;4;5;9\n',
  ),
  'radsumma-fel': text('Konto;jan;feb;Totalt\n5011;1,00;2,00;4,00\n'),
  'tva-layouter': text('Konto;Period;jan;feb\n5011;202501;1;2\n'),
  'manad-tva-ganger': text('Konto;Utfall jan;Budget jan\n5011;1;2\n'),
  ackumulerat: text(
    'Period: 202505\nKonto;UTFALL Ack;BUDGET 2025;Diff\n5011;1;2;1\n6011;1;1;0\nSumma;2;3;1\n',
  ),
  'ackumulerat-utan-manad': text('Konto;UTFALL Ack;BUDGET 2025;Diff\n5011;1;2;1\n'),
  'ackumulerat-fel-manad': text('Period: 202505\nKonto;UTFALL Ack;BUDGET 2025\n5011;1;2\n', {
    accumulatedTo: { year: 2025, month: 4 },
  }),
  'ackumulerat-inte-fran-januari': text('Period: 202504-202505\nKonto;UTFALL Ack;BUDGET 2025\n5011;1;2\n'),
  'ackumulerat-fel-avvikelse': text(
    'Period: 202505\nKonto;UTFALL Ack;BUDGET 2025;Diff\n5011;1;2;1\n6011;1;1;0,01\n',
  ),
  // Totals
  'summor-ratt': text(
    `${HEADER}INTÄKTER;;;\n3011;Avgifter;202501;-5,00\nSumma 3;;;-5,00\n6011;Hyra;202501;2,00\n6012;El;202501;3,00\nSumma 60;;;5,00\nSumma KOSTNADER;;;5,00\nTotalt;;;0,00\n`,
  ),
  'summa-fel': text(`${HEADER}6011;Hyra;202501;2,00\n6012;El;202501;3,00\nSumma 60;;;5,10\n`),
  'summa-oklar': text(`${HEADER}6011;Hyra;202501;2,00\n6012;El;202501;3,00\nSumma LOKALER;;;4,00\n`),
  'summa-avrundad': text(`${HEADER}6011;Hyra;202501;2\n6012;El;202501;3\nSumma 60;;;6\n`, { unit: 'tkr' }),
  'summa-som-konto': text(`${HEADER}60;Lokaler;202501;5,00\n6011;Hyra;202501;2,00\n6012;El;202501;3,00\n`),
  'samma-rader-tva-ganger': text(FILE + ROWS),
};

suite('exports', () => {
  for (const [name, { bytes, setting }] of Object.entries(EXPORTS))
    it(name, () => {
      const { value, problems } = reported((report) =>
        limitFaults(report, (limited) =>
          readPostings(bytes, 'utfall.csv', source({ year: 2025, ...setting }), limited),
        ),
      );
      const told = problems.map((found) => `${describe(found)}\n`);
      const receipt = value?.receipt && `${describeReceipt({ receipt: value.receipt, groups: [] })}\n`;
      const postings = (value?.all ?? []).map(
        ({ account, period, amount, line }) =>
          `rad ${line}: ${account.code} ${account.name} ${period.year}-${period.month} ${amount} öre`,
      );
      const found = [...told, ...(receipt ? [receipt] : []), postings.join('\n')].join('\n').trimEnd();
      const file = join(import.meta.dirname, 'exports', `${name}.txt`);
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${found}\n`);
      expect(`${found}\n`).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `no ${name}.txt`);
    });
});
