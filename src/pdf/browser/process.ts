import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';
import type { Executable } from './find.ts';
import { browserEnvironment, browserFlags } from './flags.ts';
import { createProfile, removeProfile, removeProfileNow } from './profile.ts';
import { pipeTransport } from './transport.ts';

/** A running browser with a folder of its own; both are gone when `end` has resolved, and when this process ends. */
export interface BrowserProcess {
  readonly transport: ConnectionTransport;
  /** Resolves when the browser has ended, by itself or not, with what it last complained of. */
  readonly ended: Promise<string>;
  end(): Promise<void>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts a browser, without waiting for it to answer. */
export async function startProcess(executable: Executable): Promise<BrowserProcess> {
  const profile = await createProfile();
  const child = spawn(executable.path, browserFlags(profile, process.getuid?.() === 0), {
    // 3 and 4 are the pipes of --remote-debugging-pipe.
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: browserEnvironment(process.env),
    // A process group of its own: it can be killed whole, and Ctrl-C reaches us first.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const ended = endOf(child);

  const endNow = () => {
    killGroup(child);
    removeProfileNow(profile);
  };
  const forget = endWithThisProcess(endNow);

  return {
    transport: pipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable),
    ended,
    end: async () => {
      killGroup(child);
      await ended;
      await removeProfile(profile);
      forget();
    },
  };
}

/** Nothing in the profile is worth saving, so nobody is asked to leave. A stopped browser wouldn't hear it anyway. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

/**
 * Calls `endNow` when this process exits or is told to by a signal, which then has its usual effect.
 * Returns what takes the arrangement back.
 */
function endWithThisProcess(endNow: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    forget();
    endNow();
    // A listener takes the place of the signal's own effect: give it back, unless somebody else listens too.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', endNow);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  process.on('exit', endNow);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return forget;
}

/** How long the last words of an ended browser are waited for, in milliseconds. */
const LAST_WORDS = 200;

/** Resolves when the process has ended, with the last line of its error output: which system library is missing, say. */
function endOf(child: ChildProcess): Promise<string> {
  let tail = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-2_000);
  });
  const lastLine = () => tail.trim().split('\n').at(-1) ?? '';
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(lastLine()));
    // Not only `close`: a stray child process may hold the error output open.
    child.once('exit', () => setTimeout(() => resolve(lastLine()), LAST_WORDS).unref());
  });
}
