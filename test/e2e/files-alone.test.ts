import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bare, type MadePdf, type MadeWord, readPdf, readWord, underlag } from '../support/made.ts';

/** What takes no code: another municipality, and another kind of document. Each is files in a folder of the user's own. */
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'underlag-egna-filer-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Builds a folder's only report, and reads both documents back. */
async function made(folder: string, path: string): Promise<{ pdf: MadePdf; word: MadeWord }> {
  const { status, stderr } = underlag(folder, ['bygg']);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const read = (ending: string) => readFileSync(join(folder, 'out', `${path}.${ending}`));
  return { pdf: await readPdf(read('pdf')), word: readWord(read('docx')) };
}

const MUNICIPALITY = `namn: Sjöbergs kommun
kortnamn: Sjöberg
miljoner: mkr
farger: { accent: "#5b3a8c", varning: "#a33b12" }
resultatrakning:
  "2025":
    - { rad: intakter, namn: Intäkter, slag: intakt, konton: "3" }
    - { rad: personal, namn: Personal, slag: kostnad, konton: "5" }
    - { rad: ovrigt, namn: Övrigt, slag: kostnad, konton: "4, 6-7" }
    - { rad: kostnader, namn: Summa kostnader, slag: kostnad, summa: [personal, ovrigt], vikt: summa }
    - { rad: nettokostnader, namn: Nettokostnad, slag: resultat, summa: [intakter, kostnader], vikt: summa }
    - { rad: anslag, namn: Anslag, slag: bidrag, konton: "89" }
    - { rad: resultat, namn: Resultat, slag: resultat, summa: [nettokostnader, anslag], vikt: resultat }
`;

describe('a third municipality', () => {
  // Its export names columns in its own way, parts them with commas, and has its amounts turned already.
  const board = `namn: Kultur- och fritidsnämnden
forkortning: KFN
trosklar: { i-linje-tkr: "50", i-linje-procent: "0,5" }
kallor:
  utfall:
    fil: export.csv
    tecken: rapport
    enhet: kr
    kolumner: { konto: KTO, verksamhet: VHT-kod, verksamhetstext: VHT-namn, period: Bokförd, belopp: Utfall kr }
  budget:
    fil: budgetexport.csv
    tecken: rapport
    enhet: tkr
    kolumner: { konto: KTO, verksamhet: VHT-kod, verksamhetstext: VHT-namn, period: Månad, belopp: Budget tkr }
  prognos: { fil: prognos.csv, tecken: rapport, enhet: tkr }
`;
  const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);
  const actual = months
    .slice(0, 2)
    .flatMap((month) => [
      `3400 Avgifter,31,Bibliotek,${month}-28,"12 500,50"`,
      `5010 Löner,31,Bibliotek,${month}-28,"-310 000,00"`,
      `5010 Löner,33,"Bad, is och idrott",${month}-28,-420000`,
      `6010 Hyra,33,"Bad, is och idrott",${month}-28,-98000`,
      `8910 Anslag,,,${month}-28,800000`,
    ]);
  const budget = months.flatMap((month) => [
    `3400,31,Bibliotek,${month},10`,
    `5010,31,Bibliotek,${month},-300`,
    `5010,33,"Bad, is och idrott",${month},-410`,
    `6010,33,"Bad, is och idrott",${month},-100`,
    `8910,,,${month},800`,
  ]);
  const text = (heading: string, level = '##') =>
    `${level} ${heading}\n\nText om ${heading.toLowerCase()} står här, med vad avvikelsen beror på och vilken åtgärd som möter den.\n`;
  const data = 'data/sjoberg/kultur-och-fritidsnamnden';
  const folder = folderOf({
    'data/sjoberg/kommun.yaml': MUNICIPALITY,
    [`${data}/namnd.yaml`]: board,
    [`${data}/2025/export.csv`]: `KTO,VHT-kod,VHT-namn,Bokförd,Utfall kr\n${actual.join('\n')}\n`,
    [`${data}/2025/budgetexport.csv`]: `KTO,VHT-kod,VHT-namn,Månad,Budget tkr\n${budget.join('\n')}\n`,
    [`${data}/2025/prognos.csv`]:
      'Prognos per,Kontogrupp,Helårsprognos\n2025-02,Intäkter,140\n2025-02,Personal,-8800\n2025-02,Övrigt,-1190\n2025-02,Anslag,9600\n',
    [`${data}/rapporter/2025-02-manadsuppfoljning.md`]: `---
mall: manadsuppfoljning
titel: Uppföljning februari 2025
period: 2025-02
datum: 2025-03-12
dnr: KFN 2025-00017
---

${text('Sammanfattning')}
${text('Utfall och prognos')}
${['Intäkter', 'Personal', 'Övrigt'].map((row) => text(row, '###')).join('\n')}
${text('Framåtblick')}`,
  });
  let documents: { pdf: MadePdf; word: MadeWord };
  beforeAll(async () => {
    documents = await made(folder, 'sjoberg/kultur-och-fritidsnamnden/2025-02-manadsuppfoljning');
  });

  it('has its own name, words and statement', () => {
    const { pdf, word } = documents;
    expect([pdf.title, word.title]).toEqual(['Uppföljning februari 2025', 'Uppföljning februari 2025']);
    for (const shown of [bare(pdf.text), bare(word.text)]) {
      expect(shown).toContain(bare('Belopp i tkr'));
      // Budget, forecast, variance of the year.
      for (const row of [
        'Intäkter 120 140 20',
        'Personal −8 520 −8 800 −280',
        'Övrigt −1 200 −1 190 10',
        'Summa kostnader −9 720 −9 990 −270',
        'Nettokostnad −9 600 −9 850 −250',
        'Anslag 9 600 9 600 0',
        'Resultat 0 −250 −250',
        // Budget of the year, budget, actual and variance of two months.
        'Bad, is och idrott −4 920 −820 −840 −20',
        'Bibliotek 120 20 25 5',
      ])
        expect(shown).toContain(bare(row));
      expect(shown).toMatch(/\d,\d(mkr)/);
      expect(shown).not.toContain('mnkr');
    }
    expect(bare(pdf.text)).toContain(bare('Sjöbergs kommun · Kultur- och fritidsnämnden'));
  });
});

