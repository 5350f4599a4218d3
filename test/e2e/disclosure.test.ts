import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  decodePDFRawStream,
  PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf, readWord, underlag } from '../support/made.ts';

/**
 * A report with everything that can hide something: volumes, a table of the board's own, key figures in a table and a chart.
 * What is hidden in it is looked for in all that the program gives out, and so that the looking is known to work it is
 * found there when the board says that three persons are no small group.
 */
const DATA = 'data/sjoberg/socialnamnden';
const files = (smallest: number, text = 'Se {{se "volymer"}}.'): Readonly<Record<string, string>> => ({
  'data/sjoberg/kommun.yaml': `namn: Sjöbergs kommun
kortnamn: Sjöberg
miljoner: mnkr
farger: { accent: "#1d6f8a", varning: "#b5451b" }
resultatrakning:
  "2025":
    - { rad: intakter, namn: Intäkter, slag: intakt, konton: "3" }
    - { rad: resultat, namn: Resultat, slag: resultat, summa: [intakter], vikt: resultat }
`,
  [`${DATA}/namnd.yaml`]: `namn: Socialnämnden
forkortning: SN
trosklar: { i-linje-tkr: "50", i-linje-procent: "0,5" }
sekretess: { minsta-grupp: "${smallest}" }
kallor:
  volymer: { fil: volymer.csv, enhet: kr }
  nyckeltal: { fil: nyckeltal.csv }
  egna:
    familjer:
      fil: familjer.csv
      kolumner:
        - { namn: Insats, slag: text }
        - { namn: Barn, slag: personer }
        - { namn: Kostnad, slag: belopp, enhet: kr }
        - { namn: Snitt, slag: tal }
      summa: true
`,
  [`${DATA}/2025/volymer.csv`]: `Period;Grupp;Antal personer;Dygn;Kostnad
2025-05;HVB;3;8642;987654321
2025-05;Familjehem;7919;75319;876543219
2025-05;Stöd;5000;20000;100000000
`,
  [`${DATA}/2024/volymer.csv`]: `Period;Grupp;Antal personer;Dygn;Kostnad
2024-05;HVB;10;100;1000000
2024-05;Familjehem;200;2000;2000000
2024-05;Stöd;3000;30000;3000000
`,
  [`${DATA}/2025/familjer.csv`]: `Insats;Barn;Kostnad;Snitt
Läger;4;765432198;6543,2
Samtal;6827;654321987;5432,1
Råd;900;50000;12,5
`,
  [`${DATA}/2025/nyckeltal.csv`]: `Nyckeltal;Namn;Enhet;Kommun eller grupp;År;Kön;Värde;Status;Ursprung
ex-1;Placerade;antal;Sjöberg;2022;T;40;;bearbetad
ex-1;Placerade;antal;Sjöberg;2023;T;4;;bearbetad
ex-1;Placerade;antal;Sjöberg;2024;T;4739;;bearbetad
ex-1;Placerade;antal;Sjöberg;2024;K;3;;bearbetad
ex-1;Placerade;antal;Sjöberg;2024;M;4736;;bearbetad
`,
  [`${DATA}/rapporter/volymer.md`]: `---
mall: allt
titel: Volymer
period: 2025-05
datum: 2025-06-12
---

## Läget

${text}
`,
  'templates/allt.hbs': `<h1>{{titel}}</h1>
<h2>Läget</h2>
{{avsnitt "Läget"}}
{{tabell "volymer" kolumner="personer dygn kostnad kostnad-per-person kostnad-per-dygn personer-forandring kostnad-forandring dygn-forandring"}}
{{tabell "volymer" namn="i-mnkr" rubrik="I mnkr" kolumner="kostnad kostnad-per-person" enhet="mnkr"}}
{{tabell "egna" kalla="familjer" rubrik="Familjer"}}
{{tabell "nyckeltal" id="ex-1" rubrik="Placerade i tabell"}}
{{diagram "nyckeltal" id="ex-1" rubrik="Placerade i diagram"}}
`,
});

