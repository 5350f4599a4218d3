import { ProblemError, problem } from '../../problems.ts';
import { type Executable, findBrowser, placesLookedIn } from './find.ts';
import { installBrowser, type Progress } from './install.ts';
import type { PrintStages } from './page.ts';
import { sweepProfiles } from './profile.ts';
import { type Launched, launch, openSession, type Patience, type Session } from './session.ts';

/** What prints. Several prints may be asked for at once. */
export interface Browser {
  /**
   * The HTML as a tagged PDF with bookmarks.
   * @throws ProblemError browser.failed
   */
  print(html: string, stages?: PrintStages): Promise<Uint8Array>;
  /** Leaves no process and no file behind. */
  close(): Promise<void>;
}

export interface BrowserOptions {
  /** The browser to use; found, or else installed, when not given. */
  readonly executable?: Executable | undefined;
  readonly progress?: Progress | undefined;
  readonly patience?: Patience | undefined;
}

/** A table of thousands of rows takes ten seconds on a fast machine. */
const PATIENCE: Patience = { toStart: 30_000, toPrint: 120_000 };

/** A frozen or killed browser is replaced once: what failed twice fails a third time. */
const ATTEMPTS = 2;

/**
 * Starts a browser, and installs one first when the machine has none.
 * @throws ProblemError browser.missing, browser.failed
 */
export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const executable = options.executable ?? (await findBrowser()) ?? (await install(options.progress));
  const patience = options.patience ?? PATIENCE;
  sweepProfiles();

  // What is started here goes on by itself while the caller has the processor.
  const first = launch(executable);
  await first.catch(() => {});
  let current: Promise<Session> | undefined = open(first);
  let closed = false;

  function open(launching: Promise<Launched>): Promise<Session> {
    const session = launching.then((launched) => openSession(launched, patience));
    // Whoever prints next hears of a failure; until then it is nobody's.
    session.catch(() => {});
    return session;
  }

  /** Ends a session that failed; the next print starts another, unless a print beside this one already has. */
  async function discard(session: Promise<Session>): Promise<void> {
    if (current === session) current = undefined;
    await end(session);
  }

  async function print(html: string, stages?: PrintStages): Promise<Uint8Array> {
    let reason: unknown;
    for (let attempt = 1; attempt <= ATTEMPTS && !closed; attempt += 1) {
      current ??= open(launch(executable));
      const session = current;
      try {
        return await (await session).print(html, stages);
      } catch (error) {
        reason = error;
        await discard(session);
      }
    }
    throw new ProblemError(problem('browser.failed', undefined, { reason: messageOf(reason) }));
  }

  async function close(): Promise<void> {
    closed = true;
    if (current) await end(current);
  }

  return { print, close };
}

/** Ends a session, also one that is still starting; one that never started has nothing to end. */
async function end(session: Promise<Session>): Promise<void> {
  const started = await session.catch(() => undefined);
  await started?.end();
}

/** A browser for the time that `use` takes. */
export async function withBrowser<T>(
  use: (browser: Browser) => Promise<T>,
  options: BrowserOptions = {},
): Promise<T> {
  const browser = await openBrowser(options);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

async function install(progress: Progress = () => {}): Promise<Executable> {
  const installed = await installBrowser(progress);
  if (installed) return installed;
  throw new ProblemError(problem('browser.missing', undefined, { looked: placesLookedIn() }));
}

const messageOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));
