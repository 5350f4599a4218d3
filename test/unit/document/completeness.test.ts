import { describe, expect, it } from 'vitest';
import { describe as asTold } from '../../../src/language/messages.ts';
import {
  type Changes,
  prepareSmall,
  REPORT,
  smallFile,
  TEMPLATE,
  withText,
} from '../../support/smallBoard.ts';

const BOARD = 'data/k/n/namnd.yaml';

/**
 * The small board a thousand times larger: forecast against budget 300/240 for income, −1 000/−930 for personnel, −20/−20 for
 * other costs; so far 150/160, −806/−620, −30/−20, and the grant 900/480. Limits 50 tkr and 0,5 per cent.
 */
const LARGE: Changes = {
  [BOARD]: smallFile(BOARD)
    .replace('"1", i-linje-procent', '"50", i-linje-procent')
    .replace('prognos.csv, tecken: rapport, enhet: tkr', 'prognos.csv, tecken: rapport, enhet: mnkr')
    .replaceAll('enhet: kr', 'enhet: tkr'),
  [TEMPLATE]: `<h1>{{titel}}</h1>
{{tabell "driftbudget" kolumner="budget prognos avvikelse-prognos"}}
{{tabell "driftbudget" namn="utfall" kolumner="budget-ack utfall-ack avvikelse-ack"}}
<h2>Läget</h2>
{{avsnitt "Läget"}}
<h2>Raderna</h2>
{{#each kontogrupper}}<h3>{{namn}}</h3>
{{avsnitt namn valfritt=true}}{{/each}}
`,
};

const GRANT = 'Kommunbidraget har betalats ut tidigare än budgeterat i år.';
const INCOME = '### Intäkter\n\nFler elever från andra kommuner har kommit under våren.\n';
const PERSONNEL =
  '### Personal\n\nVikarierna är fler än planerat, men åtgärden mot sjukfrånvaro har börjat.\n';

const written = (text: string, more: Changes = {}) => prepareSmall({ ...LARGE, ...withText(text), ...more });
const told = (text: string, more: Changes = {}) =>
  written(text, more).problems.map((found) => asTold(found).replaceAll('\u00a0', ' '));

/** The draft of a text, whose findings are warnings. */
const draft = (text: string): Changes => ({
  [REPORT]: withText(text)[REPORT]!.replace('datum:', 'status: utkast\ndatum:'),
});

