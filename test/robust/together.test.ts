import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problems.ts';
import type { FileSystem } from '../../src/publish/fileSystem.ts';
import { publish } from '../../src/publish/publish.ts';
import { sweep } from '../../src/publish/sweep.ts';
import { chance } from '../exempel/random.ts';
import { underlag } from '../support/made.ts';
import { fault, memoryDisk } from '../support/memoryDisk.ts';
import { amount, inSwedish, told } from './runs.ts';

/** Two runs at once that publish the same report: each set is whole, whoever comes last, and neither harms the other's work. */
const NAMES = ['a.docx', 'a.pdf', 'a.sparbarhet.html', 'a.sparbarhet.json'];
const setOf = (who: string): Record<string, string> =>
  Object.fromEntries(NAMES.map((name) => [`out/${name}`, `${who} ${name}`]));
const filesOf = (who: string) =>
  NAMES.map((name) => ({ name, bytes: new TextEncoder().encode(`${who} ${name}`) }));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const folderFor = (what: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `underlag-${what}-`));
  folders.push(folder);
  return folder;
};

describe('in memory, step by step in an order by chance', () => {
  const { between } = chance('tillsammans');

  /** One process's view of a disk that several share; from a step on it may be dead, and its names are free then. */
  function processOn(disk: ReturnType<typeof memoryDisk>, dator: string, dies = Number.POSITIVE_INFINITY) {
    const own = new Set<() => Promise<void>>();
    let steps = 0;
    const gate = async (ticks = between(0, 6)): Promise<void> => {
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      steps += 1;
      if (steps < dies) return;
      for (const giveBack of own) await giveBack();
      throw fault('KILLED');
    };
    const gated =
      <A extends unknown[], R>(act: (...given: A) => Promise<R>) =>
      async (...given: A): Promise<R> => {
        await gate();
        return act(...given);
      };
    const view: FileSystem = {
      machine: { dator, system: 'test' },
      takeName: async (folder) => {
        await gate();
        const name = await disk.takeName(`${dator} ${folder}`);
        if (typeof name === 'object') own.add(name.giveBack);
        return name;
      },
      makeFolder: gated(disk.makeFolder),
      leadsOut: disk.leadsOut,
      list: gated(disk.list),
      exists: gated(disk.exists),
      read: gated(disk.read),
      writeNew: gated(disk.writeNew),
      rename: gated(disk.rename),
      renameNew: gated(disk.renameNew),
      remove: gated(disk.remove),
      syncFolder: gated(disk.syncFolder),
      pause: () => gate(40),
    };
    return view;
  }

  const OLD = setOf('old');
  const run = async (disk: FileSystem, who: string) => {
    const problems: Problem[] = [];
    // As a command does: first a sweep, then its report.
    await sweep('out', disk).catch(() => {});
    const done = await publish('out', filesOf(who), disk, (found) => problems.push(found));
    return { done, codes: problems.map(({ code }) => code) };
  };
  const documents = (disk: ReturnType<typeof memoryDisk>) =>
    Object.fromEntries(Object.entries(disk.contents()).filter(([path]) => !path.includes('.underlag-')));

  const rounds = amount(3_000, 150);
  it.each([
    ['på en dator', 'DATOR-1', 'DATOR-1'],
    ['på två datorer', 'DATOR-1', 'DATOR-2'],
  ])('both are made, one after the other: %s', async (where, one, other) => {
    for (let round = 0; round < rounds; round += 1) {
      const disk = memoryDisk(OLD);
      const results = await Promise.all([
        run(processOn(disk, one), 'first'),
        run(processOn(disk, other), 'second'),
      ]);
      expect(results).toEqual([
        { done: true, codes: [] },
        { done: true, codes: [] },
      ]);
      expect([setOf('first'), setOf('second')]).toContainEqual(disk.contents());
    }
    told(`två körningar i samma mapp ${where}: ${inSwedish(rounds)} gånger, båda sparade, aldrig blandade`);
  });

  it('one is killed at any step: the other is made, or told whose the folder is, and nothing is mixed', async () => {
    const seen = { made: 0, busy: 0 };
    for (const other of ['DATOR-1', 'DATOR-2'])
      for (let dies = 1; dies <= 60; dies += 1)
        for (let time = 0; time < amount(20, 2); time += 1) {
          const disk = memoryDisk(OLD);
          const [, second] = await Promise.all([
            run(processOn(disk, 'DATOR-1', dies), 'first'),
            run(processOn(disk, other), 'second'),
          ]);
          const what = `${other}, ${dies}`;
          if (second.done) seen.made += 1;
          else {
            seen.busy += 1;
            expect([other, second.codes], what).toEqual(['DATOR-2', ['publish.busy']]);
          }
          // The next start on the machine whose run was killed, and then on the other.
          await sweep('out', processOn(disk, 'DATOR-1'));
          await sweep('out', processOn(disk, other));
          expect([OLD, setOf('first'), setOf('second')], what).toContainEqual(documents(disk));
          expect(Object.keys(disk.contents()), what).toEqual(Object.keys(documents(disk)));
        }
    told(
      `en av två dödad: ${inSwedish(seen.made)} gånger sparade den andra, ${inSwedish(seen.busy)} gånger fick den veta att den andra datorn har mappen`,
    );
  });
});

