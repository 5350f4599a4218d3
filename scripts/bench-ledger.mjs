// Whole processes in turn, medians: a ledger of a million rows read and summed by the program's reader, DuckDB, udsv, pandas and
// csv-parse; then kontrollera and bygg of a report from a million rows against one from ten thousand. Ratios of one run.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { writeLargeLedger } from './largeLedger.mjs';

const rounds = Number(process.argv[2] ?? 5);
const report = 'ledger';
const cli = resolve('dist/cli.js');
const work = resolve('.bench/ledger');
mkdirSync(work, { recursive: true });
const million = `${work}/million.csv`;
const expected = String(writeLargeLedger(million, 1_000_000));

/** What the comparison needs stands in a package of its own, and is installed when it is first asked for. */
if (!existsSync('bench/node_modules'))
  spawnSync('npm', ['install', '--no-package-lock', '--prefix', 'bench'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });

await build({
  stdin: {
    contents: `
      import { largeFiles } from './src/largeFiles.ts';
      import { readLargePostings } from './src/read/large/largePostings.ts';
      const open = largeFiles((path) => path).find(process.argv[2]);
      const setting = { file: 'f', sign: 'report', unit: 'kr', columns: {} };
      const { all } = readLargePostings(open, 'f', setting);
      const sum = all.reduce((total, { amount }) => total + amount, 0n);
      console.log(JSON.stringify({ sum: String(sum), peak: process.resourceUsage().maxRSS }));`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  outfile: '.bench/ledger/underlag.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});

const node = process.execPath;
const readers = {
  Underlag: [node, `${work}/underlag.mjs`, million],
  'DuckDB, samma summor': [node, 'bench/duckdb.mjs', million],
  'DuckDB, per konto och månad': [node, 'bench/duckdb.mjs', million, 'simple'],
  udsv: [node, 'bench/udsv.mjs', million],
  'csv-parse': [node, 'bench/csvParse.mjs', million],
  pandas: ['python3', 'bench/read_pandas.py', million],
};
for (const name of ['DuckDB, samma summor', 'DuckDB, per konto och månad', 'udsv'])
  if (!existsSync('bench/node_modules')) missing(name);
if (spawnSync('python3', ['-c', 'import pandas']).status !== 0) missing('pandas');

console.log(`En miljon rader, median av ${rounds} varv, hela processer i tur och ordning`);
const peaks = {};
const times = measure(readers, ({ stdout }, name) => {
  const { sum, peak } = JSON.parse(stdout);
  if (sum !== expected) throw new Error(`${name}: ${sum}, ska vara ${expected}`);
  peaks[name] = Math.max(peaks[name] ?? 0, peak / 1024);
});
for (const [name, value] of Object.entries(times)) print(name, value, peaks[name]);
if (times['DuckDB, samma summor']) {
  ratio('Underlag / DuckDB, samma summor', times.Underlag / times['DuckDB, samma summor'], 1);
  ratio('Underlag / DuckDB, per konto och månad', times.Underlag / times['DuckDB, per konto och månad'], 1);
}

const folders = { '10 000 rader': 10_000, '1 000 000 rader': 1_000_000 };
for (const [name, rows] of Object.entries(folders)) {
  const folder = `${work}/${rows}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync('bench/kommun', folder, { recursive: true });
  const year = `${folder}/data/exempel/namnden/2025`;
  mkdirSync(year, { recursive: true });
  writeLargeLedger(`${year}/utfall.csv`, rows, { largest: Math.round(30_000_000_000 / rows) });
  folders[name] = folder;
}
for (const command of ['kontrollera', 'bygg']) {
  const peak = {};
  const runs = Object.fromEntries(Object.keys(folders).map((name) => [name, [node, cli, command, report]]));
  const medians = measure(
    runs,
    ({ peakKilobytes }, name) => {
      if (peakKilobytes) peak[name] = Math.max(peak[name] ?? 0, peakKilobytes / 1024);
    },
    folders,
  );
  console.log(`\n${command}`);
  for (const [name, value] of Object.entries(medians)) print(name, value, peak[name]);
  ratio(`${command}, 1 000 000 / 10 000 rader`, medians['1 000 000 rader'] / medians['10 000 rader'], 1.5);
}

function missing(name) {
  console.log(`${name}: finns inte här`);
  delete readers[name];
}

/** Medians in ms. The first round warms the disk. `/usr/bin/time`, where there is one, tells the memory of programs that don't. */
function measure(commands, check, folders = {}) {
  const all = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  const clock = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', 'KB %M'] : [];
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, command] of Object.entries(commands)) {
      const [program, ...args] = [...clock, ...command];
      const start = performance.now();
      const run = spawnSync(program, args, { encoding: 'utf8', cwd: folders[name] ?? process.cwd() });
      const elapsed = performance.now() - start;
      if (run.status !== 0) throw new Error(`${name}: ${run.stdout}${run.stderr}`);
      check({ stdout: run.stdout, peakKilobytes: Number(/KB (\d+)/.exec(run.stderr)?.[1] ?? 0) }, name);
      if (round > 0) all[name].push(elapsed);
    }
  return Object.fromEntries(
    Object.entries(all).map(([name, values]) => [name, values.sort((a, b) => a - b)[values.length >> 1]]),
  );
}

function print(name, milliseconds, megabytes) {
  const memory = megabytes ? `${megabytes.toFixed(0).padStart(6)} MB som mest` : '';
  console.log(`${name.padEnd(44)} ${(milliseconds / 1000).toFixed(2).padStart(6)} s${memory}`);
}

function ratio(name, value, most) {
  console.log(`${name}: ${value.toFixed(2)} (högst ${most})`);
}
