import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { collect, type Opened, openReport, prepare } from '../../src/prepare.ts';
import type { ReportName, Workplace } from '../../src/workplace.ts';
import { inShort } from './reported.ts';

/** The smallest board that has everything: two years whose mapping differs, an adjustment, forecasts of two months. */
const FILES: Readonly<Record<string, string>> = {
  'data/k/kommun.yaml': `namn: Exempels kommun
kortnamn: Exempel
miljoner: mnkr
farger: { accent: "#1d6f8a", varning: "#b5451b" }
resultatrakning:
  "2024":
    - { rad: intakter, namn: Intäkter, slag: intakt, konton: "3" }
    - { rad: personal, namn: Personal, slag: kostnad, konton: "5, 49" }
    - { rad: ovrigt, namn: Övrigt, slag: kostnad, konton: "4-48, 6-7" }
    - { rad: kostnader, namn: Kostnader, slag: kostnad, summa: [personal, ovrigt], vikt: summa }
    - { rad: netto, namn: Nettokostnader, slag: resultat, summa: [intakter, kostnader], vikt: summa }
    - { rad: bidrag, namn: Kommunbidrag, slag: bidrag, konton: "89" }
    - { rad: skuld, namn: Semesterskuld, slag: justering }
    - { rad: resultat, namn: Resultat, slag: resultat, summa: [netto, bidrag, skuld], vikt: resultat }
  "2025":
    - { rad: intakter, namn: Intäkter, slag: intakt, konton: "3" }
    - { rad: personal, namn: Personal, slag: kostnad, konton: "5" }
    - { rad: ovrigt, namn: Övrigt, slag: kostnad, konton: "4, 6-7" }
    - { rad: kostnader, namn: Kostnader, slag: kostnad, summa: [personal, ovrigt], vikt: summa }
    - { rad: netto, namn: Nettokostnader, slag: resultat, summa: [intakter, kostnader], vikt: summa }
    - { rad: bidrag, namn: Kommunbidrag, slag: bidrag, konton: "89" }
    - { rad: skuld, namn: Semesterskuld, slag: justering }
    - { rad: resultat, namn: Resultat, slag: resultat, summa: [netto, bidrag, skuld], vikt: resultat }
`,
  'data/k/n/namnd.yaml': `namn: Nämnden
forkortning: N
trosklar: { i-linje-tkr: "1", i-linje-procent: "0,5" }
kallor:
  utfall: { fil: utfall.csv, tecken: huvudbok, enhet: kr }
  budget: { fil: budget.csv, tecken: huvudbok, enhet: kr }
  prognos: { fil: prognos.csv, tecken: rapport, enhet: tkr }
  justeringar: { fil: justeringar.csv, tecken: rapport, enhet: kr }
`,
  // Income 100 and 50, personnel 400 and 405,55 in two activities, other 30; the grant 450 a month.
  'data/k/n/2025/utfall.csv': `Konto;Verksamhet;Verksamhetstext;Period;Belopp
3011;10;Barn;202501;-100
5011;10;Barn;202501;300
5011;20;Vuxna;202501;100
4990;10;Barn;202501;30
8910;;;202501;-450
3011;10;Barn;202502;-50
5011;10;Barn;202502;305,55
5021;20;Vuxna;202502;100
8910;;;202502;-450
`,
  'data/k/n/2025/budget.csv': `Konto;Verksamhet;Verksamhetstext;Period;Belopp
3011;10;Barn;202501;-80
3011;10;Barn;202502;-80
3011;10;Barn;202503;-80
5011;10;Barn;202501;310
5011;10;Barn;202502;310
5011;20;Vuxna;202503;310
6000;20;Vuxna;202501;20
8910;;;202501;-250
8910;;;202502;-230
8910;;;202503;-230
`,
  'data/k/n/2025/prognos.csv': `Prognos per;Kontogrupp;Helårsprognos
2025-01;Intäkter;0,24
2025-01;personal;-0,93
2025-01;ÖVRIGT;-0,02
2025-01;Kommunbidrag;0,71
2025-02;Intäkter;0,3
2025-02;Personal;-1
2025-02;Övrigt;-0,02
2025-02;Kommunbidrag;0,71
`,
  'data/k/n/2025/justeringar.csv': 'Period;Rad;Belopp\n2025-01;skuld;-5\n2025-02;skuld;-12,50\n',
  'data/k/n/2024/utfall.csv': `Konto;Period;Belopp
3011;202401;-90
5011;202401;200
4990;202401;40
3011;202402;-10
8910;202402;-500
5011;202403;777
`,
  'data/k/n/2024/justeringar.csv': 'Period;Rad;Belopp\n2024-02;skuld;-7\n',
  'data/k/n/rapporter/r.md': `---
mall: enkel
titel: Rapport
period: 2025-02
datum: 2025-03-10
---

## Läget

Allt är väl.
`,
  'templates/enkel.hbs': '<h1>{{titel}}</h1>\n<h2>Läget</h2>\n{{avsnitt "Läget"}}\n',
};

export const REPORT = 'data/k/n/rapporter/r.md';
export const TEMPLATE = 'templates/enkel.hbs';
export const LEDGER = 'data/k/n/2025/utfall.csv';

const NAME: ReportName = { name: 'r', municipality: 'k', board: 'n', file: REPORT };

/** Files instead of, or (undefined) without, those of the small board. */
export type Changes = Readonly<Record<string, string | undefined>>;
/** The same, with files that are no text. */
type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A user's folders in memory. */
function smallWorkplace(changes: Files = {}): Workplace {
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries({ ...FILES, ...changes }))
    if (content !== undefined)
      files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return {
    reports: () => [NAME],
    boards: () => [{ municipality: 'k', board: 'n' }],
    // The program's own fonts are there whatever the user has.
    read: (path) => files.get(path) ?? (path.endsWith('.ttf') ? readFileSync(path) : undefined),
    list: (folder, ending) =>
      [...files.keys()]
        .filter((path) => path.endsWith(ending) && path.slice(0, path.lastIndexOf('/')) === folder)
        .map((path) => path.slice(folder.length + 1)),
    large: () => undefined,
    largeLines: () => undefined,
    checksum: (path) => {
      const bytes = files.get(path);
      return bytes && createHash('sha256').update(bytes).digest('hex');
    },
  };
}

/** One of the small board's files, for a test to change a piece of. */
export const smallFile = (path: string): string => FILES[path]!;

/** Phase 1, for tests of the figures. Throws when the test's own files have faults. */
export function openSmall(changes: Changes = {}, report?: Parameters<typeof openReport>[2]): Opened {
  const collected = collect();
  const opened = openReport(NAME, smallWorkplace(changes), report ?? collected.report);
  if (!opened) throw new Error(collected.problems.map(inShort).join('\n'));
  return opened;
}

/** Phases 1–4: the document, or undefined, and the problems in short. `textFaults` is how severe faults of text against figures are. */
export function prepareSmall(changes: Files = {}, textFaults?: Parameters<typeof prepare>[4]) {
  const { problems, report } = collect();
  const workplace = smallWorkplace(changes);
  const prepared = prepare(NAME, workplace, report, undefined, textFaults);
  return { prepared, problems, faults: problems.map(inShort), workplace };
}

/** The report with another text under its front matter. */
export const withText = (text: string): Changes => ({
  [REPORT]: `${smallFile(REPORT).split('\n').slice(0, 6).join('\n')}\n${text}`,
});