describe('deviations over the threshold', () => {
  it('are all told of when nothing is written about them, row by row, with what the text should have', () => {
    expect(told('## Läget\n\nAllt är väl.\n')).toEqual([
      `${REPORT}
  Fel: Intäkter är 60 tkr (25,0 procent) bättre än budget i prognosen, men rubriken saknas i texten.
  Lägg till rubriken ”### Intäkter” och skriv vad avvikelsen beror på. Gränsen står under trosklar i namnd.yaml.`,
      `${REPORT}
  Fel: Personal är 70 tkr (7,5 procent) sämre än budget i prognosen och 186 tkr (29,9 procent) sämre till och med februari, men rubriken saknas i texten.
  Lägg till rubriken ”### Personal” och skriv vad avvikelsen beror på och vilken åtgärd som möter avvikelsen. Gränsen står under trosklar i namnd.yaml.`,
      `${REPORT}
  Fel: Kommunbidrag är 420 tkr (87,5 procent) bättre än budget till och med februari, men nämns inte i texten.
  Nämn ”Kommunbidrag” i texten och skriv vad avvikelsen beror på. Gränsen står under trosklar i namnd.yaml.`,
    ]);
  });

  it('need nothing more when each is commented and the worse one points to a measure', () => {
    const { prepared, faults } = written(`## Läget\n\n${GRANT}\n\n${INCOME}\n${PERSONNEL}`);
    expect(faults).toEqual([]);
    expect(prepared).toBeDefined();
  });

  it('are told at the heading when there is next to nothing under it', () => {
    const text = `## Läget\n\n${GRANT}\n\n### Intäkter\n\nSe ovan.\n\n### Personal\n`;
    expect(told(text)).toEqual([
      expect.stringMatching(
        /^data\/k\/n\/rapporter\/r.md:11:1\n {2}Fel: Intäkter .* men under rubriken står ingen hel mening\.\n {2}Skriv under rubriken ”Intäkter” vad avvikelsen beror på\. /,
      ),
      expect.stringMatching(/^data\/k\/n\/rapporter\/r.md:15:1\n {2}Fel: Personal /),
    ]);
  });

  it('ask for a measure at the heading where a row is worse than budget and the text has none', () => {
    const text = `## Läget\n\n${GRANT}\n\n${INCOME}\n### Personal\n\nVikarierna är fler än vad budgeten räknar med.\n`;
    expect(told(text)).toEqual([
      `${REPORT}:15:1
  Fel: Personal är 70 tkr (7,5 procent) sämre än budget i prognosen och 186 tkr (29,9 procent) sämre till och med februari, men texten pekar inte på någon åtgärd.
  Nämn en åtgärd ur handlingsplanen vid namn eller nummer (”åtgärd 2”), eller skriv en hel mening om åtgärden eller handlingsplanen. Behövs ingen åtgärd, skriv ”Ingen åtgärd behövs, eftersom …”.`,
    ]);
  });

  it('are warnings in a draft, which is made all the same', () => {
    const { prepared, problems } = prepareSmall({ ...LARGE, ...draft('## Läget\n\nAllt är väl.\n') });
    expect(prepared).toBeDefined();
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning comment.missing',
      'warning comment.missing',
      'warning comment.missing',
    ]);
  });

  it('come before what is wrong with the text that there is', () => {
    const { problems } = written('## Läget\n\nVi är {{tkr "driftbudget.budget.intakterna"}} rika.\n');
    expect(problems.map(({ code }) => code)).toEqual([
      'comment.missing',
      'comment.missing',
      'comment.missing',
      'text.unknown-figure',
    ]);
  });

  it('concern the variances that the template shows', () => {
    const bare = { [TEMPLATE]: smallFile(TEMPLATE) };
    expect(told('## Läget\n\nAllt är väl.\n', bare)).toEqual([]);
    const forecast = {
      [TEMPLATE]: `<h1>{{titel}}</h1>\n{{diagram "avvikelser"}}\n<h2>Läget</h2>\n{{avsnitt "Läget"}}\n`,
    };
    const { problems } = written('## Läget\n\nAllt är väl.\n', forecast);
    expect(problems.map(({ details }) => details)).toEqual([
      {
        row: 'Intäkter',
        deviation: '60\u00a0tkr (25,0\u00a0procent) bättre än budget i prognosen',
        state: 'not-named',
        measure: false,
      },
      {
        row: 'Personal',
        deviation: '70\u00a0tkr (7,5\u00a0procent) sämre än budget i prognosen',
        state: 'not-named',
        measure: true,
      },
    ]);
    const named = `## Läget\n\nIntäkterna är högre eftersom eleverna är fler.\n\nPersonalen är fler än planerat, men en åtgärd har börjat.\n`;
    expect(told(named, forecast)).toEqual([]);
    // The measure must stand where the row does.
    const apart = named.replace(
      ', men en åtgärd har börjat.',
      ' i hela förvaltningen.\n\nEn åtgärd har börjat i dag.',
    );
    expect(written(apart, forecast).problems.map(({ code }) => code)).toEqual(['comment.measure']);
  });

  it('are those over the thresholds for comments, where the board has such', () => {
    const limits = (more: string): Changes => ({
      [BOARD]: LARGE[BOARD]!.replace('"0,5" }', `"0,5", ${more} }`),
    });
    const rows = (more: string) =>
      written('## Läget\n\nAllt är väl.\n', limits(more)).problems.map(({ details }) =>
        'row' in details ? details.row : details,
      );
    // 60 tkr is exactly on the limit, and over it by a hundredth no more.
    expect(rows('kommentar-tkr: "60"')).toEqual(['Intäkter', 'Personal', 'Kommunbidrag']);
    expect(rows('kommentar-tkr: "60,01"')).toEqual(['Personal', 'Kommunbidrag']);
    expect(rows('kommentar-tkr: "420"')).toEqual(['Kommunbidrag']);
    // 25 per cent of 240 is 60; 29,9 of 620 so far is over 25, 87,5 of 480 too.
    expect(rows('kommentar-procent: "25"')).toEqual(['Intäkter', 'Personal', 'Kommunbidrag']);
    expect(rows('kommentar-procent: "26"')).toEqual(['Personal', 'Kommunbidrag']);
    expect(rows('kommentar-procent: "88"')).toEqual([]);
  });
});

