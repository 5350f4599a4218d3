import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../src/generate.ts';
import { openBrowser } from '../../src/pdf/browser/browser.ts';
import { collect } from '../../src/prepare.ts';
import { openWorkplace } from '../../src/workplace.ts';
import { chance } from '../exempel/random.ts';
import { underlag } from '../support/made.ts';
import { amount, told } from './runs.ts';

/** The real program, on a real disk, ended in every way that it can be. Where there are no signals there is nothing to try. */
const hasSignals = process.platform !== 'win32';

const folder = mkdtempSync(join(tmpdir(), 'underlag-slut-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BOARD = 'boras/individ-och-familjeomsorgsnamnden';
const REPORT = `${BOARD}/2025-handlingsplan`;
const OTHER = 'boras/annan/2025-handlingsplan';
const SOURCE = join(folder, `data/${REPORT.replace('/2025-', '/rapporter/2025-')}.md`);
const OUT = join(folder, 'out', BOARD);

/** Every file of the report's folder and its sha256, the hidden ones too. */
const contents = (where = OUT): Record<string, string> =>
  existsSync(where)
    ? Object.fromEntries(
        readdirSync(where)
          .sort()
          .map((name) => [
            name,
            createHash('sha256')
              .update(readFileSync(join(where, name)))
              .digest('hex'),
          ]),
      )
    : {};

let text: string;
let oldSet: Record<string, string>;
let newSet: Record<string, string>;
const oldFiles = join(folder, 'gamla');

/** The report is published as it was, and its text is then changed: what a run makes of it is the new set. */
const restore = (): void => {
  rmSync(OUT, { recursive: true, force: true });
  cpSync(oldFiles, OUT, { recursive: true });
};

beforeAll(() => {
  cpSync('data/boras', join(folder, 'data/boras'), { recursive: true });
  cpSync(`data/${BOARD}`, join(folder, 'data/boras/annan'), { recursive: true });
  text = readFileSync(SOURCE, 'utf8');
  const build = () => {
    const { status, stderr } = underlag(folder, ['bygg', REPORT]);
    expect(status, stderr).toBe(0);
    return contents();
  };
  oldSet = build();
  cpSync(OUT, oldFiles, { recursive: true });
  writeFileSync(SOURCE, text.replace(/^titel: (.*)$/m, 'titel: En ny titel'));
  newSet = build();
  expect(Object.values(newSet)).not.toEqual(Object.values(oldSet));
});

const CLI = resolve('dist/cli.js');

interface Run {
  readonly pid: number;
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: string; readonly stderr: string }>;
}

function start(args: readonly string[], command = process.execPath, first: readonly string[] = [CLI]): Run {
  const child = spawn(command, [...first, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr!.setEncoding('utf8').on('data', (part: string) => {
    stderr += part;
  });
  const ended = new Promise<{ code: string; stderr: string }>((done) =>
    child.once('close', (code, signal) => done({ code: signal ?? String(code), stderr })),
  );
  return { pid: child.pid!, child, ended };
}

/** The browser processes of a run, known by the folder that they work in. */
const browsersOf = (pid: number): number[] =>
  execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`underlag-webblasare-${pid}-`))
    .map((line) => Number.parseInt(line, 10));
const profilesOf = (pid: number): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`underlag-webblasare-${pid}-`));
const temporary = (where = OUT): string[] =>
  Object.keys(contents(where)).filter((name) => name.includes('underlag-'));

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

const seen = { old: 0, whole: 0 };
const tried: Record<string, number> = {};
const count = (what: string): void => {
  tried[what] = (tried[what] ?? 0) + 1;
};
afterAll(() => {
  const total = Object.values(tried).reduce((sum, it) => sum + it, 0);
  const each = Object.entries(tried).map(([what, times]) => `${times} ${what}`);
  told(
    `riktiga processer: ${total} avbrutna eller felande körningar (${each.join(', ')}): ${seen.old} gånger de gamla filerna bit för bit, ${seen.whole} gånger alla nya; inga processer, inga tillfälliga filer kvar`,
  );
});

/** The old set or the new one, whole. */
function expectWhole(what: string): void {
  const found = JSON.stringify(contents());
  const isOld = found === JSON.stringify(oldSet);
  expect(isOld || found === JSON.stringify(newSet), `${what}: ${found}`).toBe(true);
  if (isOld) seen.old += 1;
  else seen.whole += 1;
}

async function expectNoProcess(pid: number): Promise<void> {
  await expect.poll(() => browsersOf(pid), { timeout: 10_000 }).toEqual([]);
}

