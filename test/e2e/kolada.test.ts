import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bare, readPdf, readWord, underlag } from '../support/made.ts';

/** A report from key figures as they were saved from Kolada, on two pages; the figures below are worked out by hand. */
const BOARD = 'data/sjoberg/socialnamnden';
const record = (municipality: string, period: number, value: number | null, status = ''): string =>
  JSON.stringify({ kpi: 'U33401', municipality, period, values: [{ count: 1, gender: 'T', status, value }] });
const page = (records: readonly string[], next: string | null): string =>
  `{"count":${records.length},"next_url":${JSON.stringify(next)},"values":[\n${records.join(',\n')}\n]}\n`;
const FILES: Readonly<Record<string, string>> = {
  'data/sjoberg/kommun.yaml': `namn: Sjöbergs kommun
kortnamn: Sjöberg
miljoner: mnkr
farger: { accent: "#1d6f8a", varning: "#b5451b" }
`,
  [`${BOARD}/namnd.yaml`]: `namn: Socialnämnden
forkortning: SN
trosklar: { i-linje-tkr: "50", i-linje-procent: "0,5" }
kallor:
  nyckeltal:
    fil: nyckeltal.json
    kommuner: { "1489": Sjöberg, "1440": Bergsjö, G2328: Alla kommuner }
    nyckeltal:
      U33401: { namn: Utredningstid i dagar, enhet: dagar }
  nyckeltal-namn: { fil: nyckeltal-namn.csv }
`,
  [`${BOARD}/2024/nyckeltal-namn.csv`]: `Nyckeltal;Obestämd form;Bestämd form;Enhet i text
U33401;utredningstid;utredningstiden;dagar
`,
  [`${BOARD}/2024/nyckeltal.json`]: page(
    [
      record('1489', 2021, 100),
      record('1489', 2022, 112),
      record('1489', 2023, 121),
      record('1440', 2021, 90),
      record('1440', 2022, null, 'Missing'),
    ],
    'https://api.kolada.se/v3/data?page=2',
  ),
  [`${BOARD}/2024/nyckeltal-2.json`]: page(
    [
      record('1440', 2023, 99),
      record('G2328', 2021, 104.4),
      record('G2328', 2022, 106.25),
      record('G2328', 2023, 108.5),
    ],
    null,
  ),
  [`${BOARD}/rapporter/jamforelse.md`]: `---
mall: jamforelse
titel: Jämförelse
period: 2024
datum: 2024-06-12
---

## Läget

Utredningstiden i Sjöberg ökade med {{procent "nyckeltal.U33401.sjoberg.forandring.2021-2023"}}, till 121 dagar 2023.
`,
  'templates/jamforelse.hbs': `<h1>{{titel}}</h1>
<h2>Läget</h2>
{{sammanfattning "nyckeltal" id="U33401"}}
{{avsnitt "Läget"}}
{{tabell "nyckeltal" id="U33401"}}
{{diagram "nyckeltal" id="U33401" rubrik="Utredningstid"}}
`,
};

const root = mkdtempSync(join(tmpdir(), 'underlag-kolada-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a report from key figures saved from Kolada', () => {
  let run: ReturnType<typeof underlag>;
  const made = (ending: string): Buffer =>
    readFileSync(join(root, `out/sjoberg/socialnamnden/jamforelse.${ending}`));
  beforeAll(() => {
    for (const [file, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    run = underlag(root, ['bygg', 'jamforelse']);
  });

  it('is made', () => {
    expect(run.stderr + run.stdout).not.toContain('Fel');
    expect(run.status).toBe(0);
  });

  /** The table: 121 is 21,0 per cent more than 100, 99 is 10,0 more than 90, and 108,5 is 3,9 more than 104,4. */
  const TABLE = [
    'Sjöberg 100,0 112,0 121,0 +21,0',
    'Bergsjö 90,0 – 99,0 +10,0',
    'Alla kommuner 104,4 106,3 108,5 +3,9',
  ].map(bare);
  it.each(['pdf', 'docx'])('has its values in the %s', async (ending) => {
    const { text } = ending === 'pdf' ? await readPdf(made(ending)) : readWord(made(ending));
    expect(bare(text)).toContain(TABLE.join(''));
    expect(bare(text)).toContain(
      bare('Utredningstiden i Sjöberg ökade med 21,0 procent, till 121 dagar 2023.'),
    );
  });

  it('is traced to the pages and lines that the values stand on', () => {
    const trace = JSON.parse(made('sparbarhet.json').toString('utf8')) as {
      siffror: { id: string; varde: string; rader: { fil: string; rader: string }[] }[];
    };
    const of = (id: string) => {
      const found = trace.siffror.find((it) => it.id === `nyckeltal.U33401.${id}`);
      return [
        found?.varde,
        ...(found?.rader ?? []).map(({ fil, rader }) => `${fil.split('/').at(-1)} ${rader}`),
      ];
    };
    expect(of('sjoberg.2023')).toEqual(['121', 'nyckeltal.json 4']);
    expect(of('bergsjo.2022')).toEqual(['saknas', 'nyckeltal.json 6']);
    expect(of('bergsjo.2023')).toEqual(['99', 'nyckeltal-2.json 2']);
    expect(of('alla-kommuner.2022')).toEqual(['106.25', 'nyckeltal-2.json 4']);
    // 121 against 99 is 22 ninety-ninths more.
    expect(of('sjoberg.2023.mot.nyckeltal.U33401.bergsjo.2023')[0]).toBe('2/9');
  });
});
