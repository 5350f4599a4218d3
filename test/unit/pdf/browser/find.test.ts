import { describe, expect, it } from 'vitest';
import { cacheFolder, findBrowser, type Machine, placesLookedIn } from '../../../../src/pdf/browser/find.ts';

/** A machine with some files on it. */
function machine(
  platform: NodeJS.Platform,
  files: readonly string[],
  variables: Machine['variables'] = {},
): Machine {
  const separator = platform === 'win32' ? '\\' : '/';
  const home = platform === 'win32' ? 'C:\\Users\\eva' : '/home/eva';
  return {
    platform,
    variables: { PATH: '/usr/local/bin:/usr/bin:/bin', ...variables },
    home,
    isFile: (path) => files.includes(path),
    folders: async (path) => {
      const inside = files.filter((file) => file.startsWith(path + separator));
      return [...new Set(inside.map((file) => file.slice(path.length + 1).split(separator)[0]!))];
    },
  };
}

const CACHE = '/home/eva/.cache/puppeteer';
const cachedShell = (version: string) =>
  `${CACHE}/chrome-headless-shell/linux-${version}/chrome-headless-shell-linux64/chrome-headless-shell`;

describe('a browser that is asked for', () => {
  const files = ['/usr/bin/chromium-headless-shell', '/opt/a/chrome', '/opt/b/chrome'];

  it('is used, the own variable before puppeteer’s', async () => {
    const both = { UNDERLAG_WEBBLASARE: '/opt/a/chrome', PUPPETEER_EXECUTABLE_PATH: '/opt/b/chrome' };
    expect(await findBrowser(machine('linux', files, both))).toEqual({ path: '/opt/a/chrome', kind: 'full' });
    const other = { UNDERLAG_WEBBLASARE: '', PUPPETEER_EXECUTABLE_PATH: '/opt/b/chrome' };
    expect(await findBrowser(machine('linux', files, other))).toEqual({
      path: '/opt/b/chrome',
      kind: 'full',
    });
  });

  it('is not exchanged for another when it is not there', async () => {
    const asked = machine('linux', files, { UNDERLAG_WEBBLASARE: '/opt/c/chrome' });
    await expect(findBrowser(asked)).rejects.toMatchObject({
      problem: { code: 'browser.missing', details: { looked: 'UNDERLAG_WEBBLASARE=/opt/c/chrome' } },
    });
  });
});

describe('a browser that is not asked for', () => {
  it('is none on a machine without', async () => {
    expect(await findBrowser(machine('linux', []))).toBeUndefined();
    expect(await findBrowser(machine('win32', []))).toBeUndefined();
    expect(await findBrowser(machine('darwin', []))).toBeUndefined();
  });

  it('is a shell rather than a full browser, wherever they are', async () => {
    const files = [`${CACHE}/chrome/linux-140.0.1/chrome-linux64/chrome`, '/usr/bin/chromium-headless-shell'];
    expect(await findBrowser(machine('linux', files))).toEqual({
      path: '/usr/bin/chromium-headless-shell',
      kind: 'shell',
    });
  });

  it('is the newest in the cache before what is installed', async () => {
    const files = [
      cachedShell('99.0.1'),
      cachedShell('140.0.2'),
      cachedShell('140.0.10'),
      '/usr/bin/chromium-headless-shell',
    ];
    expect((await findBrowser(machine('linux', files)))?.path).toBe(cachedShell('140.0.10'));
  });

  it('is found in a cache that is somewhere else', async () => {
    const path = '/cache/chrome-headless-shell/linux-1.0/chrome-headless-shell-linux64/chrome-headless-shell';
    const moved = machine('linux', [path], { PUPPETEER_CACHE_DIR: '/cache' });
    expect(cacheFolder(moved)).toBe('/cache');
    expect((await findBrowser(moved))?.path).toBe(path);
  });

  it('is found on the path, but not in the folder one happens to be in', async () => {
    const own = machine('linux', ['/home/eva/bin/chromium', './chromium', 'chromium'], {
      PATH: '/home/eva/bin:.:',
    });
    expect((await findBrowser(own))?.path).toBe('/home/eva/bin/chromium');
    expect(await findBrowser(machine('linux', ['./chromium', 'chromium'], { PATH: '.:' }))).toBeUndefined();
  });

  it('is a snap only when there is nothing else', async () => {
    const files = ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
    expect((await findBrowser(machine('linux', files)))?.path).toBe('/usr/bin/google-chrome');
  });

  it.each([
    ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['win32', 'C:\\Users\\eva\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', '/home/eva/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ] as const)('is found on %s: %s', async (platform, path) => {
    const variables = {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\eva\\AppData\\Local',
    };
    expect(await findBrowser(machine(platform, [path], variables))).toEqual({ path, kind: 'full' });
  });

  it('is a shell of puppeteer’s on Windows', async () => {
    const path =
      'C:\\Users\\eva\\.cache\\puppeteer\\chrome-headless-shell\\win64-140.0.1\\chrome-headless-shell-win64\\chrome-headless-shell.exe';
    expect(await findBrowser(machine('win32', [path]))).toEqual({ path, kind: 'shell' });
  });
});

it('says where it has looked', () => {
  const places = placesLookedIn(machine('linux', []));
  expect(places).toContain('UNDERLAG_WEBBLASARE');
  expect(places).toContain('/usr/bin/chromium-headless-shell');
});
