// Whole processes in turn, medians and ratios: building one report (PDF and Word) against bare full Chromium printing the
// same HTML from its command line; `kontrollera`; `--help` against bare Node. Ratios of one run, never times across runs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const rounds = Number(process.argv[2] ?? 9);
const report = '2025-05-manadsuppfoljning';
const work = mkdtempSync(join(tmpdir(), 'underlag-bench-'));
const cli = resolve('dist/cli.js');

/** Full Chromium, which the comparison asks for; the program itself prefers the headless shell. */
const chromium = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
);

const html = join(work, 'report.html');
writeFileSync(html, await sameHtml());

/** The command line that the comparison asks for; root can't have a sandbox. */
const bare = [
  '--headless',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--print-to-pdf=${join(work, 'bare.pdf')}`,
];

const commands = {
  'bar Node': [process.execPath, '-e', '0'],
  'underlag --help': [process.execPath, cli, '--help'],
  'underlag kontrollera (en rapport)': [process.execPath, cli, 'kontrollera', report],
  'underlag bygg (en rapport, PDF och Word)': [process.execPath, cli, 'bygg', report],
  ...(chromium && {
    'chromium --headless --print-to-pdf': [chromium, ...bare, html],
    // Without the browser's own errands on the network, as the program starts it: shown beside, not compared with.
    'samma, utan webbläsarens egna ärenden': [
      chromium,
      ...bare,
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${join(work, 'profile')}`,
      html,
    ],
  }),
};

const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = 0; round <= rounds; round += 1)
  for (const [name, [program, ...args]] of Object.entries(commands)) {
    const start = performance.now();
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    const elapsed = performance.now() - start;
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    // The first round warms the disk.
    if (round > 0) times[name].push(elapsed);
  }
rmSync(work, { recursive: true, force: true });

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const medians = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
console.log(`Median av ${rounds} varv, hela processer i tur och ordning`);
for (const [name, value] of Object.entries(medians))
  console.log(`${name.padEnd(44)} ${value.toFixed(0).padStart(6)} ms`);
const ratio = (a, b) => (medians[a] / medians[b]).toFixed(2);
console.log(`--help / bar Node: ${ratio('underlag --help', 'bar Node')} (under 2)`);
if (chromium)
  console.log(
    `bygg / bar Chromium: ${ratio('underlag bygg (en rapport, PDF och Word)', 'chromium --headless --print-to-pdf')} (högst 1)`,
  );
else console.log('bygg / bar Chromium: inte mätt, full Chromium finns inte (apt-get install chromium)');

/** The HTML that the program prints, written out by the program's own phases. */
async function sameHtml() {
  mkdirSync('.bench', { recursive: true });
  const entry = `
    import { collect, prepare } from './src/prepare.ts';
    import { toHtml } from './src/pdf/page.ts';
    import { readStyle } from './src/style.ts';
    import { openWorkplace } from './src/workplace.ts';
    const workplace = openWorkplace(process.cwd());
    const name = workplace.reports().find((it) => it.name === '${report}' && it.municipality === 'alingsas');
    const { report } = collect();
    const { document } = prepare(name, workplace, report);
    process.stdout.write(toHtml(document, readStyle(workplace), new Map()));`;
  await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    outfile: '.bench/html.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    packages: 'external',
  });
  const { stdout, status, stderr } = spawnSync(process.execPath, ['.bench/html.mjs'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
