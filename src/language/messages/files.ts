import type { ProblemDetails } from '../../problems.ts';
import { encodingName } from '../encodings.ts';
import { type Messages, meant, type Wording } from './wording.ts';

const YAML_FAULTS: Readonly<Record<string, string>> = {
  BAD_INDENT:
    'Indraget stämmer inte med raderna omkring, eller så saknas } eller ett citattecken på en rad ovanför (en färg ska ha citattecken: "#1d6f8a").',
  TAB_AS_INDENT: 'Indraget är gjort med tabb; använd mellanslag.',
  DUPLICATE_KEY: 'Samma inställning står två gånger.',
  MISSING_CHAR: 'Det saknas ett tecken, ofta ett kolon eller ett citattecken.',
  BLOCK_AS_IMPLICIT_KEY:
    'Det står två kolon på samma rad (sätt då citattecken om värdet), eller så är nästa rad indragen för långt.',
  UNEXPECTED_TOKEN: 'Här står något som inte hör dit.',
  MULTILINE_IMPLICIT_KEY: 'En rad saknar kolon, eller så saknas ett citattecken.',
  BAD_SCALAR_START: 'Värdet börjar med ett tecken som har en egen betydelse; sätt citattecken om värdet.',
  TAG_RESOLVE_FAILED: 'Värdet börjar med ett utropstecken; sätt citattecken om värdet.',
  ALIAS: 'Värdet börjar med * eller &; sätt citattecken om värdet.',
  COLLECTION_KEY: 'Värdet börjar med { eller [; sätt citattecken om värdet.',
  MULTIPLE_DOCS: 'Raden --- delar filen i två; ta bort den.',
};

const KINDS = {
  csv: 'en textfil (CSV)',
  sie: 'en SIE-fil',
  xlsx: 'en Excel-arbetsbok',
  kolada: 'en JSON-fil',
  xls: 'en Excel-fil i det gamla formatet (.xls), eller skyddad med lösenord',
  html: 'en webbsida, fast den kanske heter något annat',
} as const;

const SIE_FAULTS: Readonly<Record<ProblemDetails['sie.syntax']['fault'], Wording>> = {
  'quote-open': {
    text: 'Ett citattecken öppnas men stängs aldrig på raden.',
    advice: 'Exportera filen på nytt, eller rätta raden.',
  },
  'quote-inside': {
    text: 'Ett citattecken står inne i en text.',
    advice: 'I SIE skrivs det med ett snedstreck framför: \\". Exportera filen på nytt, eller rätta raden.',
  },
  'brace-open': {
    text: 'En objektlista öppnas med { men stängs aldrig med }.',
    advice: 'Exportera filen på nytt, eller rätta raden.',
  },
  'brace-alone': {
    text: 'En klammer står där inget verifikat börjar eller slutar.',
    advice: 'Exportera filen på nytt, eller rätta raden.',
  },
  'no-label': {
    text: 'Raden börjar inte med en etikett som #KONTO.',
    advice: 'Exportera filen på nytt, eller rätta raden.',
  },
  'outside-voucher': {
    text: 'En #TRANS står utanför verifikatens klamrar.',
    advice: 'Exportera filen på nytt, eller rätta raden.',
  },
};

const FAULTS: Readonly<Record<string, string>> = {
  'csv.forecast-missing': 'konton utan prognos',
  'csv.amount': 'belopp som inte går att läsa',
  'csv.period': 'perioder som inte går att läsa',
  'csv.account': 'konton som inte går att läsa',
  'csv.column-count': 'rader med fel antal kolumner',
  'csv.value': 'värden som inte går att använda',
  'csv.empty-cell': 'tomma celler',
  'sie.syntax': 'rader som inte går att tolka',
  'sie.field': 'fält som inte går att använda',
  'sie.duplicate': 'belopp som finns två gånger',
  'kolada.value': 'värden som inte går att använda',
  'xlsx.cell': 'rutor som inte går att läsa',
};

