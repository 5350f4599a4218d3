// Runs the layer rules, and fails if dependency-cruiser read next to nothing (it does so silently
// when it can't find a TypeScript that it understands).
import { spawnSync } from 'node:child_process';

const run = spawnSync(
  process.execPath,
  ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'src', '--config', '--output-type', 'json'],
  {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  },
);
if (!run.stdout) {
  console.error(run.stderr);
  process.exit(1);
}
const { summary } = JSON.parse(run.stdout);
for (const v of summary.violations) console.error(`${v.rule.name}: ${v.from} -> ${v.to}`);
const fewest = 40;
if (summary.totalCruised < fewest)
  console.error(`only ${summary.totalCruised} modules read, at least ${fewest} expected`);
process.exit(summary.violations.length > 0 || summary.totalCruised < fewest ? 1 : 0);
