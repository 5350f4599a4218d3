import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/problems.ts';
import { type Publication, publish } from '../../../src/publish/publish.ts';
import { fault, type MemoryDisk, memoryDisk } from '../../support/memoryDisk.ts';

const OLD = {
  'out/a.pdf': 'old pdf',
  'out/a.docx': 'old docx',
  'out/a.json': 'old trace',
  'out/b.pdf': 'other',
};
const NEW = {
  'out/a.pdf': 'new pdf',
  'out/a.docx': 'new docx',
  'out/a.json': 'new trace',
  'out/b.pdf': 'other',
};

const publication = (name: string, text: string): Publication => ({
  name,
  bytes: new TextEncoder().encode(text),
});
const FILES = [
  publication('a.pdf', 'new pdf'),
  publication('a.docx', 'new docx'),
  publication('a.json', 'new trace'),
];
const OTHER = [publication('b.pdf', 'other')];

async function publishTo(disk: MemoryDisk, files: readonly Publication[] = FILES) {
  const problems: Problem[] = [];
  const done = await publish('out', files, disk, (found) => problems.push(found));
  return { done, problems };
}

/** How many steps a publication without faults has: each of them is to fail once. */
async function stepsOf(old: Record<string, string>): Promise<number> {
  const disk = memoryDisk(old);
  await publishTo(disk);
  return disk.steps.length;
}

describe('publishing', () => {
  it.each([
    ['over an old set', OLD],
    ['where there is none', { 'out/b.pdf': 'other' }],
    ['over a part of one', { 'out/a.docx': 'old docx', 'out/b.pdf': 'other' }],
  ])('puts the new set in place %s, and leaves nothing else', async (_name, old) => {
    const disk = memoryDisk(old);
    expect(await publishTo(disk)).toEqual({ done: true, problems: [] });
    expect(disk.contents()).toEqual(Object.fromEntries(Object.entries(NEW).sort()));
  });

  it('touches no target before every new file is written and read back', async () => {
    const disk = memoryDisk(OLD);
    await publishTo(disk);
    const firstTouch = disk.steps.findIndex((step) => step.startsWith('rename'));
    const read = disk.steps.flatMap((step, at) => (/^read .*underlag-ny$/.test(step) ? [at] : []));
    expect(read).toHaveLength(3);
    expect(Math.max(...read)).toBeLessThan(firstTouch);
    // The journal goes when everything is in its place and on the disk, and only then the old files.
    expect(disk.steps.slice(-6, -3)).toEqual([
      'syncFolder out',
      'remove out/.a.pdf.underlag-byte',
      'remove out/.a.pdf.underlag-gammal',
    ]);
  });

  it('refuses a file that reads back as something else', async () => {
    const disk = memoryDisk(OLD);
    const spoilt = { ...disk, read: async () => new Uint8Array([1]) };
    expect(await publishTo(spoilt)).toMatchObject({ done: false, problems: [{ code: 'publish.failed' }] });
    expect(disk.contents()).toEqual(Object.fromEntries(Object.entries(OLD).sort()));
  });
});

describe('a step that fails', () => {
  it('leaves the old set bit for bit, or the whole new one, whichever step it is', async () => {
    for (const old of [OLD, { 'out/b.pdf': 'other' }]) {
      const total = await stepsOf(old);
      expect(total).toBeGreaterThan(10);
      for (let failing = 1; failing <= total; failing += 1) {
        let failed = '';
        const disk = memoryDisk(old, (step, number) => {
          if (number !== failing) return;
          failed = step;
          throw fault('ENOSPC');
        });
        const { done, problems } = await publishTo(disk);
        const left = Object.fromEntries(
          Object.entries(disk.contents()).filter(([path]) => !/\.underlag-(gammal|upptagen)$/.test(path)),
        );
        expect(left, failed).toEqual(Object.fromEntries(Object.entries(done ? NEW : old).sort()));
        expect(problems, failed).toHaveLength(done ? 0 : 1);
        // Only what comes after the new set is in place may fail without harm.
        expect(done, failed).toBe(/^remove .*\.underlag-(gammal|upptagen)$/.test(failed));
      }
    }
  });

  it('is told with the file and the reason', async () => {
    const disk = memoryDisk(OLD, (step) => {
      if (step.startsWith('rename out/.a.docx.underlag-ny')) throw fault('EIO');
    });
    const { problems } = await publishTo(disk);
    expect(problems).toMatchObject([
      { code: 'publish.failed', place: { file: 'out/a.docx' }, details: { reason: 'EIO' } },
    ]);
  });
});