it('an amount that is not booked is explained, but needs no measure', () => {
  const debt = {
    'data/k/n/2025/justeringar.csv': 'Period;Rad;Belopp\n2025-01;skuld;-5\n2025-02;skuld;-60\n',
    'data/k/kommun.yaml': smallFile('data/k/kommun.yaml').replaceAll(
      'Semesterskuld',
      'Upplupen semesterlöneskuld',
    ),
  };
  const text = (more: string) => `## Läget\n\n${GRANT}${more}\n\n${INCOME}\n${PERSONNEL}`;
  expect(told(text(''), debt)).toEqual([
    `${REPORT}
  Fel: Upplupen semesterlöneskuld är 60 tkr sämre än budget till och med februari, men nämns inte i texten.
  Nämn ”Upplupen semesterlöneskuld” i texten och skriv vad avvikelsen beror på. Gränsen står under trosklar i namnd.yaml.`,
  ]);
  expect(told(text('\n\nSemesterlöneskulden växer till dess att semestern tas ut.'), debt)).toEqual([]);
});

describe('what points to a measure', () => {
  const MEASURES: Changes = {
    [BOARD]: `${LARGE[BOARD]}  atgarder: { fil: atgarder.csv, enhet: mnkr }\n`,
    'data/k/n/2025/atgarder.csv':
      'Åtgärd;Effekt i år från\nMobila team för unga;1\nMinska arbetsstyrkan med 3,0 åa;2\n',
  };
  const codes = (sentence: string, more: Changes = MEASURES) =>
    written(
      `## Läget\n\n${GRANT}\n\n${INCOME}\n### Personal\n\nVikarierna är fler än planerat. ${sentence}\n`,
      more,
    ).problems.map(({ code }) => code);

  it.each([
    'Det mobila teamet börjar sitt arbete i september.',
    'Vi behöver minska arbetsstyrkan.',
    'Se åtgärd 2.',
    'Åtgärden nr 1 har kommit i gång.',
    'Åtgärderna i handlingsplanen ger effekt först i höst.',
    '- Handlingsplanen beslutas av nämnden i juni.',
    'Ingen åtgärd behövs, eftersom kostnaden tas igen i höst.',
    'Inga åtgärder föreslås. Handlingsplanen från i höstas räcker gott för året.',
  ])('%s', (sentence) => {
    expect(codes(sentence)).toEqual([]);
  });

  it.each([
    'Se åtgärd 3.',
    'Se handlingsplanen.',
    'Inga åtgärder har satts in under våren.',
    'Budgeten är lagd utan åtgärder på raden.',
    'Kostnaden för arbetsmarknadsåtgärder har ökat mest av allt.',
    'Teamen är mobila och arbetar i hela länet.',
    'Inga åtgärder föreslås. Vi följer noga hur kostnaden utvecklas, eftersom den är hög.',
  ])('not: %s', (sentence) => {
    expect(codes(sentence)).toEqual(['comment.measure']);
  });

  it('numbers and names count only where there is an action plan', () => {
    expect(codes('Se åtgärd 2.', {})).toEqual(['comment.measure']);
    expect(codes('Det mobila teamet börjar sitt arbete i september.', {})).toEqual(['comment.measure']);
  });

  it('a reference to the table of measures', () => {
    const table = {
      ...MEASURES,
      [TEMPLATE]: `${LARGE[TEMPLATE]}<h2>Åtgärder</h2>\n{{tabell "atgarder" namn="planen"}}\n`,
    };
    expect(codes('Se {{se "planen"}}.', table)).toEqual([]);
    expect(codes('Se {{se "utfall"}}.', table)).toEqual(['comment.measure']);
  });
});
