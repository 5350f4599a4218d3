/** The words of a comparison of two reports. Counts are whole numbers; names come as they are written. */

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const COMPARISON_TITLE = 'Månad mot månad';

export const COMPARISON_FACTS = { older: 'Den äldre rapporten', newer: 'Den nyare rapporten' } as const;

export const SECTION_TITLES = {
  history: 'Ändrad historik',
  sentences: 'Meningar som står kvar fast en siffra har ändrats',
  untouched: 'Avsnitt som inte har rörts',
  figures: 'Siffror som har ändrats',
} as const;

export const CHANGE_COLUMNS = ['Då', 'Nu', 'Skillnad'] as const;
export const HISTORY_TABLES = {
  actual: 'Utfall per konto och månad, kronor',
  budget: 'Budget per konto för hela året, kronor',
  forecasts: 'Prognoser som redan var gjorda, kronor',
  adjustments: 'Justeringar, ackumulerat, kronor',
} as const;
export const ROW_COLUMN = { month: 'Månad', year: 'År', row: 'Rad', figure: 'Siffra', sum: 'Summa' } as const;
export const WHOLE_YEAR = 'Helår';

/** "ansvar 5310 Barn och unga" */
export const onResponsibility = (name: string): string => `ansvar ${name}`;
export const onActivity = (name: string): string => `verksamhet ${name}`;

export const noMemory = (trace: string): string =>
  `Den äldre rapportens spårbarhetsfil (${trace}) finns inte eller saknar underlaget. Därför går det inte att veta om historiken har ändrats: exporterna skrivs över varje månad, och spårbarhetsfilen är det enda som minns dem. De äldre siffrorna nedan är räknade på dagens filer. Bygg varje månads rapport innan nästa export läggs in, så går det att jämföra.`;

export const lateMemory = (period: string): string =>
  `Den äldre rapporten är byggd, eller ombyggd, av en export som redan hade månader efter ${period}. Ändringar som gjordes innan den exporten syns inte här.`;

export const withoutMonths =
  'Den ena rapporten är byggd av ackumulerade belopp utan månader. Därför går det inte att jämföra utfallet månad för månad.';

export const noLedger = 'Rapporterna läser inget utfall, så det finns ingen historik att jämföra.';

export const historyAsBefore = (period: string): string =>
  `Inget är ändrat: till och med ${period} säger dagens filer detsamma som när den äldre rapporten byggdes.`;

export const historyChanged = (accounts: number, period: string): string =>
  `${counted(accounts, 'post', 'poster')} till och med ${period} säger något annat i dag än när den äldre rapporten byggdes. Kostnader är negativa.`;

export const figuresChanged = (changed: number, unchanged: number, added: number): string =>
  [
    `${counted(changed, 'siffra', 'siffror')} i dokumentet har ändrats.`,
    `${unchanged} är desamma som förut.`,
    ...(added > 0 ? [`${added} fanns inte i den äldre rapporten.`] : []),
    'Skillnaderna är räknade på exakta belopp.',
  ].join(' ');

export const untouchedCount = (untouched: number, sections: number): string =>
  untouched === 0
    ? `Inget av ${counted(sections, 'avsnitt', 'avsnitt')} står kvar ord för ord.`
    : `${untouched} av ${counted(sections, 'avsnitt', 'avsnitt')} har samma text som förut. Siffror som följer underlaget räknas inte som ändringar.`;

export const untouchedSection = (heading: string, sentences: number): string =>
  `${heading} (${counted(sentences, 'mening', 'meningar')})`;

export const standingCount = (count: number): string =>
  count === 0
    ? 'Ingen mening har blivit stående bredvid en siffra som har ändrats.'
    : `${counted(count, 'mening', 'meningar')} står som förut. Läs om de stämmer.`;

/** Why a sentence is told of; values as they are printed. */
export const standingReasons = {
  number: (typed: string, label: string, before: string, now: string): string =>
    `Talet ”${typed}” stämde med ${label}, som var ${before} och nu är ${now}.`,
  direction: (words: readonly string[], label: string, before: string, now: string): string =>
    `Meningen säger ”${words.join('”, ”')}”, men läget är ett annat: ${label} var ${before} och är nu ${now}.`,
  month: (month: string): string => `Meningen nämner ${month}, som den äldre rapporten handlade om.`,
  figure: (label: string, before: string, now: string): string =>
    `Siffran följer underlaget och har ändrats från ${before} till ${now} (${label}). Passar orden omkring den?`,
};
