// A ledger of any number of rows, always the same for the same number: codes, texts and amounts as economy systems export them.
import { closeSync, openSync, writeSync } from 'node:fs';

const ACCOUNTS = [
  ['3011', 'Försäljning, återbruksbutik'],
  ['3511', 'Bidrag från Migrationsverket'],
  ['4611', 'HVB barn och unga'],
  ['4631', 'Familjehem, arvoden'],
  ['5011', 'Löner tillsvidareanställda'],
  ['5012', 'Löner visstidsanställda'],
  ['5611', 'Arbetsgivaravgifter'],
  ['6011', 'Lokalhyror'],
  ['6411', 'Förbrukningsmaterial'],
  ['7011', 'Biståndshyror'],
];
const UNITS = [
  'Enheten för barn',
  'Vuxenenheten',
  'Försörjningsstöd',
  'Arbetsmarknadsenheten',
  'Stab och ledning',
];

/** Numbers from 0 below a limit, the same every time (Park and Miller's generator). */
function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/**
 * Writes a ledger in UTF-8 with semicolons and decimal commas: about 100 bytes a row, in the order in which it was booked, of
 * amounts up to `largest` öre.
 * Returns the sum of its amounts in öre.
 */
export function writeLargeLedger(file, rows, { months = 5, year = 2025, largest = 2_000_000 } = {}) {
  const random = randomNumbers(rows);
  const handle = openSync(file, 'w');
  let sum = 0n;
  let lines = ['Konto;Kontotext;Ansvar;Ansvarstext;Verksamhet;Verksamhetstext;Period;Verifikat;Text;Belopp'];
  for (let row = 0; row < rows; row += 1) {
    const [account, text] = ACCOUNTS[random(ACCOUNTS.length)];
    const unit = random(40);
    const activity = 600 + random(12);
    const month = 1 + Math.floor((row * months) / rows);
    const isIncome = account.startsWith('3');
    const ore = (isIncome ? -1 : 1) * (random(50) === 0 ? -1 : 1) * (1 + random(largest));
    sum += BigInt(ore);
    const amount = `${ore < 0 ? '-' : ''}${Math.floor(Math.abs(ore) / 100)},${String(Math.abs(ore) % 100).padStart(2, '0')}`;
    lines.push(
      `${account};${text};${5300 + unit};${UNITS[unit % UNITS.length]};${activity};Verksamhet ${activity};` +
        `${year}${String(month).padStart(2, '0')};K25-${String(row + 1).padStart(7, '0')};Faktura ${random(90_000)};${amount}`,
    );
    if (lines.length === 10_000) {
      writeSync(handle, `${lines.join('\r\n')}\r\n`);
      lines = [];
    }
  }
  if (lines.length > 0) writeSync(handle, `${lines.join('\r\n')}\r\n`);
  closeSync(handle);
  return sum;
}
