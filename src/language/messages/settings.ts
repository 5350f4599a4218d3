import { type Messages, meant } from './wording.ts';

/** What is wrong in kommun.yaml, namnd.yaml and what surrounds a run. */
export const settingMessages: Messages<'config' | 'logo' | 'board' | 'environment'> = {
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
  'board.unknown': ({ found, known, suggestion }) => ({
    text: `Det finns ingen nämnd som heter ”${found}”.${meant(suggestion)}`,
    advice: `Nämnder som finns: ${known}.`,
  }),
  'board.ambiguous': ({ found, known }) => ({
    text: `Flera kommuner har en nämnd som heter ”${found}”.`,
    advice: `Skriv kommunen framför: ${known}.`,
  }),
  'environment.source-date': ({ found }) => ({
    text: `Miljövariabeln SOURCE_DATE_EPOCH är ”${found}”, men ska vara ett antal sekunder sedan 1970.`,
    advice: 'Ta bort den, så får filerna dokumentets datum.',
  }),
};
