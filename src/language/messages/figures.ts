import { type Messages, meant } from './wording.ts';

/** What doesn't hold together when figures are computed. */
export const figureMessages: Messages<
  | 'ledger'
  | 'budget'
  | 'forecast'
  | 'adjustment'
  | 'statement'
  | 'plan'
  | 'grant'
  | 'investment'
  | 'risk'
  | 'control'
  | 'measure'
  | 'deficit'
  | 'keyfigure'
  | 'possibility'
  | 'volume'
  | 'dataset'
> = {
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
  'dataset.missing': ({ dataset, year, sources }) => ({
    text: `Det finns inget underlag för ”${dataset}” ${year}.`,
    advice: `Lägg in någon av källorna ${sources} för året, och ange filen under kallor i namnd.yaml.`,
  }),
};
