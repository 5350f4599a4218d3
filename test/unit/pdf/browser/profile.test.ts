import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createProfile, removeProfile, sweepProfiles } from '../../../../src/pdf/browser/profile.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'profiltest-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

/** The number of a process that isn't there: higher than any system gives. */
const DEAD = 2 ** 30;

it('belongs to its owner alone, and to this process', async () => {
  const profile = await createProfile();
  expect(profile).toContain(`underlag-webblasare-${process.pid}-`);
  if (process.platform !== 'win32') expect(statSync(profile).mode & 0o777).toBe(0o700);
  await removeProfile(profile);
  expect(existsSync(profile)).toBe(false);
});

it('is swept when its process is gone, and only then', () => {
  const make = (name: string) => {
    mkdirSync(join(parent, name, 'Default'), { recursive: true });
    return join(parent, name);
  };
  const dead = make(`underlag-webblasare-${DEAD}-abc`);
  const alive = make(`underlag-webblasare-${process.pid}-abc`);
  const others = [
    'underlag-webblasare-',
    'underlag-webblasare-x',
    'underlag-webblasare-0-a',
    `annat-${DEAD}-abc`,
  ].map(make);
  sweepProfiles(parent);
  expect(existsSync(dead)).toBe(false);
  for (const folder of [alive, ...others]) expect(existsSync(folder), folder).toBe(true);
});

it('is removed as a link when it is one, and what the link leads to stays', () => {
  const target = join(parent, 'viktigt');
  mkdirSync(target);
  symlinkSync(target, join(parent, `underlag-webblasare-${DEAD}-abc`));
  sweepProfiles(parent);
  expect(existsSync(target)).toBe(true);
});
