import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ny, type Wanted } from '../../../src/commands/ny.ts';
import { collect, prepare } from '../../../src/prepare.ts';
import { openWorkplace } from '../../../src/workplace.ts';
import { inShort } from '../../support/reported.ts';
import { smallFile } from '../../support/smallBoard.ts';

const FOLDER = 'data/k/n/rapporter';
const TEMPLATE = `{{! Enkel: en mall för prov. }}
<h1>{{titel}}</h1>
<h2>Läget</h2>
{{avsnitt "Läget"}}
<h2>Raderna</h2>
{{#each kontogrupper}}<h3>{{namn}}</h3>
{{avsnitt namn valfritt=true}}{{/each}}
<h2>Framåt</h2>
{{avsnitt "Framåt" valfritt=true}}
`;
const PREVIOUS = `---
mall: enkel
titel: "Läget: februari 2025"
period: 2025-02
datum: 2025-03-31
# [EJ REVIDERAD – x]
dnr: 2025.001 N
paragraf: § 7
instans: Nämnden
bilagor:
  - Prognos
---

## Läget

[EJ REVIDERAD – från januari]

Netto {{tkr "driftbudget.utfall-ack.netto"}}.[^1]

### Ekonomi

- *en* punkt

### Personal

Fler.

### Mer

Hör till läget.

## Bortfall

Utan plats.

[^1]: En not.
`;

let root: string;
const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const got = (file: string): string => readFileSync(join(root, file), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'underlag-ny-'));
  for (const file of ['kommun.yaml', 'n/namnd.yaml']) put(`data/k/${file}`, smallFile(`data/k/${file}`));
  for (const file of ['utfall', 'budget', 'prognos', 'justeringar'])
    put(`data/k/n/2025/${file}.csv`, smallFile(`data/k/n/2025/${file}.csv`));
  put('templates/enkel.hbs', TEMPLATE);
});
afterEach(() => rmSync(root, { recursive: true }));

async function run(wanted: Partial<Wanted> = {}) {
  const printed: string[] = [];
  const problems: string[] = [];
  const code = await ny(
    root,
    { template: 'enkel', board: 'n', period: '2025-03', ...wanted },
    {
      print: (text) => printed.push(text),
      problems: (found) => problems.push(...found.map(inShort)),
      note: () => {},
      progress: () => {},
    },
  );
  return { code, printed, problems };
}

