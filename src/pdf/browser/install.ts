import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cacheFolder, type Executable, findBrowser } from './find.ts';

/** Tells, in Swedish, what is going on while a browser is installed, which takes from seconds to minutes. */
export type Progress = (message: string) => void;

/** Debian's packages, the preferred first. Ubuntu has only the second, as a snap that won't start in a container. */
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'chromium'] as const;

/** How long one step may take, in milliseconds: a slow line, not a dead one. */
const STEP_TIMEOUT = 10 * 60_000;

/**
 * Installs a browser: as root on Debian and Ubuntu from their own packages, elsewhere (and when that fails) by
 * puppeteer's installer, into puppeteer's cache. Undefined when no way works.
 */
export async function installBrowser(progress: Progress): Promise<Executable | undefined> {
  if (canUseApt() && (await installByApt(progress))) return findBrowser();
  if (await download(progress)) return findBrowser();
  return undefined;
}

const canUseApt = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Package lists are often missing or out of date in containers: the first failure fetches them, once. */
async function installByApt(progress: Progress): Promise<boolean> {
  let listsAreFresh = false;
  for (const name of DEBIAN_PACKAGES) {
    progress(`Installerar webbläsaren ${name} …`);
    if (await installPackage(name)) return true;
    if (listsAreFresh) continue;
    progress('Hämtar aktuella paketlistor …');
    listsAreFresh = true;
    if ((await succeeds('apt-get', ['-q', 'update'])) && (await installPackage(name))) return true;
  }
  return false;
}

const installPackage = (name: string): Promise<boolean> =>
  succeeds('apt-get', ['-q', 'install', '-y', '--no-install-recommends', name]);

/**
 * Puppeteer's own installer, with the version that this puppeteer was tested with. Run as the command that it is:
 * imported, it would bring its unpackers and configuration readers into every start of the program.
 */
function download(progress: Progress): Promise<boolean> {
  progress('Hämtar webbläsaren chrome-headless-shell …');
  const command = createRequire(import.meta.url).resolve('puppeteer/lib/cjs/puppeteer/node/cli.js');
  const words = ['browsers', 'install', 'chrome-headless-shell', '--path', cacheFolder()];
  return succeeds(process.execPath, [command, ...words]);
}

/** Runs a command to its end. What it says is of no use to the user: there is another way to try. */
function succeeds(command: string, words: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const run = spawn(command, words, {
      stdio: 'ignore',
      timeout: STEP_TIMEOUT,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    run.on('error', () => resolve(false));
    run.on('exit', (code) => resolve(code === 0));
  });
}
