// Reads and sums a ledger with udsv, by codes and month.
import { createReadStream } from 'node:fs';
import { inferSchema, initParser } from 'udsv';

let parser;
const sums = new Map();
const add = (row) => {
  const key = `${row[0]};${row[2]};${row[4]};${row[6]}`;
  sums.set(key, (sums.get(key) ?? 0) + Math.round(Number(row[9].replace(',', '.')) * 100));
};
for await (const chunk of createReadStream(process.argv[2], { encoding: 'utf8', highWaterMark: 1 << 20 })) {
  parser ??= initParser(inferSchema(chunk, { col: ';' }));
  parser.chunk(chunk, parser.stringArrs, add);
}
parser.end();
const sum = [...sums.values()].reduce((total, amount) => total + BigInt(amount), 0n);
console.log(JSON.stringify({ sum: String(sum), peak: process.resourceUsage().maxRSS }));
