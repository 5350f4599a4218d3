import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/problems.ts';
import type { FileSystem } from '../../../src/publish/fileSystem.ts';
import { HELD, holdFolder } from '../../../src/publish/hold.ts';
import { publish } from '../../../src/publish/publish.ts';
import { sweep } from '../../../src/publish/sweep.ts';
import { fault, type MemoryDisk, memoryDisk } from '../../support/memoryDisk.ts';

const FILE = `out/${HELD}`;
const OURS = '{"dator":"DATOR-1","system":"test"}';
const OTHERS = '{"dator":"DATOR-2","system":"test"}';
const FILES = [{ name: 'a.pdf', bytes: new TextEncoder().encode('new') }];

const pauses = (disk: MemoryDisk): number => disk.steps.filter((step) => step.startsWith('pause')).length;

describe('a folder', () => {
  it('is held until it is given back', async () => {
    const disk = memoryDisk({});
    const hold = await holdFolder('out', disk, 'waits');
    expect(disk.contents()).toEqual({ [FILE]: OURS });
    expect(await holdFolder('out', disk, 'at once')).toEqual({ busyWith: undefined });
    expect(pauses(disk)).toBe(0);
    if ('giveBack' in hold) await hold.giveBack();
    expect(disk.contents()).toEqual({});
    expect(await holdFolder('out', disk, 'at once')).toHaveProperty('giveBack');
  });

  it('that a killed run on this machine had is taken at once: its name is free', async () => {
    const disk = memoryDisk({ [FILE]: OURS });
    expect(await holdFolder('out', disk, 'at once')).toHaveProperty('giveBack');
    expect(pauses(disk)).toBe(0);
  });

  it('is not taken by the file alone where the machine can not tell who lives', async () => {
    const disk: FileSystem = { ...memoryDisk({ [FILE]: OURS }), takeName: async () => 'unknown' };
    expect(await holdFolder('out', disk, 'waits')).toEqual({ busyWith: undefined });
    const free: FileSystem = { ...memoryDisk({}), takeName: async () => 'unknown' };
    expect(await holdFolder('out', free, 'waits')).toHaveProperty('giveBack');
  });

  it('of another machine is waited for, named and left alone', async () => {
    const disk = memoryDisk({ [FILE]: OTHERS });
    expect(await holdFolder('out', disk, 'waits')).toEqual({ busyWith: 'DATOR-2' });
    expect(pauses(disk)).toBe(99);
    expect(await holdFolder('out', disk, 'at once')).toEqual({ busyWith: 'DATOR-2' });
    // Windows and Linux under one name are two.
    const twin = memoryDisk({ [FILE]: '{"dator":"DATOR-1","system":"win32"}' });
    expect(await holdFolder('out', twin, 'at once')).toEqual({ busyWith: 'DATOR-1' });
    expect(disk.contents()).toEqual({ [FILE]: OTHERS });
  });

  it.each(['', '{', '{}', 'null'])('whose file was broken off is taken after a second: %j', async (text) => {
    for (const patience of ['waits', 'at once'] as const) {
      const disk = memoryDisk({ [FILE]: text });
      expect(await holdFolder('out', disk, patience)).toHaveProperty('giveBack');
      expect(pauses(disk)).toBe(6);
    }
  });

  it('whose file is being written is waited for', async () => {
    const disk = memoryDisk({ [FILE]: '' }, (step) => {
      if (step === 'read out/.underlag-upptagen' && disk.steps.length > 5)
        (disk.files as Map<string, Uint8Array>).set(FILE, new TextEncoder().encode(OTHERS));
    });
    expect(await holdFolder('out', disk, 'at once')).toEqual({ busyWith: 'DATOR-2' });
    expect(disk.contents()).toEqual({ [FILE]: OTHERS });
  });

  it('that can not be held leaves nothing behind, and the name is free', async () => {
    const disk = memoryDisk({}, (step) => {
      if (step.startsWith('writeNew')) throw fault('ENOSPC');
    });
    await expect(holdFolder('out', disk, 'waits')).rejects.toThrow('ENOSPC');
    expect(disk.contents()).toEqual({});
    expect(await disk.takeName('out')).toHaveProperty('giveBack');
  });
});

describe('another run in the folder', () => {
  const inProgress = { 'out/a.pdf': 'old', 'out/.b.pdf.underlag-ny': 'half', [FILE]: OTHERS };

  it('keeps its files from publishing, which says why', async () => {
    for (const [files, machine, place] of [
      [inProgress, 'DATOR-2', FILE],
      [{ 'out/a.pdf': 'old' }, undefined, 'out'],
    ] as const) {
      const disk = memoryDisk(files);
      if (!machine) await disk.takeName('out');
      const problems: Problem[] = [];
      expect(await publish('out', FILES, disk, (found) => problems.push(found))).toBe(false);
      expect(problems).toEqual([
        { code: 'publish.busy', severity: 'error', place: { file: place }, details: { machine } },
      ]);
      expect(disk.contents()).toEqual(Object.fromEntries(Object.entries(files).sort()));
    }
  });

  it('keeps its files from the sweep of another start', async () => {
    const disk = memoryDisk(inProgress);
    await sweep('out', disk);
    expect(disk.contents()).toEqual(Object.fromEntries(Object.entries(inProgress).sort()));
  });

  it('is let be where there is nothing to sweep', async () => {
    const disk = memoryDisk({ 'out/a.pdf': 'old' });
    await sweep('out', disk);
    expect(disk.steps).toEqual(['list out']);
  });
});
