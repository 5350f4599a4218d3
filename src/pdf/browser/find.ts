import { type Dirent, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { ProblemError, problem } from '../../problems.ts';

/** Environment variables that name the browser outright, the program's own first. */
const BROWSER_VARIABLES = ['UNDERLAG_WEBBLASARE', 'PUPPETEER_EXECUTABLE_PATH'] as const;

/**
 * A browser that can be started. A shell is Chromium without a window system, three times as fast to start as the
 * full browser, and prints the same pages.
 */
export interface Executable {
  readonly path: string;
  readonly kind: 'shell' | 'full';
}

/** What the search asks of the machine; tests give their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  isFile(path: string): boolean;
  /** Names of the folders in a folder; none when it can't be read. */
  folders(path: string): Promise<readonly string[]>;
}

const thisMachine: Machine = {
  platform: process.platform,
  variables: process.env,
  home: homedir(),
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  folders: async (path) => {
    const entries = await readdir(path, { withFileTypes: true }).catch((): Dirent[] => []);
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  },
};

/**
 * The browser to print with: the one that a variable names, else the first found in puppeteer's cache or where
 * browsers are installed, shells before full browsers. Undefined when the machine has none.
 * @throws ProblemError browser.missing, when a variable names a file that doesn't exist: what was asked for isn't
 * exchanged for something else in silence.
 */
export async function findBrowser(machine: Machine = thisMachine): Promise<Executable | undefined> {
  for (const variable of BROWSER_VARIABLES) {
    const path = machine.variables[variable];
    if (!path) continue;
    if (machine.isFile(path)) return executable(path);
    throw new ProblemError(problem('browser.missing', undefined, { looked: `${variable}=${path}` }));
  }
  const candidates = [...(await cached(machine)), ...installed(machine)].map(executable);
  const first = (kind: Executable['kind']) =>
    candidates.find((candidate) => candidate.kind === kind && machine.isFile(candidate.path));
  return first('shell') ?? first('full');
}

/** The folders and files where a browser was looked for, for the message that there is none. */
export function placesLookedIn(machine: Machine = thisMachine): string {
  return [...BROWSER_VARIABLES, cacheFolder(machine), ...installed(machine)].join(', ');
}

/** Where puppeteer keeps the browsers that it has downloaded. */
export function cacheFolder(machine: Machine = thisMachine): string {
  return (
    machine.variables['PUPPETEER_CACHE_DIR'] || pathsOf(machine).join(machine.home, '.cache', 'puppeteer')
  );
}

const executable = (path: string): Executable => ({
  path,
  kind: /headless[-_]shell(\.exe)?$/.test(path) ? 'shell' : 'full',
});

const pathsOf = (machine: Machine) => (machine.platform === 'win32' ? win32 : posix);

/** The program inside an unpacked download, below `chrome-linux64` and the like. */
const MAC_CHROME = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
const CACHED_PROGRAMS = {
  'chrome-headless-shell': ['chrome-headless-shell', 'chrome-headless-shell.exe'],
  chrome: ['chrome', 'chrome.exe', MAC_CHROME],
} as const;

/** Browsers in puppeteer's cache, `chrome-headless-shell/linux-138.0.1/chrome-headless-shell-linux64/…`, newest first. */
async function cached(machine: Machine): Promise<string[]> {
  const { join } = pathsOf(machine);
  const found: string[] = [];
  for (const [browser, programs] of Object.entries(CACHED_PROGRAMS)) {
    const versions = await machine.folders(join(cacheFolder(machine), browser));
    const newestFirst = [...versions].sort((one, other) => byNumber(other, one));
    for (const version of newestFirst) {
      const folder = join(cacheFolder(machine), browser, version);
      for (const unpacked of await machine.folders(folder))
        found.push(...programs.map((program) => join(folder, unpacked, program)));
    }
  }
  return found;
}

/** `linux-138.0.1` before `linux-138.0.10`, by the numbers in them. Not by Intl, which takes 15 ms to load its data. */
function byNumber(one: string, other: string): number {
  const [ours, theirs] = [one, other].map((name) => name.match(/\d+/g)?.map(Number) ?? []);
  const differs = ours!.findIndex((number, index) => number !== theirs![index]);
  return differs < 0 ? ours!.length - theirs!.length : ours![differs]! - (theirs![differs] ?? -1);
}

/** Where installers put browsers, per platform, the preferred first. */
function installed(machine: Machine): string[] {
  if (machine.platform === 'win32') return onWindows(machine);
  if (machine.platform === 'darwin') return onMac(machine);
  return onLinux(machine);
}

function onWindows({ variables }: Machine): string[] {
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  programs.push('Chromium\\Application\\chrome.exe');
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => variables[name]);
  return programs.flatMap((program) => roots.filter(Boolean).map((root) => win32.join(root!, program)));
}

function onMac({ home }: Machine): string[] {
  const applications = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
  return applications.flatMap((name) =>
    ['/Applications', posix.join(home, 'Applications')].map((folder) =>
      posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  );
}

function onLinux({ variables }: Machine): string[] {
  const names = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'];
  names.push('google-chrome-stable', 'google-chrome', 'chromium', 'microsoft-edge-stable', 'microsoft-edge');
  // Last: on Ubuntu this is a snap, which is slow to start and can't see every folder.
  names.push('chromium-browser');
  const folders = (variables['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const searched = new Set([...folders, '/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin']);
  return names.flatMap((name) => [...searched].map((folder) => posix.join(folder, name)));
}