/** A run of another report: whatever it is, it tidies up after all. */
function nextStart(): void {
  const { status, stderr } = underlag(folder, ['bygg', OTHER, '--format', 'pdf']);
  expect(status, stderr).toBe(0);
}

const { between } = chance('slut');
/** When a run is ended: so many milliseconds after its start, early or late, or after the first trace of its saving. */
interface Moment {
  readonly after: 'start' | 'saving';
  readonly milliseconds: number;
}

const moments = (times: number): Moment[] =>
  Array.from({ length: times }, (_, index) =>
    index % 2 === 0
      ? { after: 'saving', milliseconds: between(0, 8) }
      : { after: 'start', milliseconds: between(30, 1_100) },
  );

async function until({ after, milliseconds }: Moment, { child }: Run): Promise<void> {
  const isSaving = () => readdirSync(OUT).some((name) => name.includes('.underlag-'));
  if (after === 'saving')
    while (child.exitCode === null && child.signalCode === null && !isSaving()) await pause(1);
  if (milliseconds > 0) await pause(milliseconds);
}

describe.skipIf(!hasSignals)('a run that is told to end', () => {
  it.each([
    ['SIGINT', '130'],
    ['SIGTERM', '143'],
    ['SIGHUP', '129'],
  ] as const)('by %s leaves a whole set and nothing else, at once', async (signal, code) => {
    for (const moment of moments(amount(24, 1))) {
      restore();
      const run = start(['bygg', REPORT]);
      await until(moment, run);
      run.child.kill(signal);
      const { code: found, stderr } = await run.ended;
      const what = `${signal} ${moment.milliseconds} ms after ${moment.after}`;
      // Before it has begun, a signal has its own effect; and it may be ready before.
      expect([code, signal, '0'], what).toContain(found);
      if (found === code) expect(stderr, what).toContain('Avbrutet.');
      await expectNoProcess(run.pid);
      expect(profilesOf(run.pid), what).toEqual([]);
      expect(temporary(), what).toEqual([]);
      count(signal);
      expectWhole(what);
    }
  });

  it('by SIGKILL leaves no process, and the next run leaves a whole set and nothing else', async () => {
    for (const moment of moments(amount(60, 2))) {
      restore();
      const run = start(['bygg', REPORT]);
      await until(moment, run);
      run.child.kill('SIGKILL');
      await run.ended;
      await expectNoProcess(run.pid);
      nextStart();
      const what = `SIGKILL ${moment.milliseconds} ms after ${moment.after}`;
      expect(profilesOf(run.pid), what).toEqual([]);
      expect(temporary(), what).toEqual([]);
      count('SIGKILL');
      expectWhole(what);
    }
  });
});

describe.skipIf(!hasSignals)('a browser that is killed', () => {
  it('is replaced, or its end is told of; the set is whole either way', async () => {
    for (let round = 0; round < amount(20, 1); round += 1) {
      restore();
      const run = start(['bygg', REPORT]);
      await pause(between(100, 700));
      for (const pid of browsersOf(run.pid)) process.kill(pid, 'SIGKILL');
      const { code, stderr } = await run.ended;
      expect(['0', '2'], stderr).toContain(code);
      expect(stderr).not.toContain('Ett fel i programmet självt');
      await expectNoProcess(run.pid);
      expect(profilesOf(run.pid)).toEqual([]);
      count('dödad webbläsare');
      expectWhole('a browser killed');
    }
  });
});