describe('as processes on a real disk', () => {
  let program: string;
  beforeAll(async () => {
    program = join(folderFor('spara'), 'publish.mjs');
    await build({
      stdin: {
        contents: `
          import { nodeFileSystem } from './src/publish/fileSystem.ts';
          import { publish } from './src/publish/publish.ts';
          import { sweep } from './src/publish/sweep.ts';
          const [, , folder, who, times] = process.argv;
          const files = ${JSON.stringify(NAMES)}.map((name) => ({ name, bytes: new TextEncoder().encode(who + ' ' + name) }));
          console.log('ready');
          for (let time = 0; time < Number(times); time += 1) {
            await sweep(folder, nodeFileSystem).catch(() => {});
            const done = await publish(folder, files, nodeFileSystem, (found) => console.error(JSON.stringify(found)));
            if (!done) process.exitCode = 2;
          }`,
        resolveDir: resolve('.'),
        loader: 'ts',
      },
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
  });

  const start = (folder: string, who: string, times: number) => {
    const child: ChildProcess = spawn(process.execPath, [program, folder, who, String(times)]);
    let stderr = '';
    child.stderr!.on('data', (part) => {
      stderr += part;
    });
    const ended = new Promise<{ code: number | null; stderr: string }>((done) =>
      child.once('close', (code) => done({ code, stderr })),
    );
    return { child, ended, ready: new Promise((done) => child.stdout!.once('data', done)) };
  };
  const contents = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder)
        .sort()
        .map((name) => [`out/${name}`, readFileSync(join(folder, name), 'utf8')]),
    );

  it('all are saved, again and again', async () => {
    const folder = join(folderFor('tillsammans'), 'out');
    const times = amount(200, 12);
    const runs = ['ett', 'två', 'tre'].map((who) => start(folder, who, times));
    for (const { ended } of runs) expect(await ended).toEqual({ code: 0, stderr: '' });
    expect(['ett', 'två', 'tre'].map(setOf)).toContainEqual(contents(folder));
    told(`tre processer i samma mapp: ${inSwedish(times * 3)} gånger sparat, inget fel, aldrig blandat`);
  });

  it.skipIf(process.platform === 'win32')('one that is killed does not keep the others', async () => {
    const { between } = chance('dödade');
    const times = amount(60, 5);
    for (let time = 0; time < times; time += 1) {
      const folder = join(folderFor('dodad'), 'out');
      const killed = start(folder, 'ett', 1000);
      const other = start(folder, 'två', 8);
      await Promise.all([killed.ready, other.ready]);
      await new Promise((done) => setTimeout(done, between(0, 60)));
      killed.child.kill('SIGKILL');
      await killed.ended;
      expect(await other.ended).toEqual({ code: 0, stderr: '' });
      const next = start(folder, 'nästa', 1);
      expect(await next.ended).toEqual({ code: 0, stderr: '' });
      expect(contents(folder)).toEqual(setOf('nästa'));
    }
    told(
      `en process dödad med SIGKILL bredvid en annan: ${inSwedish(times)} gånger, den andra och nästa sparade allt`,
    );
  });
});

describe('two commands at once', () => {
  const BOARD = 'boras/individ-och-familjeomsorgsnamnden';
  const REPORT = `${BOARD}/2025-handlingsplan`;
  const CLI = resolve('dist/cli.js');

  it('build the same report, each as if alone', async () => {
    const folder = folderFor('bygg');
    cpSync('data/boras', join(folder, 'data/boras'), { recursive: true });
    const out = join(folder, 'out', BOARD);
    const contents = (): Record<string, string> =>
      existsSync(out)
        ? Object.fromEntries(
            readdirSync(out)
              .sort()
              .map((name) => [
                name,
                createHash('sha256')
                  .update(readFileSync(join(out, name)))
                  .digest('hex'),
              ]),
          )
        : {};
    // The moment that the files say tells the two sets apart.
    const moments = ['1750000000', '1760000000'];
    const sets = moments.map((moment) => {
      const { status, stderr } = underlag(folder, ['bygg', REPORT], { SOURCE_DATE_EPOCH: moment });
      expect(status, stderr).toBe(0);
      return contents();
    });
    expect(sets[0]).not.toEqual(sets[1]);
    const times = amount(12, 2);
    for (let time = 0; time < times; time += 1) {
      const codes = await Promise.all(
        moments.map(
          (moment) =>
            new Promise((done) =>
              spawn(process.execPath, [CLI, 'bygg', REPORT], {
                cwd: folder,
                env: { ...process.env, SOURCE_DATE_EPOCH: moment },
                stdio: 'ignore',
              }).once('close', done),
            ),
        ),
      );
      expect(codes).toEqual([0, 0]);
      expect(sets).toContainEqual(contents());
    }
    told(`två bygg samtidigt av samma rapport: ${times} gånger, båda klara, en hel uppsättning`);
  });
});
