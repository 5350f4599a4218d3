import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { takeProcessName } from '../../../src/publish/processName.ts';

let number = 0;
const freshName = (): string => `test-${process.pid}-${++number}`;
const release = async (name: Awaited<ReturnType<typeof takeProcessName>>): Promise<void> => {
  if (typeof name === 'object') await name.giveBack();
};

/** As on this machine, and as on macOS, where the name is a file. */
const PLATFORMS = process.platform === 'win32' ? [process.platform] : [process.platform, 'darwin' as const];

describe.each(PLATFORMS)('a name of a process (%s)', (platform) => {
  it('has one owner at a time', async () => {
    const name = freshName();
    const first = await takeProcessName(name, platform);
    expect(first).toHaveProperty('giveBack');
    expect(await takeProcessName(name, platform)).toBe('taken');
    const other = await takeProcessName(freshName(), platform);
    expect(other).toHaveProperty('giveBack');
    await release(first);
    await release(other);
    const again = await takeProcessName(name, platform);
    expect(again).toHaveProperty('giveBack');
    await release(again);
  });
});

describe.skipIf(process.platform === 'win32')('the name of a process that was killed', () => {
  it.each(PLATFORMS)('is free (%s)', async (platform) => {
    const name = freshName();
    const file = join(tmpdir(), `underlag-${name}.sock`);
    const place = platform === 'linux' ? `\\0underlag-${name}` : file;
    const child = spawn(process.execPath, [
      '-e',
      `require('node:net').createServer().listen('${place}', () => console.log('ready'))`,
    ]);
    await new Promise((done) => child.stdout.once('data', done));
    expect(await takeProcessName(name, platform)).toBe('taken');
    const ended = new Promise((done) => child.once('close', done));
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(file)).toBe(platform !== 'linux');
    const taken = await takeProcessName(name, platform);
    expect(taken).toHaveProperty('giveBack');
    await release(taken);
    expect(existsSync(file)).toBe(false);
  });

  it('goes to one of those who come for it at once', async () => {
    const name = freshName();
    const file = join(tmpdir(), `underlag-${name}.sock`);
    const child = spawn(process.execPath, [
      '-e',
      `require('node:net').createServer().listen('${file}', () => console.log('ready'))`,
    ]);
    await new Promise((done) => child.stdout.once('data', done));
    const ended = new Promise((done) => child.once('close', done));
    child.kill('SIGKILL');
    await ended;
    const found = await Promise.all([1, 2, 3, 4].map(() => takeProcessName(name, 'darwin')));
    onTestFinished(async () => {
      for (const it of found) await release(it);
    });
    expect(found.filter((it) => typeof it === 'object').length).toBeLessThanOrEqual(1);
  });
});

it('is unknown where the system gives none', async () => {
  vi.stubEnv('TMPDIR', join(tmpdir(), 'underlag-finns-inte'));
  vi.stubEnv('TEMP', join(tmpdir(), 'underlag-finns-inte'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect(await takeProcessName(freshName(), 'darwin')).toBe('unknown');
});
