import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Problem } from '../../../src/problems.ts';
import { nodeFileSystem } from '../../../src/publish/fileSystem.ts';
import { publishNew } from '../../../src/publish/publishNew.ts';
import { fault, type MemoryDisk, memoryDisk } from '../../support/memoryDisk.ts';

const FILE = { name: 'a.md', bytes: new TextEncoder().encode('new') };
const OTHER = { name: 'b.md', bytes: new TextEncoder().encode('other') };

async function publishTo(disk: MemoryDisk, file = FILE) {
  const problems: Problem[] = [];
  const done = await publishNew('r', file, disk, (found) => problems.push(found));
  return { done, codes: problems.map(({ code, place }) => `${code} ${place?.file}`) };
}

describe('a new file', () => {
  it('comes into its place whole, and alone', async () => {
    const disk = memoryDisk({ 'r/c.md': 'old' });
    expect(await publishTo(disk)).toEqual({ done: true, codes: [] });
    expect(disk.contents()).toEqual({ 'r/a.md': 'new', 'r/c.md': 'old' });
  });

  it('is never put over another, also one that comes meanwhile', async () => {
    const disk = memoryDisk({ 'r/a.md': 'old' });
    expect(await publishTo(disk)).toEqual({ done: false, codes: ['report.exists r/a.md'] });
    expect(disk.contents()).toEqual({ 'r/a.md': 'old' });
    const later = memoryDisk({}, (step) => {
      if (step.startsWith('read r/.a.md'))
        (later.files as Map<string, Uint8Array>).set('r/a.md', OTHER.bytes);
    });
    expect(await publishTo(later)).toEqual({ done: false, codes: ['report.exists r/a.md'] });
    expect(later.contents()).toEqual({ 'r/a.md': 'other' });
  });

  it('is there whole or not at all, whichever step fails or is the last; the next one tidies up', async () => {
    const calm = memoryDisk({});
    await publishTo(calm);
    for (const kills of [false, true])
      for (let failing = 1; failing <= calm.steps.length; failing += 1) {
        const disk = memoryDisk({}, (_step, number) => {
          if (kills ? number >= failing : number === failing) throw fault('ENOSPC');
        });
        const { done } = await publishTo(disk);
        const what = `${kills} ${calm.steps[failing - 1]}`;
        if (!kills) expect(disk.contents()['r/a.md'], what).toBe(done ? 'new' : undefined);
        const next = memoryDisk(disk.contents());
        expect(await publishTo(next, OTHER), what).toEqual({ done: true, codes: [] });
        const { 'r/a.md': found, ...rest } = next.contents();
        expect(['new', undefined], what).toContain(found);
        expect(rest, what).toEqual({ 'r/b.md': 'other' });
      }
  });
});

describe('on a real disk, a new name', () => {
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'underlag-nytt-'));
    onTestFinished(() => rmSync(made, { recursive: true }));
    mkdirSync(join(made, 'r'));
    return join(made, 'r');
  };

  it('is not given where there is a file', async () => {
    const at = folder();
    writeFileSync(join(at, 'new'), 'new');
    writeFileSync(join(at, 'old'), 'old');
    await expect(nodeFileSystem.renameNew(join(at, 'new'), join(at, 'old'))).rejects.toMatchObject({
      code: 'EEXIST',
    });
    expect(readdirSync(at).map((name) => readFileSync(join(at, name), 'utf8'))).toEqual(['new', 'old']);
    await nodeFileSystem.renameNew(join(at, 'new'), join(at, 'other'));
    expect(readdirSync(at)).toEqual(['old', 'other']);
  });
});