/** What is wrong with the files that come in: encodings, layouts, cells, formats. */
export const fileMessages: Messages<'file' | 'yaml' | 'csv' | 'source' | 'kolada' | 'xlsx' | 'sie'> = {
  'file.missing': ({ expected }) => ({
    text: `Filen finns inte, men behövs för ${expected}.`,
    advice: 'Lägg filen i mappen, eller ta bort källan ur namnd.yaml.',
  }),
  'file.empty': ({ expected }) => ({ text: 'Filen är tom.', advice: `Den ska ha ${expected}.` }),
  'file.changed': () => ({
    text: 'Filen ändrades medan dokumentet gjordes.',
    advice: 'Vänta tills exporten är klar och kör igen.',
  }),
  'file.encoding': ({ expected }) => ({
    text: 'Här står ett nolltecken: filen är skadad, eller ingen textfil.',
    advice: `Exportera den på nytt som ${expected}.`,
  }),
  'file.encoding-mark': ({ declared, found }) => ({
    text: `Filen börjar med ett märke som säger att den är i ${encodingName(found)}, men teckenkodning är ${declared}.`,
    advice: 'Ta bort teckenkodning vid källan i namnd.yaml, så läses filen som märket säger.',
  }),
  'file.encoding-differs': ({ encoding, byte }) => ({
    text: `Här står ett tecken (${byte}) som inte finns i ${encodingName(encoding)}, som teckenkodning säger att filen är i.`,
    advice:
      'Ta bort teckenkodning vid källan i namnd.yaml, så avgörs den av filen, eller exportera filen på nytt i UTF-8.',
  }),
  'file.encoding-unknown': ({ encoding, byte }) => ({
    text: encoding.startsWith('utf-16')
      ? `Filen ser ut att vara i ${encodingName(encoding)}, men är skadad här (${byte}) eller slutar mitt i ett tecken.`
      : `Filens teckenkodning går inte att avgöra: här står ett tecken (${byte}) som varken finns i UTF-8 eller Windows-1252.`,
    advice: 'Exportera filen på nytt i UTF-8, eller ange teckenkodning vid källan i namnd.yaml.',
  }),
  'file.characters': ({ found, encoding }) => ({
    text: `”${found}” har tecken som har blivit fel. Filen är läst som ${encodingName(encoding)}.`,
    advice:
      'Å, ä och ö har gått förlorade på vägen, eller så är filen i en annan teckenkodning. Exportera den på nytt i UTF-8, eller ange teckenkodning vid källan i namnd.yaml.',
  }),
  'file.more-faults': ({ count, code }) => {
    const what = FAULTS[code];
    return {
      text: `Utöver ${what ? 'dem' : 'det'} ovan har filen ${count} till${what ? `: ${what}` : ' av samma slag'}.`,
      advice:
        what && 'När så många rader har samma fel är det oftast hela filen som ska läsas på ett annat sätt.',
    };
  },
  'file.nesting': () => ({
    text: 'För mycket ligger inuti vartannat: parenteser, klamrar, citat, listor eller rutor.',
    advice: 'Filen kan vara skadad. Rätta stället, eller ta fram en tidigare version av filen.',
  }),
  'yaml.syntax': ({ reason }) => ({
    text: YAML_FAULTS[reason] ?? `Raden går inte att tolka (${reason}).`,
    advice: 'Skriv ”namn: värde”, ett per rad, med mellanslag efter kolon.',
  }),
  'csv.syntax': ({ reason }) => ({
    text:
      reason === 'CSV_QUOTE_NOT_CLOSED'
        ? 'Ett citattecken öppnas men stängs aldrig.'
        : `Raden går inte att tolka (${reason}).`,
    advice: 'Exportera filen på nytt, eller rätta raden.',
  }),
  'csv.missing-column': ({ column, known, found }) => ({
    text: `Kolumnen ”${column}” saknas. Filen har kolumnerna: ${found}.`,
    advice: `Den kan heta ${known}. Heter den något annat, lägg till kolumner: { ${column}: "namnet i filen" } vid källan i namnd.yaml.`,
  }),
  'csv.duplicate-column': ({ column }) => ({
    text: `Kolumnen ”${column}” finns två gånger.`,
    advice: 'Ta bort eller döp om den ena; det går inte att veta vilken som gäller.',
  }),
  'csv.column-count': ({ found, expected }) => ({
    text: `Raden har ${found} kolumner, men rubrikraden har ${expected}.`,
    advice:
      'Ofta är det ett avgränsningstecken i en text: sätt texten inom citattecken. Är rubrikraden en annan, ange rubrikrad: radens nummer, vid källan i namnd.yaml.',
  }),
  'csv.header-line': ({ line }) => ({
    text: `Rad ${line} är tom eller finns inte, men rubrikrad säger att kolumnernas namn står där.`,
    advice: 'Rätta rubrikrad vid källan i namnd.yaml, eller ta bort den så letas rubrikraden upp.',
  }),
  'csv.cut-off': ({ found, expected }) => ({
    text: `Filens sista rad har ${found} ${found === '1' ? 'kolumn' : 'kolumner'} av ${expected}: filen verkar avklippt.`,
    advice:
      'Exportera filen på nytt; det kan saknas fler rader. Är raden en kommentar, lämna en tom rad före den.',
  }),
  'csv.cut-off-amount': ({ column, found }) => ({
    text: `Filen slutar mitt i raden: ”${found}” i kolumnen ”${column}” har inte alla decimaler som kolumnen annars har.`,
    advice:
      'Filen verkar avklippt; exportera den på nytt. Är beloppet rätt, avsluta raden med en radbrytning.',
  }),
  'csv.row-count': ({ stated, found }) => ({
    text: `Filen säger själv att den har ${stated} rader, men har ${found}.`,
    advice: 'Exportera filen på nytt; rader kan ha fallit bort eller kommit med två gånger.',
  }),
  'csv.amount': ({ column, found }) => ({
    text:
      found === ''
        ? `Beloppet i kolumnen ”${column}” är tomt.`
        : /^\D?\d{1,3}[.,]\d{3}\D?$/.test(found)
          ? `”${found}” i kolumnen ”${column}” kan vara tusental eller decimaler.`
          : `”${found}” i kolumnen ”${column}” är inget belopp.`,
    advice: 'Ett belopp skrivs till exempel 12500,50 eller -12 500,50.',
  }),
  'csv.period': ({ column, found }) => ({
    text: `”${found}” i kolumnen ”${column}” är ingen period.`,
    advice: 'En period skrivs till exempel 202505 eller 2025-05.',
  }),
  'csv.account': ({ column, found }) => ({
    text: `”${found}” i kolumnen ”${column}” är inget konto.`,
    advice: 'Ett konto är siffror, till exempel 5011.',
  }),
  'csv.total-row': ({ found }) => ({
    text: `Raden ser ut som en summa: ”${found}”.`,
    advice: 'Summor i filen skulle räknas dubbelt. Exportera utan summarader, eller ta bort raden.',
  }),
  'csv.total-differs': ({ name, column, stated, found, difference, rows }) => ({
    text: `”${name}” är ${stated} i filen${column && ` i kolumnen ”${column}”`}, men raderna som den summerar (rad ${rows}) är tillsammans ${found}. Det skiljer ${difference}.`,
    advice:
      'En rad saknas, står två gånger eller har fel belopp. Exportera filen på nytt, eller rätta raderna.',
  }),
  'csv.total-rounded': ({ name, column, stated, found, difference, rows }) => ({
    text: `”${name}” är ${stated} i filen${column && ` i kolumnen ”${column}”`}, men raderna som den summerar (rad ${rows}) är tillsammans ${found}. Det skiljer ${difference}, vilket kan bero på att filens belopp är avrundade.`,
    advice: 'Exportera i kronor och ören så blir summorna exakta.',
  }),
  'csv.total-unknown': ({ name, stated, found, rows }) => ({
    text: `Det går inte att avgöra vilka rader som ”${name}” (${stated}) summerar.${found && ` Raderna närmast ovanför (rad ${rows}) är tillsammans ${found}.`}`,
    advice: 'Exportera utan summarader, eller ta bort raden. Räknas den med blir beloppen dubbla.',
  }),
  'csv.row-sum': ({ column, stated, found, difference }) => ({
    text: `Radens ${column} är ${stated}, men månaderna är tillsammans ${found}. Det skiljer ${difference}.`,
    advice:
      'Ett belopp på raden är fel, eller så saknas en månad. Exportera filen på nytt, eller rätta raden.',
  }),
  'csv.account-total': ({ account, text, under }) => ({
    text: `Konto ${account} ${text} har varje månad exakt samma belopp som ${under} tillsammans: raden ser ut som en summa.`,
    advice: 'Summor skulle räknas dubbelt. Exportera utan summarader, eller ta bort raderna med kontot.',
  }),
  'csv.ambiguous-column': ({ column, found }) => ({
    text: `Filen har två kolumner som kan vara ”${column}”: ${found}.`,
    advice: `Säg vilken som gäller med kolumner: { ${column}: "namnet i filen" } vid källan i namnd.yaml.`,
  }),
  'csv.two-layouts': ({ period, months }) => ({
    text: `Filen har både en kolumn för perioden (${period}) och kolumner för månader: ${months}.`,
    advice: 'Exportera antingen en rad per konto och månad, eller en kolumn per månad.',
  }),
  'csv.month-twice': ({ month, found }) => ({
    text: `Filen har två kolumner för ${month}: ${found}.`,
    advice:
      'Innehåller filen både utfall och budget, säg vilka kolumner som gäller med kolumner: { belopp: "Utfall" }, så läses de som börjar så (”Utfall jan”).',
  }),
  'csv.accumulated-unsaid': () => ({
    text: 'Filen har ackumulerade belopp, men det står ingenstans till och med vilken månad.',
    advice:
      'Skriv månaden vid källan i namnd.yaml (period: "2025-05"), på en rad ovanför rubrikraden (Period: 202505) eller i filens namn. Eller exportera en rad per konto och månad.',
  }),
  'csv.accumulated-differs': ({ found }) => ({
    text: `Det sägs på olika sätt till och med vilken månad beloppen är ackumulerade: ${found}.`,
    advice: 'Byt till den rätta filen, eller rätta månaden i namnd.yaml eller i filens namn.',
  }),
  'csv.accumulated-from': ({ found }) => ({
    text: `Beloppen är för ${found}, inte från januari.`,
    advice: 'Exportera ackumulerade belopp från januari till och med rapportens period.',
  }),
  'csv.forecast-missing': ({ column, account }) => ({
    text: `Konto ${account} har ingen prognos i kolumnen ”${column}”.`,
    advice:
      'Väntas kontot inte få något, skriv 0. Är prognosen gjord per kontogrupp, lägg den i en egen fil (Prognos per, Kontogrupp, Helårsprognos) och ange den filen för prognos i namnd.yaml.',
  }),
  'csv.variance': ({ column, of, stated, found }) => ({
    text: `Radens ${column} är ${stated}, men ${of} är ${found}.`,
    advice: 'Ett belopp på raden är fel. Exportera filen på nytt, eller rätta raden.',
  }),
  'csv.decimal-signs': ({ column, found, other, line }) => ({
    text: `Kolumnen ”${column}” har både decimalkomma och decimalpunkt: ”${found}” här, men ”${other}” på rad ${line}.`,
    advice: 'Skriv alla belopp på samma sätt, med decimalkomma.',
  }),
  'csv.repeated-rows': ({ rows, first, last }) => ({
    text: `${rows} rader i följd, till och med rad ${last}, är exakt samma rader som de från och med rad ${first}: de verkar ha kommit med två gånger.`,
    advice:
      'Ta bort den ena omgången. Är båda rätt, lägg till upprepade-rader: tillatna vid källan i namnd.yaml.',
  }),
  'source.selection-column': ({ column }) => ({
    text: `Urvalet gäller ${column}, men ingen rad i filen har ${column}.`,
    advice: `Kontrollera att filen är exporterad med ${column}. Heter kolumnen något annat, lägg till kolumner: { ${column}: "namnet i filen" } vid källan i namnd.yaml${column === 'konto' ? '' : `; i en SIE-fil dimensioner: { ${column}: "numret" }`}.`,
  }),
  'source.selection-empty': ({ wanted, found }) => ({
    text: `Ingen rad i filen hör till urvalet (${wanted}).`,
    advice: `Rätta urval vid källan i namnd.yaml. Filen har ${found}.`,
  }),
  'source.selection-unused': ({ column, part }) => ({
    text: `Ingen rad i filen har ${column} ${part}, som urvalet nämner.`,
    advice: 'Är koden rätt behöver du inte göra något. Annars rätta urval vid källan i namnd.yaml.',
  }),
  'csv.empty-cell': ({ column }) => ({
    text: `Kolumnen ”${column}” är tom på raden.`,
    advice: 'Fyll i värdet, eller ta bort raden.',
  }),
  'csv.value': ({ column, found, expected }) => ({
    text: `”${found}” i kolumnen ”${column}” går inte att använda.`,
    advice: `Det ska vara ${expected}.`,
  }),
  'source.kind': ({ found, expected }) => ({
    text: `Filen är ${KINDS[found]}, men källan läses ur ${expected}.`,
    advice:
      found === 'xls' || found === 'html'
        ? 'Öppna filen i Excel och spara den som Excel-arbetsbok (.xlsx) eller som CSV.'
        : 'Kontrollera att rätt fil ligger i mappen. Är det rätt fil, ange slag vid källan i namnd.yaml.',
  }),
  'kolada.format': () => ({
    text: 'Filen börjar som JSON men går inte att tolka.',
    advice: 'Spara sidan från Kolada på nytt, som den är (Spara som i webbläsaren).',
  }),
  'kolada.record': ({ number }) => ({
    text: `Post ${number} är inget värde ur Kolada.`,
    advice:
      'Filen ska vara svaret på en fråga om data för kommuner, till exempel https://api.kolada.se/v3/data/kpi/U33401/municipality/1489.',
  }),
  'kolada.pages': ({ next }) => ({
    text: 'Filen är bara en del av svaret från Kolada: det finns fler sidor (next_url).',
    advice: `Spara nästa sida som ${next} i samma mapp, eller ställ frågan med per_page=5000 och spara på nytt.`,
  }),
  'kolada.unnamed-figures': ({ found }) => ({
    text: `Nyckeltal utan namn: ${found}.`,
    advice: `Kolada skickar inte med namnen. Ange dem vid källan i namnd.yaml: nyckeltal: { ${found.split(', ')[0]}: { namn: "…", enhet: "…" } }.`,
  }),
  'kolada.unnamed-areas': ({ found }) => ({
    text: `Kommuner eller grupper utan namn: ${found}.`,
    advice: `Kolada skickar inte med namnen. Ange dem vid källan i namnd.yaml: kommuner: { "${found.split(', ')[0]}": "…" }.`,
  }),
  'kolada.value': ({ figure, gender, status, value }) => ({
    text: `${figure} har könet ”${gender}”, statusen ”${status}” och ${value === '' ? 'inget värde' : `värdet ${value}`}.`,
    advice:
      'Könen är T, K och M. Ett värde som saknas har statusen Missing, och ett som är dolt Private. Spara sidan från Kolada på nytt.',
  }),
  'kolada.gender': ({ found, meaning }) => ({
    text: `Filen har könen ${found}${meaning === '' ? ': det går inte att veta vad F betyder.' : `: F är läst som ${meaning}.`}`,
    advice: 'Koladas egna filer har T, K och M. Kontrollera mot kolada.se, eller spara sidan på nytt.',
  }),
  'xlsx.format': () => ({
    text: 'Filen går inte att läsa som Excel-arbetsbok.',
    advice: 'Öppna den i Excel och spara den på nytt som Excel-arbetsbok (.xlsx), eller som CSV.',
  }),
  'xlsx.size': () => ({
    text: 'Arbetsboken är för stor.',
    advice: 'Spara bladet som CSV i stället: där finns ingen sådan gräns.',
  }),
  'xlsx.sheet': ({ found, known, suggestion }) => ({
    text:
      found === ''
        ? `Arbetsboken har ${known === '' ? 'inget blad som syns' : `flera blad: ${known}`}.`
        : `Bladet ”${found}” finns inte.${meant(suggestion)}`,
    advice:
      found === ''
        ? 'Ange vilket som ska läsas: blad: "namnet" vid källan i namnd.yaml.'
        : `Blad som finns: ${known}.`,
  }),
  'xlsx.cell': ({ fault, found }) => ({
    text: {
      error: `Rutan visar felet ${found}.`,
      formula: 'Rutan har en formel som aldrig har räknats ut.',
      value: `Rutans innehåll (${found}) går inte att tolka.`,
    }[fault],
    advice:
      fault === 'formula'
        ? 'Öppna arbetsboken i Excel och spara den, så räknas formeln ut.'
        : 'Rätta rutan i Excel, eller exportera på nytt.',
  }),
  'xlsx.merged': ({ last }) => ({
    text: `Rutan är sammanfogad till och med rad ${last}. Då går det inte att veta vad som gäller för varje rad.`,
    advice: 'Dela upp den i Excel (Koppla isär celler), och fyll i varje rad.',
  }),
  'xlsx.hidden': ({ rows }) => ({
    text: `Bladet har dolda rader: ${rows}. De är medräknade.`,
    advice: 'Är de bortvalda med ett filter med avsikt, ta bort dem ur bladet.',
  }),
  'sie.syntax': ({ fault }) => SIE_FAULTS[fault],
  'sie.field': ({ label, field, found, expected }) => ({
    text:
      found === '' ? `${label} saknar ${field}.` : `”${found}” går inte att använda som ${field} i ${label}.`,
    advice: `Det ska vara ${expected}. Exportera filen på nytt, eller rätta raden.`,
  }),
  'sie.duplicate': ({ label, account, period, first }) => ({
    text: `${label} för konto ${account} och ${period} finns redan på rad ${first}.`,
    advice: 'Beloppet skulle räknas dubbelt. Exportera filen på nytt, eller ta bort den rad som inte gäller.',
  }),
  'sie.voucher': ({ voucher, difference, others }) => ({
    text: `Verifikat ${voucher || 'utan nummer'} går inte jämnt upp: det skiljer ${difference}.${others === '0' ? '' : ` Detsamma gäller ${others} verifikat till.`}`,
    advice: 'Rader saknas i filen. Exportera hela verifikat, eller exportera SIE typ 3 i stället.',
  }),
  'sie.truncated': ({ expected }) => ({
    text:
      expected === '}'
        ? 'Verifikatet tar aldrig slut: filen är avkortad.'
        : 'Filen är avkortad: kontrollsumman (#KSUMMA) sist i filen saknas.',
    advice: 'Exportera filen på nytt.',
  }),
  'sie.checksum': ({ found }) => ({
    text: `Kontrollsumman ${found} stämmer inte med filens innehåll: filen har ändrats efter exporten.`,
    advice:
      'Exportera filen på nytt. Har den ändrats med avsikt, ta bort de två raderna som börjar med #KSUMMA.',
  }),
  'sie.setting': ({ key, found, expected }) => ({
    text: `Källan har ${key}: ${found}, men en SIE-fil har alltid ${key}: ${expected}.`,
    advice: `Ta bort ${key} vid källan i namnd.yaml, eller skriv ${expected}.`,
  }),
  'sie.dimension': ({ found, known }) => ({
    text: `Dimension ${found} finns inte i filen (den har ${known || 'inga dimensioner'}).`,
    advice: 'Ändra dimensioner vid källan i namnd.yaml.',
  }),
  'sie.dimensions-apart': ({ dimensions }) => ({
    text: `Filens periodsaldon är uppdelade på dimension ${dimensions} var för sig. Då går det inte att veta vad som hör till båda.`,
    advice:
      'Exportera SIE typ 4, eller ange bara en av dem vid källan i namnd.yaml, till exempel dimensioner: { ansvar: "1" }.',
  }),
  'sie.no-total': ({ account, dimensions }) => ({
    text: `Konto ${account} har belopp på dimension ${dimensions}, men inget belopp för hela kontot ({}).`,
    advice: 'SIE typ 3 ska ha båda. Exportera filen på nytt, eller exportera SIE typ 4.',
  }),
  'sie.control': ({ label, account, stated, computed, others }) => ({
    text: `Konto ${account} är ${stated} enligt ${label}, men filens belopp ger ${computed}.${others === '0' ? '' : ` Detsamma gäller ${others} ${label === '#RES' ? 'konton' : 'konton och månader'} till.`}`,
    advice: 'Filen säger två saker om samma konto. Exportera den på nytt, för hela perioden och utan urval.',
  }),
  'sie.year-missing': ({ year, found }) => ({
    text: `Filen har inga belopp för ${year} (den har ${found}).`,
    advice: 'Lägg filen i rätt års mapp, eller exportera det räkenskapsåret.',
  }),
  'sie.no-months': ({ type }) => ({
    text:
      type === '1'
        ? 'SIE typ 1 har bara årets summor, inga belopp per månad.'
        : 'Filen har inga belopp per månad (#PSALDO eller #TRANS).',
    advice: 'Exportera SIE typ 2, 3 eller 4. Uppdelning på ansvar eller verksamhet kräver typ 3 eller 4.',
  }),
  'sie.no-budget': () => ({
    text: 'Filen har ingen budget (#PBUDGET).',
    advice: 'Exportera SIE typ 2 eller 3 med budget, eller ange en annan fil för budget i namnd.yaml.',
  }),
};
