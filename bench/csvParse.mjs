// Reads and sums a ledger with csv-parse, row by row, by codes and month.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

const sums = new Map();
const rows = createReadStream(process.argv[2]).pipe(
  parse({ delimiter: ';', fromLine: 2, recordDelimiter: '\r\n' }),
);
for await (const row of rows) {
  const key = `${row[0]};${row[2]};${row[4]};${row[6]}`;
  sums.set(key, (sums.get(key) ?? 0) + Math.round(Number(row[9].replace(',', '.')) * 100));
}
const sum = [...sums.values()].reduce((total, amount) => total + BigInt(amount), 0n);
console.log(JSON.stringify({ sum: String(sum), peak: process.resourceUsage().maxRSS }));
