import type { Code, Place, Problem, ProblemDetails } from '../problems.ts';
import { encodingName } from './encodings.ts';

/** What is wrong, and what to do about it, in plain Swedish. */
interface Wording {
  readonly text: string;
  readonly advice?: string | undefined;
}

type Wordings = { readonly [C in Code]: (details: ProblemDetails[C]) => Wording };

const meant = (suggestion: string | undefined): string => (suggestion ? ` Menade du ”${suggestion}”?` : '');

const nearestValue = (
  opening: string,
  {
    nearest,
    value,
    where,
  }: { nearest?: string | undefined; value?: string | undefined; where?: string | undefined },
): string => (nearest ? ` ${opening} ${nearest}: ${value}${where ? ` (${where})` : ''}.` : '');

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
  'csv.amount': 'belopp som inte går att läsa',
  'csv.period': 'perioder som inte går att läsa',
  'csv.account': 'konton som inte går att läsa',
  'csv.column-count': 'rader med fel antal kolumner',
  'csv.value': 'värden som inte går att använda',
  'csv.empty-cell': 'tomma celler',
};

/** The wording of every problem: the only place where messages are written. */
const WORDINGS: Wordings = {
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

  'yaml.syntax': ({ reason }) => ({
    text: YAML_FAULTS[reason] ?? `Raden går inte att tolka (${reason}).`,
    advice: 'Skriv ”namn: värde”, ett per rad, med mellanslag efter kolon.',
  }),
  'config.missing': ({ key, expected }) => ({
    text: `Inställningen ”${key}” saknas.`,
    advice: `Lägg till den med ${expected}.`,
  }),
  'config.value': ({ key, found, expected }) => ({
    text: `”${key}” har värdet ”${found}”.`,
    advice: `Det ska vara ${expected}.`,
  }),
  'config.unknown-key': ({ key, suggestion }) => ({
    text: `Inställningen ”${key}” finns inte.${meant(suggestion)}`,
  }),
  'config.duplicate-account': ({ account, rows }) => ({
    text: `Konto ${account} hör till två rader: ${rows}.`,
    advice: 'Varje konto ska höra till exakt en rad.',
  }),
  'config.unknown-row': ({ found, suggestion }) => ({
    text: `Raden ”${found}” finns inte ovanför denna.${meant(suggestion)}`,
    advice: 'En summa kan bara ta med rader som står ovanför den.',
  }),
  'config.no-statement-for-year': ({ year, years }) => ({
    text: `Det finns ingen resultaträkning för ${year} (${years === '' ? 'den finns inte för något år' : `den finns för ${years}`}).`,
    advice: `Lägg till rader för ${year} under resultatrakning; kontona kan ha ändrats mellan åren.`,
  }),
  'config.contrast': ({ key, found, ratio, expected }) => ({
    text: `Färgen ${found} (${key}) har kontrasten ${ratio}:1 mot vitt.`,
    advice: `Lagen om tillgänglighet kräver minst ${expected}:1; välj en mörkare färg.`,
  }),

  'logo.format': ({ expected }) => ({
    text: `Logotypen är ingen hel bild i formatet ${expected}.`,
    advice: 'Spara om bilden som SVG eller PNG; filnamnet ska sluta på .svg eller .png.',
  }),
  'logo.outside': ({ found }) => ({
    text: `Logotypen är inte bara en bild: ”${found}” hämtar eller kör något annat.`,
    advice: 'Spara den som ”enkel SVG” (Plain SVG), utan länkar och skript, eller som PNG.',
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
  'csv.variance': ({ column, of, stated, found }) => ({
    text: `Radens ${column} är ${stated}, men ${of} är ${found}.`,
    advice: 'Ett belopp på raden är fel. Exportera filen på nytt, eller rätta raden.',
  }),
  'csv.decimal-signs': ({ column, found, other, line }) => ({
    text: `Kolumnen ”${column}” har både decimalkomma och decimalpunkt: ”${found}” här, men ”${other}” på rad ${line}.`,
    advice: 'Skriv alla belopp på samma sätt, med decimalkomma.',
  }),
  'csv.more-faults': ({ count, code }) => ({
    text: `Utöver dem ovan har filen ${count} till: ${FAULTS[code] ?? 'fel av samma slag'}.`,
    advice: 'När så många rader har samma fel är det oftast hela filen som ska läsas på ett annat sätt.',
  }),
  'csv.repeated-rows': ({ rows, first, last }) => ({
    text: `${rows} rader i följd, till och med rad ${last}, är exakt samma rader som de från och med rad ${first}: de verkar ha kommit med två gånger.`,
    advice:
      'Ta bort den ena omgången. Är båda rätt, lägg till upprepade-rader: tillatna vid källan i namnd.yaml.',
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

  'ledger.unmapped-account': ({ account, text, rows, sum }) => ({
    text: `Konto ${account} ${text} hör inte till någon rad i resultaträkningen (${rows} ${rows === '1' ? 'rad' : 'rader'}, ${sum}).`,
    advice: 'Lägg till kontot på rätt rad under resultatrakning i kommun.yaml.',
  }),
  'ledger.sign': ({ row, sum, expected, others }) => ({
    text: `${row} blir ${sum}, men ska ha ${expected}tecken.${others ? ` Fel tecken har också: ${others}.` : ''}`,
    advice:
      'Filen har förmodligen omvänt tecken: se tecken under kallor i namnd.yaml (huvudbok: intäkter minus, rapport: kostnader minus).',
  }),
  'ledger.unit': ({ costs, budget, times }) => ({
    text: `Kostnaderna är tillsammans ${costs}, men i budgeten ${budget}.`,
    advice: `Det skiljer omkring ${times} gånger. En av filerna har förmodligen fel enhet: se enhet under kallor i namnd.yaml.`,
  }),
  'ledger.unit-row': ({ row, found, budget, times }) => ({
    text: `${row} är ${found}, men i budgeten ${budget}: omkring ${times} gånger så mycket eller lite.`,
    advice: 'Stämmer det? Annars har några rader i den ena filen en annan enhet än de andra.',
  }),
  'ledger.dimension-missing': ({ column, other }) => ({
    text: `Kolumnen ”${column}” saknas, men finns i ${other}. Utfallet kan inte delas upp på ${column}.`,
    advice: `Kontrollera kolumnens namn i rubrikraden, eller lägg till kolumner: { ${column}: "namnet i filen" } vid källan i namnd.yaml.`,
  }),
  'ledger.wrong-year': ({ found, expected }) => ({
    text: `Filen ligger i mappen för ${expected} men har en rad för ${found}.`,
    advice: 'Lägg filen i rätt års mapp, eller exportera bara det årets perioder.',
  }),
  'ledger.period-missing': ({ period, found }) => ({
    text: `Filen har inget utfall för ${period} (den har ${found}).`,
    advice: 'Exportera på nytt från januari till och med rapportens period, eller ändra period i rapporten.',
  }),
  'ledger.accumulated-to': ({ period, found }) => ({
    text: `Filen har utfallet ackumulerat till och med ${found}, men rapporten är för ${period}.`,
    advice: 'Exportera för rapportens period, eller ändra period i rapporten.',
  }),
  'ledger.last-year-accumulated-to': ({ period, found }) => ({
    text: `Filen har förra årets utfall ackumulerat till och med ${found}, inte till och med ${period}. Jämförelsen med förra året utelämnas.`,
    advice: `Exportera förra årets utfall till och med ${period}, eller månad för månad, om den ska vara med.`,
  }),
  'ledger.no-months': ({ file, chart }) => ({
    text: `Diagrammet ${chart} utelämnas: ${file} har ackumulerade belopp och inga månader.`,
    advice:
      'Exportera en rad per konto och månad, eller en kolumn per månad, om diagrammet ska vara med. Annars kan det tas bort ur mallen.',
  }),
  'budget.accumulated-to': ({ year, found }) => ({
    text: `Filen har budgeten ackumulerad till och med ${found}, inte för hela ${year}.`,
    advice: `Exportera hela årets budget: en kolumn per månad, eller en kolumn ”Budget ${year}”.`,
  }),
  'forecast.unknown-row': ({ found, suggestion }) => ({
    text: `Kontogruppen ”${found}” finns inte i resultaträkningen.${meant(suggestion)}`,
    advice: 'Skriv radens namn som det står i kommun.yaml. Summor räknas ut och ska inte stå i filen.',
  }),
  'forecast.missing': ({ period, found }) => ({
    text: `Det finns ingen prognos för ${period} (det finns för ${found}).`,
    advice: 'Lägg till prognosens rader i filen om rapporten ska visa den.',
  }),
  'forecast.row-missing': ({ period, row }) => ({
    text: `Prognosen per ${period} saknar ${row}.`,
    advice: 'Lägg till raden; skriv 0 om prognosen är noll.',
  }),
  'forecast.duplicate': ({ period, row }) => ({
    text: `Prognosen per ${period} har två rader för ${row}.`,
    advice: 'Ta bort den som inte gäller.',
  }),
  'adjustment.period-missing': ({ row, period, found }) => ({
    text: `${row} saknar belopp för ${period} (det finns för ${found}).`,
    advice: 'Lägg till raden, annars blir resultatet fel; skriv 0 om beloppet är noll.',
  }),
  'adjustment.unknown-row': ({ found, suggestion }) => ({
    text: `Raden ”${found}” är ingen justering i resultaträkningen.${meant(suggestion)}`,
    advice: 'Lägg till den i kommun.yaml med slag: justering, eller rätta namnet.',
  }),
  'statement.row-of-other-year': ({ row, year, other }) => ({
    text: `Raden ”${row}” har belopp ${year} men finns inte i resultaträkningen för ${other}.`,
    advice: 'Ge raderna samma namn (rad) i båda årens resultaträkning, så att åren går att jämföra.',
  }),
  'budget.month-missing': ({ months }) => ({
    text: `Budgeten har inga belopp för ${months}. Helårets budget blir då för låg.`,
    advice: 'Exportera budgeten för alla månader, från januari till och med december.',
  }),
  'plan.unknown-row': ({ found, suggestion }) => ({
    text: `Kontogruppen ”${found}” finns inte i resultaträkningen.${meant(suggestion)}`,
    advice: 'Skriv radens namn som det står i kommun.yaml. Summor räknas ut och ska inte stå i filen.',
  }),
  'plan.row-missing': ({ year, row }) => ({
    text: `Planen för ${year} saknar ${row}.`,
    advice: 'Lägg till raden; skriv 0 om beloppet är noll.',
  }),
  'plan.duplicate': ({ year, row }) => ({
    text: `Planen för ${year} har två rader för ${row}.`,
    advice: 'Ta bort den som inte gäller.',
  }),
  'grant.no-row': ({ year }) => ({
    text: `Resultaträkningen för ${year} har ingen rad för kommunbidraget.`,
    advice: 'Lägg till en rad med slag: bidrag i kommun.yaml.',
  }),
  'grant.duplicate': ({ name, year }) => ({
    text: `Delposten ”${name}” finns två gånger för ${year}.`,
    advice: 'Slå ihop raderna, eller ge den ena ett annat namn.',
  }),
  'grant.parts': ({ year, parts, change, difference }) => ({
    text: `Delposterna för ${year} är tillsammans ${parts}, men kommunbidraget ändras med ${change}. Det skiljer ${difference}.`,
    advice: 'Rätta delposterna, eller lägg till den som saknas.',
  }),
  'grant.index': ({ name, found, amount, computed }) => ({
    text: `${name} anges till ${found} procent, men ${amount} är ${computed} procent av föregående års kommunbidrag.`,
    advice: 'Rätta procenttalet eller beloppet.',
  }),
  'investment.duplicate': ({ name, year }) => ({
    text: `${name} har två belopp för ${year}.`,
    advice: 'Slå ihop raderna, eller ta bort den som inte gäller.',
  }),
  'investment.year-missing': ({ name, years }) => ({
    text: `${name} saknar belopp för ${years}.`,
    advice: 'Lägg till raderna; skriv 0 om inget ska investeras.',
  }),
  'investment.sign': ({ year, sum }) => ({
    text: `Investeringarna för ${year} blir ${sum}.`,
    advice: 'En investering är en utgift och skrivs utan minustecken.',
  }),

  'risk.value': ({ risk, stated, product }) => ({
    text: `Riskvärdet för ”${risk}” är ${stated} i filen, men sannolikhet gånger väsentlighet är ${product}.`,
    advice: 'Rätta det tal som är fel, eller lämna riskvärdet tomt: det räknas ut.',
  }),
  'risk.duplicate': ({ risk }) => ({
    text: `Risken ”${risk}” finns två gånger.`,
    advice: 'Ta bort den ena, eller ge den ett eget namn.',
  }),
  'control.unknown-risk': ({ found, suggestion }) => ({
    text: `Risken ”${found}” finns inte i riskanalysen.${meant(suggestion)}`,
    advice: 'Skriv risken som den står i riskanalysen, eller lägg till den där.',
  }),
  'control.not-in-plan': ({ risk, handling }) => ({
    text: `”${risk}” står i internkontrollplanen, men ska enligt riskanalysen hanteras så här: ${handling}.`,
    advice: 'Skriv ”IK-plan” i riskens hantering, eller ta bort risken ur planen.',
  }),
  'control.missing': ({ risk, file }) => ({
    text: `”${risk}” ska hanteras i internkontrollplanen, men står inte i den.`,
    advice: `Lägg till risken i ${file}, eller ändra riskens hantering.`,
  }),
  'measure.duplicate': ({ measure }) => ({
    text: `Åtgärden ”${measure}” finns två gånger.`,
    advice: 'Ta bort den ena, eller ge den ett eget namn.',
  }),
  'measure.interval': ({ lowest, highest }) => ({
    text: `Effekten går från ${lowest} till ${highest}.`,
    advice: 'Det lägsta beloppet ska stå först. Finns bara ett belopp, skriv det i kolumnen för från.',
  }),
  'measure.stated-sum': ({ stated, computed }) => ({
    text: `Filen anger summan ${stated}, men åtgärderna ger ${computed}.`,
    advice: 'Dokumentet använder den uträknade summan. Rätta raden Summa, eller någon av åtgärderna.',
  }),
  'measure.unknown': ({ found, suggestion }) => ({
    text: `Åtgärden ”${found}” finns inte i filen.${meant(suggestion)}`,
    advice: 'Skriv namnet på åtgärden som effekten räknas i, eller ”ja” om den räknas i flera.',
  }),
  'deficit.positive': ({ found }) => ({
    text: `Underskottet är ${found}, alltså inget underskott.`,
    advice: 'Ett underskott är ett resultat med minustecken; se också tecken för källan i namnd.yaml.',
  }),

  'keyfigure.duplicate': ({ figure, first }) => ({
    text: `Värdet för ${figure} finns redan på rad ${first}.`,
    advice: 'Ta bort den ena raden: ett nyckeltal har ett värde per kommun, år och kön.',
  }),
  'keyfigure.names-differ': ({ figure, found, expected }) => ({
    text: `Nyckeltalet ${figure} heter här ${found}, men på raderna ovanför ${expected}.`,
    advice: 'Ett nyckeltal har samma namn och enhet på alla rader.',
  }),
  'keyfigure.unknown': ({ found, suggestion }) => ({
    text: `Nyckeltalet ${found} finns inte i nyckeltalsfilen.${meant(suggestion)}`,
  }),
  'keyfigure.forms-missing': ({ figure }) => ({
    text: `Meningar om nyckeltalet ${figure} behöver dess namn i obestämd och bestämd form.`,
    advice: 'Lägg till nyckeltalet i filen för nyckeltal-namn.',
  }),
  'possibility.duplicate': ({ found, first }) => ({
    text: `Möjligheten ”${found}” finns redan på rad ${first}.`,
    advice: 'Ta bort den ena, eller ge den ett eget namn.',
  }),

  'volume.value': ({ column, expected }) => ({
    text: `Värdet i kolumnen ”${column}” går inte att använda.`,
    advice: `Det ska vara ${expected}. Värdet skrivs inte ut här, eftersom det kan gälla en liten grupp.`,
  }),
  'volume.duplicate': ({ group, period, first }) => ({
    text: `${group} har redan en rad för ${period}, rad ${first}.`,
    advice: 'Slå ihop raderna: annars går det inte att se hur många personer gruppen har.',
  }),
  'volume.area': ({ group }) => ({
    text: `${group} står under ett annat område än på raderna ovanför.`,
    advice: 'En grupp hör till samma område i hela filen.',
  }),
  'volume.period-missing': ({ period }) => ({
    text: `Filen har inga volymer för ${period}.`,
    advice: 'Lägg till periodens rader, eller ändra period i rapporten.',
  }),

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
  'dataset.missing': ({ dataset, year, sources }) => ({
    text: `Det finns inget underlag för ”${dataset}” ${year}.`,
    advice: `Lägg in någon av källorna ${sources} för året, och ange filen under kallor i namnd.yaml.`,
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
  'board.unknown': ({ found, known, suggestion }) => ({
    text: `Det finns ingen nämnd som heter ”${found}”.${meant(suggestion)}`,
    advice: `Nämnder som finns: ${known}.`,
  }),
  'board.ambiguous': ({ found, known }) => ({
    text: `Flera kommuner har en nämnd som heter ”${found}”.`,
    advice: `Skriv kommunen framför: ${known}.`,
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
  'environment.source-date': ({ found }) => ({
    text: `Miljövariabeln SOURCE_DATE_EPOCH är ”${found}”, men ska vara ett antal sekunder sedan 1970.`,
    advice: 'Ta bort den, så får filerna dokumentets datum.',
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
  'attachment.large': ({ megabytes }) => ({
    text: `Filen bifogas inte i PDF-filen, eftersom den är större än ${megabytes} megabyte.`,
    advice: 'Arkivera den bredvid dokumentet. Spårbarhetsfilen har dess kontrollsumma.',
  }),
  'publish.locked': ({ reason }) => ({
    text: `Filen går inte att skriva över (${reason}).`,
    advice: 'Den är förmodligen öppen i Word eller i en PDF-läsare. Stäng den och kör igen.',
  }),
  'publish.failed': ({ reason }) => ({
    text: `Filen gick inte att skriva (${reason}).`,
    advice: 'Det som fanns i out sedan tidigare är orört.',
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

/** A problem's wording. */
export function wording(problem: Problem): Wording {
  // Each code's details fit its wording by the type of WORDINGS; TypeScript can't follow that through the union.
  return (WORDINGS[problem.code] as (details: unknown) => Wording)(problem.details);
}

/** A problem as a terminal shows it: place, what is wrong, and what to do, on lines of their own. */
export function describe(problem: Problem): string {
  const { text, advice } = wording(problem);
  const place = problem.place ? placeText(problem.place) : '';
  const severity = problem.severity === 'error' ? 'Fel' : 'Varning';
  const first = place === '' ? `${severity}: ${text}` : `${place}\n  ${severity}: ${text}`;
  return advice ? `${first}\n  ${advice}` : first;
}

/** A place as it is found: `utfall.csv:12:3`, and in a workbook by row and column as Excel has them. */
function placeText({ file, line, column }: Place): string {
  const isWorkbook = /\.xls[xm]$/i.test(file);
  if (!isWorkbook) return [file, line, line === undefined ? undefined : column].filter(Boolean).join(':');
  const parts = [file, line && `rad ${line}`, line && column && `kolumn ${columnLetters(column)}`];
  return parts.filter(Boolean).join(', ');
}

/** 28 -> `AB`. */
const columnLetters = (column: number): string =>
  (column > 26 ? columnLetters(Math.floor((column - 1) / 26)) : '') +
  String.fromCharCode(65 + ((column - 1) % 26));

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
