import { type Messages, meant } from './wording.ts';

const nearestValue = (
  opening: string,
  {
    nearest,
    value,
    where,
  }: { nearest?: string | undefined; value?: string | undefined; where?: string | undefined },
): string => (nearest ? ` ${opening} ${nearest}: ${value}${where ? ` (${where})` : ''}.` : '');

const IMAGE_FAULTS = {
  kind: {
    text: 'är varken PNG eller JPEG',
    advice: 'Spara den som PNG (ritningar, skärmbilder) eller JPEG (fotografier).',
  },
  broken: { text: 'är skadad: filen är inte hel', advice: 'Spara bilden på nytt.' },
  turned: {
    text: 'ligger på sidan i filen och ska vridas när den visas, vilket Word inte gör',
    advice: 'Öppna den i ett bildprogram, vrid den rätt och spara den.',
  },
  ink: { text: 'är gjord för tryck (CMYK)', advice: 'Spara den med färgerna RGB.' },
  large: { text: 'är för stor', advice: 'Gör den mindre: högst 10 MB och 40 miljoner bildpunkter.' },
} as const;

/** What is wrong in a report, its template or its text, and in the document that they make. */
export const reportMessages: Messages<
  'report' | 'template' | 'text' | 'image' | 'number' | 'comment' | 'document'