describe.skipIf(!hasSignals)('a renderer that freezes', () => {
  /** Builds the report with little patience, while every browser is stopped as soon as it is seen, so many times. */
  async function buildFrozen(
    times: number,
    moment: number,
    patience: { toStart: number; toPrint: number },
  ): Promise<{ done: boolean; codes: string[] }> {
    const { problems, report } = collect();
    const workplace = openWorkplace(folder);
    const name = workplace.reports().find((it) => `${it.municipality}/${it.board}/${it.name}` === REPORT)!;
    const browser = await openBrowser({ patience });
    let closed = false;
    const frozen = new Set<number>();
    let stops = 0;
    const watch = (async () => {
      await pause(moment);
      for (; stops < times; await pause(20)) {
        const fresh = browsersOf(process.pid).filter((pid) => !frozen.has(pid));
        if (fresh.length > 0) stops += 1;
        for (const pid of fresh) {
          frozen.add(pid);
          process.kill(pid, 'SIGSTOP');
        }
        if (closed) return;
      }
    })();
    try {
      const files = await generate(
        name,
        {
          workplace,
          out: join(folder, 'out'),
          formats: ['pdf'],
          browser: async () => browser,
          word: () => {
            throw new Error('not asked for');
          },
          uncut: (work) => work(),
          onStep: () => {},
          onPrinted: () => {},
        },
        report,
      );
      return { done: files !== undefined, codes: problems.map(({ code }) => code) };
    } finally {
      closed = true;
      await Promise.all([browser.close(), watch]);
    }
  }

  it('once is replaced by a fresh one', async () => {
    for (let round = 0; round < amount(4, 1); round += 1) {
      restore();
      const { done, codes } = await buildFrozen(1, round * 40, { toStart: 6_000, toPrint: 6_000 });
      expect(codes).not.toContain('browser.failed');
      expect(done).toBe(true);
      const docx = '2025-handlingsplan.docx';
      expect(contents()).toEqual({ ...newSet, [docx]: oldSet[docx] });
      await expectNoProcess(process.pid);
      expect(profilesOf(process.pid)).toEqual([]);
      count('frusen sida');
      seen.whole += 1;
    }
  });

  it('again and again is given up, with the old set as it was', async () => {
    for (let round = 0; round < amount(2, 1); round += 1) {
      restore();
      expect(await buildFrozen(1_000, 0, { toStart: 1_500, toPrint: 1_500 })).toEqual({
        done: false,
        codes: ['browser.failed'],
      });
      await expectNoProcess(process.pid);
      expect(profilesOf(process.pid)).toEqual([]);
      expect(contents()).toEqual(oldSet);
      count('frusen sida');
      expectWhole('frozen for good');
    }
  });
});

describe.skipIf(!hasSignals)('a disk that takes no more', () => {
  it('leaves the old set as it was, whichever file is the one too many', async () => {
    // The files are about 17, 140 and 195 kB; a limit of each run's files is the disk that gets full.
    for (let round = 0; round < amount(20, 1); round += 1) {
      restore();
      const limit = between(0, 190);
      const limited = `ulimit -f ${limit * 2}; exec "$0" "$@"`;
      const run = start(
        [process.execPath, CLI, 'bygg', REPORT, '--format', round % 2 === 0 ? 'docx' : 'pdf'],
        'sh',
        ['-c', limited],
      );
      const { code, stderr } = await run.ended;
      expect(['1', '2', 'SIGXFSZ'], `${limit} kB: ${stderr}`).toContain(code);
      await expectNoProcess(run.pid);
      count('full disk');
      nextStart();
      expect(temporary()).toEqual([]);
      expect(contents()).toEqual(oldSet);
      expectWhole(`${limit} kB`);
    }
  });
});

describe('a target that is not the program’s to write', () => {
  it('and cannot be replaced is named, and everything is left as it was', () => {
    restore();
    // A folder with something in it, in the place of a file that there was none of: nothing can be put over it.
    const page = '2025-handlingsplan.sparbarhet.html';
    rmSync(join(OUT, page));
    mkdirSync(join(OUT, `.${page}.underlag-gammal`, 'i-vagen'), { recursive: true });
    mkdirSync(join(OUT, page));
    const { status, stderr } = underlag(folder, ['bygg', REPORT]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/gick inte att skriva/);
    expect(readdirSync(OUT).filter((name) => name.endsWith('.underlag-ny'))).toEqual([]);
    expect(readFileSync(join(OUT, '2025-handlingsplan.pdf'))).toEqual(
      readFileSync(join(oldFiles, '2025-handlingsplan.pdf')),
    );
    count('upptaget mål');
  });

  it.skipIf(!hasSignals)('because it is a link out of the folder is left alone', () => {
    const elsewhere = join(folder, 'annanstans');
    mkdirSync(elsewhere, { recursive: true });
    rmSync(OUT, { recursive: true, force: true });
    symlinkSync(elsewhere, OUT);
    const { status, stderr } = underlag(folder, ['bygg', REPORT]);
    expect(status).toBe(2);
    expect(stderr).toContain('Mappen är en länk ut ur out');
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(OUT);

    // A file that is a link is replaced, and what it led to is left as it was.
    restore();
    const target = join(elsewhere, 'viktig.txt');
    writeFileSync(target, 'viktigt');
    rmSync(join(OUT, '2025-handlingsplan.pdf'));
    symlinkSync(target, join(OUT, '2025-handlingsplan.pdf'));
    expect(underlag(folder, ['bygg', REPORT]).status).toBe(0);
    expect(readFileSync(target, 'utf8')).toBe('viktigt');
    expect(contents()).toEqual(newSet);
    count('länk');
    count('länk');
  });
});