describe('a new kind of document', () => {
  const folder = folderOf({
    'templates/volymrapport.hbs': `{{! Volymrapport: hur många vi hjälper, och vad det kostar. }}
<header class="titel">
  <p class="overrad">{{namnd}}</p>
  <h1>{{titel}}</h1>
  {{uppgifter}}
</header>
<h2>Volymer {{ar}}</h2>
{{avsnitt "Volymer"}}
{{tabell "egna" kalla="volymer" rubrik="Hushåll och kostnad per verksamhet"}}
<section class="bilaga">
  <h2>Så har vi räknat</h2>
  {{avsnitt "Så har vi räknat"}}
</section>
`,
    'data/sjoberg/kommun.yaml': MUNICIPALITY,
    'data/sjoberg/socialnamnden/namnd.yaml': `namn: Socialnämnden
forkortning: SN
trosklar: { i-linje-tkr: "50", i-linje-procent: "0,5" }
kallor:
  egna:
    volymer:
      fil: volymer.csv
      kolumner:
        - { namn: Verksamhet, slag: text }
        - { namn: Antal hushåll, slag: antal }
        - { namn: Kostnad, slag: belopp, enhet: kr }
      summa: true
`,
    'data/sjoberg/socialnamnden/2026/volymer.csv':
      'Verksamhet;Antal hushåll;Kostnad\nEkonomiskt bistånd;1 204;12 345 678,90\nBoendestöd;87;4 000 000\n',
    'data/sjoberg/socialnamnden/rapporter/2026-volymrapport.md': `---
mall: volymrapport
titel: Volymrapport 2026
period: 2026
datum: 2027-02-01
---

## Volymer

Nämnden hjälpte {{antal "egna.volymer.summa.antal-hushall"}} hushåll ({{se "volymer"}}) enligt KF 2024-11-06 §149. {{Se "sa-har-vi-raknat"}} säger hur. Ett besök tar 6-8 timmar {{kalla "tidmätning i mars 2026"}}.

## Så har vi räknat

Varje hushåll räknas en gång.
`,
  });
  let documents: { pdf: MadePdf; word: MadeWord };
  beforeAll(async () => {
    documents = await made(folder, 'sjoberg/socialnamnden/2026-volymrapport');
  });

  it('has its table with sums, its text and its appendix in both', () => {
    for (const { text } of Object.values(documents)) {
      const shown = bare(text);
      for (const words of [
        'Tabell 1. Hushåll och kostnad per verksamhet',
        'Ekonomiskt bistånd 1 204 12 345 679',
        'Boendestöd 87 4 000 000',
        'Summa 1 291 16 345 679',
        'Nämnden hjälpte 1 291 hushåll (tabell 1) enligt KF 2024-11-06, § 149. Bilaga 1 säger hur.',
        'tar 6–8 timmar',
        'Bilaga 1 – Så har vi räknat',
      ])
        expect(shown).toContain(bare(words));
    }
  });

  it('refers to table and appendix by links in PDF and fields in Word', () => {
    const { pdf, word } = documents;
    expect(pdf.links).toEqual(['volymer', 'sa-har-vi-raknat']);
    expect(word.fields.filter((field) => field.startsWith(' REF'))).toEqual([
      ' REF volymer \\h \\* Lower ',
      ' REF sa_har_vi_raknat \\h ',
    ]);
    expect(word.bookmarks).toEqual(expect.arrayContaining(['volymer', 'sa_har_vi_raknat']));
  });

  it('is begun by ”underlag ny” for the year after', () => {
    const { status, stdout } = underlag(folder, ['ny', 'volymrapport', 'socialnamnden', '2027']);
    expect(status).toBe(0);
    expect(stdout).toContain('data/sjoberg/socialnamnden/rapporter/2027-volymrapport.md');
    const text = readFileSync(
      join(folder, 'data/sjoberg/socialnamnden/rapporter/2027-volymrapport.md'),
      'utf8',
    );
    expect(text).toContain('titel: Volymrapport 2027\n');
    expect(text).toContain('{{antal "egna.volymer.summa.antal-hushall"}}');
    expect(text.match(/\[EJ REVIDERAD – hämtat från 2026-volymrapport/g)).toHaveLength(2);
  });
});
