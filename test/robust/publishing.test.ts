import { afterAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problems.ts';
import { type Publication, publish } from '../../src/publish/publish.ts';
import { sweep } from '../../src/publish/sweep.ts';
import { fault, type MemoryDisk, memoryDisk, type Step } from '../support/memoryDisk.ts';
import { IS_LONG, inSwedish, told } from './runs.ts';

type Files = Readonly<Record<string, string>>;

const NEIGHBOUR = { 'out/b.pdf': 'other' };
const ENDINGS = ['docx', 'pdf', 'sparbarhet.html', 'sparbarhet.json'] as const;
const set = (age: string, endings: readonly string[]): Files =>
  Object.fromEntries(endings.map((ending) => [`out/a.${ending}`, `${age} ${ending}`]));

/** What there was of the report before: nothing, everything, and older sets with fewer files. */
const BEFORE: Readonly<Record<string, Files>> = {
  'nothing old': NEIGHBOUR,
  'an old set': { ...set('old', ENDINGS), ...NEIGHBOUR },
  'an old PDF alone': { ...set('old', ['pdf']), ...NEIGHBOUR },
  'an old set without the trace as a page': {
    ...set('old', ['docx', 'pdf', 'sparbarhet.json']),
    ...NEIGHBOUR,
  },
};
/** What is published: everything, or with `--format pdf`. */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  everything: ENDINGS,
  'only PDF': ['pdf', 'sparbarhet.html', 'sparbarhet.json'],
};
const filesOf = (endings: readonly string[]): Publication[] =>
  endings.map((ending) => ({ name: `a.${ending}`, bytes: new TextEncoder().encode(`new ${ending}`) }));

/** What goes wrong at a step, and whether it goes on doing so. */
interface Fault {
  readonly name: string;
  readonly before?: (number: number, failing: number, step: Step, first: () => Step) => boolean;
  readonly after?: (number: number, failing: number) => boolean;
  readonly code: string;
  /** Nothing after it runs: the process is gone. */
  readonly kills?: true;
}

const isSamePath = (step: Step, other: Step): boolean => step.split(' ')[1] === other.split(' ')[1];
const FAULTS: readonly Fault[] = [
  { name: 'the disk is full', code: 'ENOSPC', before: (number, failing) => number === failing },
  { name: 'the disk fails once', code: 'EIO', before: (number, failing) => number === failing },
  { name: 'the disk is gone', code: 'EIO', before: (number, failing) => number >= failing },
  { name: 'permission is denied', code: 'EACCES', before: (number, failing) => number >= failing },
  { name: 'a lock lets go', code: 'EBUSY', before: (number, failing) => number === failing },
  {
    name: 'a file stays locked',
    code: 'EPERM',
    before: (number, failing, step, first) => number >= failing && isSamePath(step, first()),
  },
  {
    name: 'done, but told as failed',
    code: 'EIO',
    after: (number, failing) => number === failing,
  },
  { name: 'killed before it', code: 'KILLED', kills: true, before: (number, failing) => number >= failing },
  {
    name: 'killed after it',
    code: 'KILLED',
    kills: true,
    before: (number, failing) => number > failing,
    after: (number, failing) => number === failing,
  },
];

function faultyDisk(files: Files, { before, after, code }: Fault, failing: number): MemoryDisk {
  let first = '';
  return memoryDisk(
    files,
    (step, number) => {
      if (number === failing) first = step;
      if (before?.(number, failing, step, () => first)) throw fault(code);
    },
    (_step, number) => {
      if (after?.(number, failing)) throw fault(code);
    },
  );
}

async function publishTo(disk: MemoryDisk, endings: readonly string[]) {
  const problems: Problem[] = [];
  const done = await publish('out', filesOf(endings), disk, (found) => problems.push(found));
  return { done, problems };
}

const sorted = (files: Files): Files => Object.fromEntries(Object.entries(files).sort());
const documentsIn = (disk: MemoryDisk): Files =>
  Object.fromEntries(Object.entries(disk.contents()).filter(([path]) => !path.includes('.underlag-')));

/** The next start: what it leaves on the disk. */
async function nextStart(disk: MemoryDisk): Promise<Files> {
  const next = memoryDisk(disk.contents());
  await sweep('out', next);
  return next.contents();
}

const counts = { faults: 0, kills: 0, both: 0, old: 0, whole: 0 };
afterAll(() =>
  told(
    `fel i skrivningen: ${inSwedish(counts.faults)} fel, ${inSwedish(counts.kills)} avbrott, ${inSwedish(counts.both)} avbrott efter fel: ` +
      `${inSwedish(counts.old)} gånger den gamla uppsättningen, ${inSwedish(counts.whole)} gånger hela den nya, aldrig något annat, inga tillfälliga filer efter nästa start`,
  ),
);

function expectWhole(found: Files, before: Files, after: Files, what: string): void {
  const text = JSON.stringify(found);
  const isOld = text === JSON.stringify(before);
  expect(isOld || text === JSON.stringify(after), `${what}: ${text}`).toBe(true);
  if (isOld) counts.old += 1;
  else counts.whole += 1;
}

const SITUATIONS = Object.entries(BEFORE).flatMap(([name, before]) =>
  Object.entries(PUBLISHED).map(([what, endings]) => [`${what} over ${name}`, before, endings] as const),
);

describe.each(SITUATIONS)('%s', (_name, files, endings) => {
  const before = sorted(files);
  const after = sorted({ ...files, ...set('new', endings) });

  it.each(FAULTS)('survives at every step that $name', async (trouble) => {
    const calm = memoryDisk(files);
    expect(await publishTo(calm, endings)).toEqual({ done: true, problems: [] });
    expect(calm.contents()).toEqual(after);
    for (let failing = 1; failing <= calm.steps.length; failing += 1) {
      const disk = faultyDisk(files, trouble, failing);
      const { done, problems } = await publishTo(disk, endings);
      const what = `${trouble.name}: ${calm.steps[failing - 1]}`;
      if (trouble.kills) counts.kills += 1;
      else {
        counts.faults += 1;
        expect(problems.length, what).toBe(done ? 0 : 1);
        // What is said is what is so, unless the disk didn't even let the old files back, which is said then.
        if (done) expect(documentsIn(disk), what).toEqual(after);
        else if (problems[0]?.code !== 'publish.unfinished' && !trouble.after)
          expect(documentsIn(disk), what).toEqual(before);
      }
      expectWhole(await nextStart(disk), before, after, what);
    }
  });

  it('survives being killed while it undoes what a fault broke off, and while that is mended', async () => {
    const total = memoryDisk(files);
    await publishTo(total, endings);
    for (let failing = 1; failing <= total.steps.length; failing += IS_LONG ? 1 : 3)
      for (let killed = failing + 1; killed <= failing + 24; killed += IS_LONG ? 1 : 2) {
        const disk = memoryDisk(files, (_step, number) => {
          if (number === failing) throw fault('EIO');
          if (number >= killed) throw fault('KILLED');
        });
        await publishTo(disk, endings);
        const mending = memoryDisk(disk.contents(), (_step, number) => {
          if (number >= killed - failing) throw fault('KILLED');
        });
        await sweep('out', mending).catch(() => {});
        counts.both += 1;
        expectWhole(await nextStart(mending), before, after, `${failing}, ${killed}`);
      }
  });
});