describe('a new report', () => {
  it('has every heading that the template asks for', async () => {
    expect(await run({ date: '2025-04-08' })).toEqual({
      code: 0,
      problems: [],
      printed: [
        `${FOLDER}/2025-03-enkel.md`,
        'Det finns ingen tidigare rapport av samma mall att hämta text från.\n5 rubriker väntar på text.\nGå igenom texten och kör sedan: npx underlag bygg 2025-03-enkel',
      ],
    });
    expect(got(`${FOLDER}/2025-03-enkel.md`)).toBe(`---
mall: enkel
titel: Enkel mars 2025
period: 2025-03
datum: 2025-04-08
status: utkast # ta bort raden när rapporten är klar
---

## Läget

### Intäkter

### Personal

### Övrigt

## Framåt
`);
  });

  it('takes over the earlier text as it was typed, and marks what must be gone through', async () => {
    put(`${FOLDER}/2025-02-enkel.md`, PREVIOUS);
    put(`${FOLDER}/2025-01-enkel.md`, PREVIOUS.replace('2025-02', '2025-01').replace('Fler.', 'Äldre.'));
    put(`${FOLDER}/2025-02-annan.md`, '---\nmall: annan\ntrasig\n---\n');
    const { code, printed, problems } = await run();
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    expect(printed[1]).toContain('Texten under 5 rubriker är hämtad från 2025-02-enkel');
    const mark = (what: string) =>
      `[EJ REVIDERAD – ${what}. Ta bort den här raden när du har gått igenom det.]`;
    const old = mark('hämtat från 2025-02-enkel');
    expect(got(`${FOLDER}/2025-03-enkel.md`)).toBe(`---
mall: enkel
titel: "Läget: mars 2025"
period: 2025-03
# ${mark('ett förslag på datum')}
datum: 2025-04-30
# ${old}
dnr: 2025.001 N
instans: Nämnden
# ${old}
bilagor:
  - Prognos
status: utkast # ta bort raden när rapporten är klar
---

## Läget

${old}

Netto {{tkr "driftbudget.utfall-ack.netto"}}.[^1]

### Ekonomi

${old}

- *en* punkt

### Mer

${old}

Hör till läget.

### Intäkter

### Personal

${old}

Fler.

### Övrigt

## Framåt

## Bortfall

${old}

Utan plats.

[^1]: En not.
`);
  });

  it('builds as a draft that says so, with the pieces named', async () => {
    put(`${FOLDER}/2025-01-enkel.md`, PREVIOUS.replace('2025-02', '2025-01').replace(/## Bortfall[^[]*/, ''));
    await run({ period: '2025-02', date: '2025-03-10' });
    const workplace = openWorkplace(root);
    const name = workplace.reports().find((it) => it.name === '2025-02-enkel')!;
    const { problems, report } = collect();
    const prepared = prepare(name, workplace, report);
    expect(problems.map(inShort)).toEqual([
      'text.unrevised 6:3 {"under":"dnr"}',
      'text.unrevised 9:3 {"under":"bilagor"}',
      'text.unrevised 17:1 {"under":"Läget"}',
      'text.unrevised 23:1 {"under":"Ekonomi"}',
      'text.unrevised 29:1 {"under":"Mer"}',
      'text.unrevised 39:1 {"under":"Personal"}',
    ]);
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(prepared?.document.metadata.draft).toBe(true);
    expect(prepared?.document.blocks[0]).toMatchObject({
      style: 'kicker',
      content: [
        { kind: 'strong', content: [{ value: 'UTKAST' }] },
        { value: ' – 6 delar är inte genomgångna' },
      ],
    });
  });

  it('of a year follows the year before', async () => {
    put(
      `${FOLDER}/2025-plan.md`,
      '---\nmall: enkel\ntitel: Plan 2025–2027\nperiod: 2025\ndatum: 2024-11-30\n---\n\n## Läget\n\nText.\n',
    );
    await run({ period: '2026' });
    expect(got(`${FOLDER}/2026-enkel.md`)).toContain('titel: Plan 2026–2028\nperiod: 2026\n# [EJ');
    expect(got(`${FOLDER}/2026-enkel.md`)).toContain('\ndatum: 2025-11-30\n');
  });

  it('is the same at any time', async () => {
    put(`${FOLDER}/2025-02-enkel.md`, PREVIOUS);
    await run();
    const first = got(`${FOLDER}/2025-03-enkel.md`);
    rmSync(join(root, FOLDER, '2025-03-enkel.md'));
    await run();
    expect(got(`${FOLDER}/2025-03-enkel.md`)).toBe(first);
  });
});

describe('a new report is refused', () => {
  it.each<[string, Partial<Wanted>, string[]]>([
    [
      'of an unknown template',
      { template: 'enkell' },
      [expect.stringMatching(/^report.unknown-template \{"found":"enkell",.*"suggestion":"enkel"/)],
    ],
    ['for no period', { period: '2025-13' }, ['report.period {"found":"2025-13"}']],
    ['with no date', { date: '2025-02-30' }, ['report.date {"found":"2025-02-30"}']],
    ['for an unknown board', { board: 'm' }, ['board.unknown {"found":"m","known":"k/n","suggestion":"n"}']],
  ])('%s', async (_name, wanted, expected) => {
    expect(await run(wanted)).toMatchObject({ code: 2, problems: expected, printed: [] });
  });

  it('where there is one, which stays as it is', async () => {
    put(`${FOLDER}/2025-03-enkel.md`, 'mitt');
    expect(await run()).toMatchObject({ code: 2, problems: ['report.exists {}'] });
    expect(got(`${FOLDER}/2025-03-enkel.md`)).toBe('mitt');
  });

  it('is one of two that are asked for at once, and there is nothing else beside it', async () => {
    const results = await Promise.all([run(), run(), run()]);
    expect(results.map(({ code }) => code).sort()).toEqual([0, 2, 2]);
    expect(results.flatMap(({ problems }) => problems)).toEqual(['report.exists {}', 'report.exists {}']);
    expect(readdirSync(join(root, FOLDER))).toEqual(['2025-03-enkel.md']);
  });

  it('for a board that two municipalities have, until one is said', async () => {
    put('data/l/n/namnd.yaml', smallFile('data/k/n/namnd.yaml'));
    expect((await run()).problems).toEqual(['board.ambiguous {"found":"n","known":"k/n, l/n"}']);
    expect((await run({ board: 'k/n' })).code).toBe(0);
  });

  it('when the report before can’t be read', async () => {
    put(`${FOLDER}/2025-02-enkel.md`, PREVIOUS.replace('datum', 'dtum'));
    expect((await run()).code).toBe(2);
    expect(existsSync(join(root, FOLDER, '2025-03-enkel.md'))).toBe(false);
  });

  it('says which deviations need a comment, as soon as the files of its month are there', async () => {
    put('templates/enkel.hbs', `${TEMPLATE}{{tabell "driftbudget" kolumner="budget-ack avvikelse-ack"}}`);
    // A thousand times larger: income −10 tkr, personnel −186, other −10 and the grant +420 so far.
    for (const file of ['kommun.yaml', 'n/namnd.yaml']) put(`data/k/${file}`, smallFile(`data/k/${file}`));
    const board = smallFile('data/k/n/namnd.yaml');
    put(
      'data/k/n/namnd.yaml',
      board.replaceAll('kr }', 'tkr }').replace('"1"', '"50"').replaceAll('ttkr', 'mnkr'),
    );
    const { printed } = await run({ period: '2025-02' });
    expect(printed[1]!.replaceAll('\u00a0', ' ')).toContain(
      'De här avvikelserna behöver en kommentar:\n' +
        '- Personal: 186 tkr (29,9 procent) sämre än budget till och med februari. Nämn också en åtgärd.\n' +
        '- Kommunbidrag: 420 tkr (87,5 procent) bättre än budget till och med februari.\n',
    );
    expect((await run({ period: '2025-03' })).printed[1]).toContain(
      'visar: npx underlag kontrollera 2025-03-enkel (när periodens filer är på plats)\n',
    );
  });
});