describe('a disk that does not even let the old files be put back', () => {
  it('is told of, and the next run puts them back', async () => {
    const disk = memoryDisk(OLD, (step) => {
      if (step.startsWith('rename') && step.endsWith('out/a.docx')) throw fault('EIO');
    });
    const { problems } = await publishTo(disk);
    expect(problems).toMatchObject([{ code: 'publish.unfinished', details: { reason: 'EIO' } }]);
    const next = memoryDisk(disk.contents());
    expect(await publishTo(next, OTHER)).toEqual({ done: true, problems: [] });
    expect(next.contents()).toEqual(Object.fromEntries(Object.entries(OLD).sort()));
  });
});

describe('a locked file', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])('is waited for: %s', async (code) => {
    let left = 3;
    const disk = memoryDisk(OLD, (step) => {
      if (step.startsWith('rename out/a.docx')) {
        left -= 1;
        if (left >= 0) throw fault(code);
      }
    });
    expect(await publishTo(disk)).toEqual({ done: true, problems: [] });
    expect(disk.steps.filter((step) => step.startsWith('pause'))).toHaveLength(3);
    expect(disk.contents()).toEqual(Object.fromEntries(Object.entries(NEW).sort()));
  });

  it('that stays locked for a second is named, and never removed', async () => {
    const disk = memoryDisk(OLD, (step) => {
      if (step.startsWith('rename out/a.docx')) throw fault('EBUSY');
    });
    const { done, problems } = await publishTo(disk);
    expect(done).toBe(false);
    expect(problems).toMatchObject([{ code: 'publish.locked', place: { file: 'out/a.docx' } }]);
    expect(disk.contents()).toEqual(Object.fromEntries(Object.entries(OLD).sort()));
    const waited = disk.steps.flatMap((step) => (step.startsWith('pause') ? [Number(step.slice(6))] : []));
    expect(waited.reduce((sum, it) => sum + it, 0)).toBe(1000);
    expect(disk.steps.filter((step) => step === 'remove out/a.docx')).toEqual([]);
  });

  it('is not waited for when the fault is another', async () => {
    const disk = memoryDisk(OLD, (step) => {
      if (step.startsWith('rename out/a.docx')) throw fault('EIO');
    });
    await publishTo(disk);
    expect(disk.steps.filter((step) => step.startsWith('pause'))).toEqual([]);
  });
});

describe('a run that is killed at any step', () => {
  const whole = [OLD, NEW].map((set) => JSON.stringify(Object.fromEntries(Object.entries(set).sort())));
  /** The disk that a run leaves which is dead from a step on: nothing tidies up. */
  const killedAt = async (last: number, texts: Record<string, string>, files?: Publication[]) => {
    const disk = memoryDisk(texts, (_step, number) => {
      if (number >= last) throw fault('KILLED');
    });
    await publishTo(disk, files);
    return disk;
  };

  it('is mended by the next run, whatever report it is for: a whole old set or a whole new one', async () => {
    const total = await stepsOf(OLD);
    for (let last = 1; last <= total; last += 1) {
      const killed = await killedAt(last, OLD);
      const next = memoryDisk(killed.contents());
      expect(await publishTo(next, OTHER), `step ${last}`).toEqual({ done: true, problems: [] });
      const found = JSON.stringify(next.contents());
      expect(whole, `${killed.steps[last - 1]}: ${found}`).toContain(found);
    }
  });

  it('is mended also when the mending run is killed', async () => {
    const total = await stepsOf(OLD);
    for (let last = 1; last <= total; last += 1)
      for (let second = 1; second <= 12; second += 1) {
        const killed = await killedAt(last, OLD);
        const again = await killedAt(second, killed.contents(), OTHER);
        const next = memoryDisk(again.contents());
        expect((await publishTo(next, OTHER)).done).toBe(true);
        expect(whole, `${killed.steps[last - 1]}, ${again.steps[second - 1]}`).toContain(
          JSON.stringify(next.contents()),
        );
      }
  });
});