/**
 * The hidden numbers as they stand in the files, in öre, in tkr and mnkr, and as they are when divided by persons or days; each
 * with as many digits as no other number of the report has. Space is taken out, and a comma is a point.
 */
const HIDDEN = {
  'volymer: kostnad': ['987654321', '987654', '987.7', '987.654', '876543219', '876543', '876.5'],
  'volymer: antal och dygn': ['7919', '8642', '75319'],
  'volymer: kostnad per person och dygn': ['329218', '329.2', '110688', '110.7', '114285', '11637'],
  'volymer: förändring': ['986654321', '986654', '986.7', '874543', '7719', '8542', '73319'],
  'egen tabell': ['765432198', '765432', '6827', '654321987', '654321', '6543.2', '5432.1'],
} as const;
const plain = (text: string): string => text.replace(/\s/g, '').replaceAll(',', '.');
const foundIn = (text: string, kind: keyof typeof HIDDEN): string[] =>
  HIDDEN[kind].filter((number) => plain(text).includes(number));

/** As a number of its own: without its spaces a drawing's coordinates could be anything. */
const foundInStreams = (text: string): string[] =>
  Object.values(HIDDEN)
    .flat()
    .filter((number) => new RegExp(`(?<![d.])${number.replace('.', '[.,]')}(?!d)`).test(text));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folderOf(contents: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'underlag-sekretess-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Every stream of a PDF, decoded; and every text in its objects: metadata, alternative texts, bookmarks. */
async function insideOfPdf(bytes: Uint8Array): Promise<{ streams: string; objects: string }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const texts: string[] = [];
  const streams: string[] = [];
  const strings = (object: PDFObject): void => {
    if (object instanceof PDFString || object instanceof PDFHexString) texts.push(object.decodeText());
    else if ('dict' in object && object.dict) strings(object.dict as PDFObject);
    else if ('asArray' in object) for (const item of (object.asArray as () => PDFObject[])()) strings(item);
    else if ('values' in object) for (const item of (object.values as () => PDFObject[])()) strings(item);
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    strings(object);
    const isFont = object instanceof PDFRawStream && object.dict.toString().includes('/Length1');
    if (object instanceof PDFRawStream && !isFont && !object.dict.toString().includes('/Image'))
      streams.push(Buffer.from(decodePDFRawStream(object).decode()).toString('latin1'));
  }
  return { streams: streams.join('\n'), objects: texts.join('\n') };
}

/** Every part of a package as text, with the packages inside it: a native chart carries a workbook. */
const insideOfPackage = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) =>
      /\.(xlsx|zip)$/.test(name) ? insideOfPackage(part) : `${name}\n${strFromU8(part)}`,
    )
    .join('\n');