> = {
  'report.no-front-matter': () => ({
    text: 'Uppgifterna om rapporten saknas överst i filen, eller så saknas en av raderna --- runt dem.',
    advice: 'Första raden ska vara ---, sedan mall, titel, period och datum, sedan --- igen.',
  }),
  'report.unknown-template': ({ found, known, suggestion }) => ({
    text: `Mallen ”${found}” finns inte.${meant(suggestion)}`,
    advice: `Mallar som finns: ${known}.`,
  }),
  'report.month-missing': ({ dataset, found }) => ({
    text: `Rapporten gäller hela ${found}, men använder ”${dataset}” som gäller en månad.`,
    advice: 'Skriv period som en månad, till exempel 2025-05, eller byt mall.',
  }),
  'report.exists': () => ({
    text: 'Rapporten finns redan. Inget har ändrats.',
    advice: 'Arbeta vidare i den, eller byt namn på den innan du gör en ny.',
  }),
  'report.period': ({ found }) => ({
    text: `”${found}” är ingen period.`,
    advice: 'Skriv en månad som 2025-06, eller ett år som 2026.',
  }),
  'report.date': ({ found }) => ({
    text: `”${found}” är inget datum.`,
    advice: 'Skriv till exempel --datum 2025-07-08.',
  }),
  'report.not-found': ({ found, suggestion }) => ({
    text: `Det finns ingen rapport som heter ”${found}”.${meant(suggestion)}`,
    advice: 'Kör ”npx underlag kontrollera” utan namn för att se vilka som finns.',
  }),
  'report.none': ({ found, suggestion }) => ({
    text:
      found === ''
        ? 'Det finns inga rapporter i mappen data.'
        : `Det finns ingen rapport för ${found}.${meant(suggestion)}`,
    advice:
      found === ''
        ? 'Kör kommandot i mappen med Underlag, eller gör en rapport med ”npx underlag ny”.'
        : 'Kör ”npx underlag kontrollera” utan namn för att se vilka rapporter som finns.',
  }),
  'report.ambiguous': ({ found, known }) => ({
    text: `Flera nämnder har en rapport som heter ”${found}”.`,
    advice: `Skriv kommunen och nämnden framför: ${known}.`,
  }),
  'template.syntax': ({ reason }) => ({
    text: `Mallen går inte att tolka: ${reason}.`,
    advice: 'Kontrollera att varje {{ har sitt }} och att varje {{#…}} har sitt {{/…}}.',
  }),
  'template.unknown-helper': ({ found, suggestion }) => ({
    text: `”{{${found} …}}” finns inte i mallspråket.${meant(suggestion)}`,
  }),
  'template.unknown-name': ({ found, suggestion }) => ({
    text: `Namnet ”${found}” finns inte.${meant(suggestion)}`,
  }),
  'template.unknown-partial': ({ found, suggestion }) => ({
    text: `Delen ”${found}” finns inte i mappen delar.${meant(suggestion)}`,
  }),
  'template.forbidden': ({ found, why }) => ({ text: `”${found}” kan inte användas: ${why}.` }),
  'template.element': ({ found, expected }) => ({
    text: `”${found}” kan inte stå här i mallen.`,
    advice: `Väntat: ${expected}.`,
  }),
  'template.argument': ({ helper, found, expected }) => ({
    text:
      found === ''
        ? `{{${helper}}} saknar det den behöver.`
        : `”${found}” i {{${helper}}} går inte att använda.`,
    advice: `Väntat: ${expected}.`,
  }),
  'text.unknown-figure': ({ found, suggestion }) => ({
    text: `Siffran ”${found}” finns inte.${meant(suggestion)}`,
    advice: 'Kör ”npx underlag siffror” med rapportens namn för att se alla siffror.',
  }),
  'text.figure-without-value': ({ found }) => ({
    text: `Siffran ”${found}” har inget värde i underlaget.`,
    advice: 'Komplettera källfilen, eller ta bort siffran ur texten.',
  }),
  'text.figure-suppressed': ({ found }) => ({
    text: `Siffran ”${found}” är dold: den skulle röja uppgifter om en liten grupp.`,
    advice: 'Skriv om meningen utan siffran. I tabeller och diagram visas den som två punkter (..).',
  }),
  'text.unknown-section': ({ found, suggestion, places }) => ({
    text: `Rubriken ”${found}” har ingen plats i mallen.${meant(suggestion)}`,
    advice: `Rubriker med plats: ${places}.`,
  }),
  'text.missing-section': ({ heading, similar }) => ({
    text: similar
      ? `Rubriken ”${heading}” saknas. Här står ”${similar}”; menade du ”${heading}”?`
      : `Text saknas under rubriken ”${heading}”.`,
    advice: similar
      ? `Ändra rubriken till ”${heading}”.`
      : `Skriv rubriken ”## ${heading}” och din text i rapporten.`,
  }),
  'text.duplicate-section': ({ heading }) => ({
    text: `Rubriken ”${heading}” finns två gånger.`,
    advice: 'Slå ihop texterna, eller ge den ena ett annat namn.',
  }),
  'text.before-first-heading': () => ({
    text: 'Det står text före den första rubriken.',
    advice: 'Sätt en rubrik ovanför den, så att den får en plats i dokumentet.',
  }),
  'text.markup': ({ found, expected }) => ({
    text: `”${found}” kan inte användas i texten.`,
    advice: `Använd ${expected}.`,
  }),
  'text.link': ({ found }) => ({
    text: `Länken ”${found}” går inte att använda.`,
    advice: 'En länk ska börja med https://, http:// eller mailto:.',
  }),
  'image.alternative': ({ found }) => ({
    text: `Bilden ”${found}” har ingen beskrivning för den som inte ser den.`,
    advice:
      'Skriv vad bilden visar mellan hakparenteserna: ![Karta över kommunens familjecentraler](bilder/karta.png).',
  }),
  'image.place': ({ found }) => ({
    text: `Bilden ”${found}” hämtas inte från mappen bilder.`,
    advice: 'Lägg filen i mappen bilder bredvid rapporten, och skriv ![Beskrivning](bilder/filnamn.png).',
  }),
  'image.missing': ({ found }) => ({
    text: `Bilden ”${found}” finns inte.`,
    advice:
      'Lägg filen i mappen bilder bredvid rapporten, eller rätta namnet. Stora och små bokstäver är olika.',
  }),
  'image.fault': ({ found, fault }) => ({
    text: `Bilden ”${found}” ${IMAGE_FAULTS[fault].text}.`,
    advice: IMAGE_FAULTS[fault].advice,
  }),
  'text.table-row': ({ found, expected }) => ({
    text: `Tabellraden har ${found} rutor, men rubrikraden har ${expected}.`,
    advice: 'Skriv lika många rutor i varje rad. Skriv ett streck (–) där det inte finns något.',
  }),
  'text.table-heading': ({ column }) => ({
    text: `Tabellens kolumn ${column} har ingen rubrik.`,
    advice: 'Den som lyssnar på tabellen hör rubriken vid varje ruta. Skriv vad kolumnen innehåller.',
  }),
  'text.unknown-reference': ({ found, suggestion }) => ({
    text: `Det finns ingen tabell, figur eller rubrik som heter ”${found}”.${meant(suggestion)}`,
  }),
  'text.unrevised': ({ under }) => ({
    text: `”${under}” är märkt som ej reviderat. Dokumentet blir ett utkast.`,
    advice: 'Gå igenom det, ändra vad som behövs och ta bort raden med [EJ REVIDERAD …].',
  }),
  'text.source-unused': ({ found }) => ({
    text: `{{kalla "${found}"}} står inte efter något tal i sin mening.`,
    advice: 'Sätt den efter talet som den gäller, i samma mening, eller ta bort den.',
  }),
  'number.not-borne-out': ({ found, ...nearest }) => ({
    text: `”${found}” stämmer inte med någon siffra i underlaget som meningen kan handla om.${nearestValue('Närmast är', nearest)}`,
    advice:
      'Rätta talet. Kommer det från något annat än underlaget, skriv {{kalla "…"}} efter det med var det står.',
  }),
  'number.other-row': ({ found, ...nearest }) => ({
    text: `”${found}” hör till något annat än det som meningen nämner.${nearestValue('Talet är', nearest)}`,
    advice: 'Rätta talet eller namnet.',
  }),
  'number.other-base': ({ found, ...nearest }) => ({
    text: `”${found}” stämmer inte med den bas som meningen nämner, bara med en annan.${nearestValue('Den är', nearest)}`,
    advice:
      'Skriv ut vilken bas som menas, till exempel ”av den budgeterade nettokostnaden för januari–maj”.',
  }),
  'number.direction': ({ found, said, ...nearest }) => ({
    text: `”${found}” är rätt tal, men ${said ? `”${said}” säger` : 'tecknet säger'} tvärtemot siffrorna.${nearestValue('Rätt är', nearest)}`,
    advice: 'Rätta riktningen eller tecknet. Plus är bättre och minus sämre än budget.',
  }),
  'number.reversed': ({ found }) => ({
    text: `Spannet ”${found}” går från det högre talet till det lägre.`,
    advice: 'Skriv det lägre talet först.',
  }),
  'text.expression': ({ found, reason }) => ({
    text: `”${found}” går inte att använda: ${reason}.`,
    advice: 'Skriv till exempel {{mnkr "driftbudget.prognos.resultat"}}.',
  }),
  'comment.missing': ({ row, deviation, state, measure }) => {
    const also = measure ? ' och vilken åtgärd som möter avvikelsen' : '';
    const where = {
      'no-heading': `Lägg till rubriken ”### ${row}” och skriv`,
      empty: `Skriv under rubriken ”${row}”`,
      'not-named': `Nämn ”${row}” i texten och skriv`,
    }[state];
    const lack = {
      'no-heading': 'rubriken saknas i texten',
      empty: 'under rubriken står ingen hel mening',
      'not-named': 'nämns inte i texten',
    }[state];
    return {
      text: `${row} är ${deviation}, men ${lack}.`,
      advice: `${where} vad avvikelsen beror på${also}. Gränsen står under trosklar i namnd.yaml.`,
    };
  },
  'comment.measure': ({ row, deviation }) => ({
    text: `${row} är ${deviation}, men texten pekar inte på någon åtgärd.`,
    advice:
      'Nämn en åtgärd ur handlingsplanen vid namn eller nummer (”åtgärd 2”), eller skriv en hel mening om åtgärden eller handlingsplanen. Behövs ingen åtgärd, skriv ”Ingen åtgärd behövs, eftersom …”.',
  }),
  'document.heading-order': ({ found, previous }) => ({
    text: `Rubriken på nivå ${found} kommer efter nivå ${previous}.`,
    advice: 'Rubriknivåer får inte hoppas över; den som lyssnar på dokumentet tappar annars bort sig.',
  }),
  'document.duplicate-id': ({ found }) => ({
    text: `Två tabeller eller figurer heter ”${found}”.`,
    advice: 'Ge den ena ett eget namn i mallen: namn="…".',
  }),
  'document.empty-cell': ({ table }) => ({
    text: `En ruta i tabellen ”${table}” är tom.`,
    advice: 'Skriv ett streck (–) där det inte finns något.',
  }),
  'document.irregular-table': ({ table, found, expected }) => ({
    text: `Tabellen ”${table}” har ${found} rutor i bredd, men ska ha ${expected}.`,
  }),
  'document.table-header': ({ table }) => ({
    text: `Tabellen ”${table}” har inga rubrikrutor.`,
    advice:
      'En tabell behöver rubriker till sina kolumner; den som lyssnar på den vet annars inte vad rutorna är.',
  }),
  'document.link-text': ({ found, href }) => ({
    text:
      found === ''
        ? `Länken till ${href} har ingen text.`
        : `Länktexten ”${found}” säger inte vart länken leder (${href}).`,
    advice:
      'Skriv vad som finns där, så att länken förstås utan sin mening: [handlingsplanen 2025](https://…).',
  }),
  'document.link-in-header': ({ found }) => ({
    text: `Länken ”${found}” står i en tabells rubrikrad, som skrivs igen på varje sida.`,
    advice: 'Flytta länken till en ruta under rubriken, eller till texten.',
  }),
  'document.empty-heading': ({ level }) => ({
    text: `En rubrik på nivå ${level} har ingen text.`,
    advice: 'Skriv rubriken, eller ta bort den.',
  }),
  'document.same-heading': ({ found, under }) => ({
    text: `Rubriken ”${found}” står två gånger under ”${under}”.`,
    advice:
      'Ge den ena ett eget namn: i innehållsförteckningen och för den som lyssnar är de annars likadana.',
  }),
  'document.missing-alternative': ({ found }) => ({
    text: `Figuren ”${found}” saknar beskrivning för den som inte ser den.`,
  }),
  'document.character': ({ found, code }) => ({
    text: `Tecknet ”${found}” (${code}) finns inte i dokumentets typsnitt.`,
    advice: 'Byt ut det mot ett vanligt tecken.',
  }),
};
