// Reads and sums a ledger with DuckDB: as the program does it (by codes and month, with texts and counts), or only by account and month.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, kind] = process.argv.slice(2);
const codes = kind === 'simple' ? 'Konto, Period' : 'Konto, Ansvar, Verksamhet, Period';
const texts =
  kind === 'simple' ? '' : ', count(*), first(Kontotext), first(Ansvarstext), first(Verksamhetstext)';
const header = 'Konto;Kontotext;Ansvar;Ansvarstext;Verksamhet;Verksamhetstext;Period;Verifikat;Text;Belopp';
const types = header
  .split(';')
  .map((name) => `'${name}': '${name === 'Belopp' ? 'DECIMAL(18,2)' : 'VARCHAR'}'`);
const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
const result = await connection.runAndReadAll(
  `SELECT sum(Belopp), ${codes}${texts} FROM read_csv('${file}', delim=';', header=true, decimal_separator=',', columns={${types}}) GROUP BY ${codes}`,
);
const sum = result.getRows().reduce((total, [amount]) => total + amount.value, 0n);
console.log(JSON.stringify({ sum: String(sum), peak: process.resourceUsage().maxRSS }));
