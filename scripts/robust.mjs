/**
 * The long runs of what the tests try in short: every fault at every step, hostile input, arithmetic, builds that must be alike.
 * What each has tried is told as it goes.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const env = { ...process.env, UNDERLAG_ROBUST: '1', UNDERLAG_BYGGEN: '20' };
const run = (...words) =>
  spawnSync(process.execPath, [vitest, 'run', ...words], { stdio: 'inherit', env }).status;
const statuses = [run('--project', 'robust'), run('--project', 'e2e', 'test/e2e/reproducible.test.ts')];
process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;
