import { type Messages, meant } from './wording.ts';

/** What goes wrong when documents are made, compared and published. */
export const madeMessages: Messages<
  'browser' | 'pdf' | 'made' | 'compare' | 'word' | 'attachment' | 'publish'
> = {
  'browser.missing': ({ looked }) => ({
    text: 'Det finns ingen webbläsare som kan skriva PDF.',
    advice: `Installera Chrome eller Edge, eller ange sökvägen i UNDERLAG_WEBBLASARE. Sökt: ${looked}.`,
  }),
  'browser.failed': ({ reason }) => ({
    text: `Webbläsaren kunde inte skriva PDF (${reason}).`,
    advice: 'Försök igen. Inget har ändrats i out.',
  }),
  'pdf.hidden-content': ({ found }) => ({
    text: `Texten ”${found}” skulle bli osynlig för skärmläsare i PDF-filen.`,
    advice: 'Det är ett fel i mallen eller i programmet; dokumentet har inte publicerats.',
  }),
  'made.differs': ({ format, under, expected, found }) => ({
    text: `${format}-filen säger inte detsamma som dokumentet, under ”${under}”: där ska stå ”${expected}”, men där står ”${found}”.`,
    advice: 'Det är ett fel i programmet; dokumentet har inte publicerats. Hör av dig med rapporten.',
  }),
  'compare.same': ({ found }) => ({
    text: `Det är samma rapport två gånger: ${found}.`,
    advice: 'Skriv två rapporter, den äldre först: underlag jamfor 2025-04-… 2025-05-…',
  }),
  'compare.board': ({ older, newer }) => ({
    text: `Rapporterna är från olika nämnder: ${older} och ${newer}.`,
    advice: 'Jämför två rapporter från samma nämnd.',
  }),
  'compare.template': ({ older, newer }) => ({
    text: `Rapporterna är av olika slag: den äldre har mallen ”${older}” och den nyare ”${newer}”.`,
    advice:
      'Jämför två rapporter med samma mall, till exempel månadsuppföljningen för april med den för maj.',
  }),
  'compare.order': ({ older, newer }) => ({
    text: `Rapporten för ${older} står först, men är nyare än den för ${newer}.`,
    advice: 'Skriv den äldre rapporten först och den nyare sist.',
  }),
  'compare.trace': () => ({
    text: 'Spårbarhetsfilen går inte att läsa. Jämförelsen görs utan den.',
    advice: 'Ta fram filen som den var, till exempel ur en säkerhetskopia, och kör igen.',
  }),
  'word.base': ({ reason }) => ({
    text: `Word-mallen går inte att använda: ${reason}.`,
    advice: 'Öppna den i Word och spara den som Word-dokument (.docx) eller Word-mall (.dotx).',
  }),
  'word.unknown-field': ({ found, known, suggestion }) => ({
    text: `Fältet ”${found}” i Word-mallen finns inte.${meant(suggestion)}`,
    advice: `Fälten är ${known}.`,
  }),
  'word.two-places': () => ({
    text: 'Word-mallen har {{innehall}} på två ställen.',
    advice: 'Låt det stå kvar på ett.',
  }),
  'word.place-inside': () => ({
    text: 'I Word-mallen står {{innehall}} i en tabell eller textruta.',
    advice: 'Ställ det i ett stycke för sig i brödtexten.',
  }),
  'attachment.withheld': () => ({
    text: 'Filen bifogas inte i PDF-filen, eftersom den har uppgifter om små grupper.',
  }),
  'attachment.others': ({ rows }) => ({
    text: `Filen bifogas inte i PDF-filen, eftersom den har rader som inte hör till nämnden (${rows} utanför urvalet).`,
    advice: 'Ska underlaget följa med, exportera en fil med bara nämndens rader.',
  }),
  'attachment.large': ({ megabytes }) => ({
    text: `Filen bifogas inte i PDF-filen, eftersom den är större än ${megabytes} megabyte.`,
    advice: 'Arkivera den bredvid dokumentet. Spårbarhetsfilen har dess kontrollsumma.',
  }),
  'publish.busy': ({ machine }) => ({
    text: machine
      ? `Underlag sparar i samma mapp på datorn ${machine}.`
      : 'En annan körning av Underlag sparar i samma mapp.',
    advice: machine
      ? 'Vänta tills den körningen är klar och kör igen. Pågår ingen körning på den datorn, ta bort filen.'
      : 'Vänta tills den är klar och kör igen.',
  }),
  'publish.locked': ({ reason }) => ({
    text: `Filen går inte att skriva över (${reason}).`,
    advice: 'Den är förmodligen öppen i Word eller i en PDF-läsare. Stäng den och kör igen.',
  }),
  'publish.failed': ({ reason }) => ({
    text: `Filen gick inte att skriva (${reason}).`,
    advice: 'Det som fanns sedan tidigare är orört.',
  }),
  'publish.unfinished': ({ reason }) => ({
    text: `Filen gick inte att skriva (${reason}), och de gamla filerna gick inte att lägga tillbaka.`,
    advice:
      'Inget är förlorat: kör igen när mappen går att skriva i, så läggs de gamla filerna tillbaka först.',
  }),
  'publish.outside': ({ found }) => ({
    text: `Mappen är en länk ut ur out, till ${found}. Dit sparas inget.`,
    advice: 'Ta bort länken, så gör Underlag mappen själv.',
  }),
  'publish.name': ({ found }) => ({
    text: `”${found}” går inte att använda som filnamn.`,
    advice: 'Använd bokstäver, siffror och bindestreck i rapportens namn.',
  }),
};