/** What a report gives out, by where it is found. */
async function everything(folder: string): Promise<{ texts: Record<string, string>; pdf: Uint8Array }> {
  const commands = [['kontrollera'], ['bygg'], ['siffror', 'volymer']].map((args) => underlag(folder, args));
  const out = join(folder, 'out/sjoberg/socialnamnden');
  const read = (ending: string): Uint8Array => new Uint8Array(readFileSync(join(out, `volymer.${ending}`)));
  const [pdf, docx] = [read('pdf'), read('docx')];
  const text = (ending: string): string => strFromU8(read(ending)).replace(/url\(["']?data:[^)]*\)/g, '');
  const texts = {
    logg: commands.map(({ stdout, stderr }) => stdout + stderr).join('\n'),
    filnamn: readdirSync(out).join('\n'),
    'PDF, text': (await readPdf(pdf)).text,
    'PDF, texter i objekten': (await insideOfPdf(pdf)).objects,
    'Word, text': readWord(docx).text,
    'Word, alla delar': insideOfPackage(docx),
    'sparbarhet.json': text('sparbarhet.json'),
    'sparbarhet.html': text('sparbarhet.html'),
  };
  return { texts, pdf };
}

describe('a report with small groups', () => {
  let given: Record<string, string>;
  let shown: Record<string, string>;
  let pdf: Uint8Array;
  beforeAll(async () => {
    ({ texts: given, pdf } = await everything(folderOf(files(5))));
    ({ texts: shown } = await everything(folderOf(files(3))));
  });

  it.each(Object.keys(HIDDEN) as (keyof typeof HIDDEN)[])(
    'has none of its hidden numbers anywhere: %s',
    (kind) => {
      const found = Object.entries(given).flatMap(([where, text]) =>
        foundIn(text, kind).map((number) => `${number} i ${where}`),
      );
      expect(found).toEqual([]);
    },
  );

  it('has none of them in the streams of the PDF', async () => {
    expect(foundInStreams((await insideOfPdf(pdf)).streams)).toEqual([]);
  });

  it('says why, everywhere', () => {
    for (const where of ['PDF, text', 'Word, text'])
      expect(plain(given[where]!), where).toContain(plain('uppgiften är dold för att skydda enskilda'));
    expect(given['sparbarhet.json']).toContain('"varde": "dold"');
  });

  it('has no value in its charts for a group of four, nor in the data of the native one', () => {
    const values = [...given['Word, alla delar']!.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value);
    expect(values).toContain('40');
    expect(values).toContain('4739');
    expect(values).not.toContain('4');
    expect(given['Word, alla delar']).toContain('2023 uppgiften är dold');
  });

  it('shows them all where nothing is to be hidden, so that they are found when they are there', () => {
    for (const where of [
      'PDF, text',
      'Word, text',
      'Word, alla delar',
      'sparbarhet.json',
      'sparbarhet.html',
      'logg',
    ])
      for (const kind of Object.keys(HIDDEN) as (keyof typeof HIDDEN)[])
        if (where !== 'PDF, text' || kind !== 'egen tabell')
          expect(foundIn(shown[where]!, kind), `${kind} i ${where}`).not.toEqual([]);
  });

  it('is not given away by faults: in the text, in the files, in a stated sum', () => {
    const wrong = [
      files(5, 'HVB kostade {{mnkr "volymer.kostnad.hvb"}}, {{antal "egna.familjer.lager.barn"}} barn.'),
      {
        ...files(5),
        [`${DATA}/2025/volymer.csv`]: files(5)[`${DATA}/2025/volymer.csv`]!.replace(
          '987654321',
          '987654321 kr',
        ),
      },
      {
        ...files(5),
        [`${DATA}/2025/volymer.csv`]: `${files(5)[`${DATA}/2025/volymer.csv`]}2025-05;HVB;3;8642;987654321\nSumma;3;8642;987654321\n`,
      },
      {
        ...files(5),
        [`${DATA}/2025/familjer.csv`]: `${files(5)[`${DATA}/2025/familjer.csv`]}Summa;7731;765432198;6543,2\n`,
      },
      {
        ...files(5),
        [`${DATA}/2025/familjer.csv`]: files(5)[`${DATA}/2025/familjer.csv`]!.replace(
          '765432198',
          '765432198 kr',
        ),
      },
    ];
    for (const contents of wrong) {
      const folder = folderOf(contents);
      for (const command of ['kontrollera', 'bygg']) {
        const { status, stdout, stderr } = underlag(folder, [command]);
        expect(status, stderr).toBe(2);
        for (const kind of Object.keys(HIDDEN) as (keyof typeof HIDDEN)[])
          expect(foundIn(stdout + stderr, kind), stderr).toEqual([]);
      }
    }
  });

  it('is not given away by the check of the author’s numbers', () => {
    // Numbers near the hidden ones, and one of them itself: what is found near is never a hidden one.
    const folder = folderOf(files(5, 'Vården kostade 987,0 mnkr och 876 000 tkr, för 7 900 barn.'));
    const { stdout, stderr } = underlag(folder, ['kontrollera']);
    for (const kind of Object.keys(HIDDEN) as (keyof typeof HIDDEN)[])
      expect(foundIn(stdout + stderr, kind), stderr).toEqual([]);
  });
});
