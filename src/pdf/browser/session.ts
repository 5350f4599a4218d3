import type { Browser, Page } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';
import type { Executable } from './find.ts';
import { firstPage, isolate, type PrintStages, printHtml } from './page.ts';
import { type BrowserProcess, startProcess } from './process.ts';

/** Two pages side by side give the most on two cores; more only wait for each other. */
const PAGES = 2;

/** One started browser: prints until something goes wrong, and is then ended and replaced by another. */
export interface Session {
  print(html: string, stages?: PrintStages): Promise<Uint8Array>;
  /** Ends the browser and removes its folder. Prints under way fail. */
  end(): Promise<void>;
}

/** How long the browser may take, in milliseconds, before it counts as frozen. */
export interface Patience {
  readonly toStart: number;
  readonly toPrint: number;
}

/** A browser that has been started, and the library to talk with it. */
export interface Launched {
  readonly started: BrowserProcess;
  readonly connect: typeof import('puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js').connect;
}

/** Starts a browser, without waiting for it to answer: it does so while the caller does something else. */
export async function launch(executable: Executable): Promise<Launched> {
  const started = await startProcess(executable);
  try {
    // Loaded while the browser starts. This is puppeteer's own entry for connecting to a browser that someone else has
    // started; its main one loads installers and proxies, 170 ms more.
    const { connect } = await import('puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js');
    return { started, connect };
  } catch (error) {
    await started.end();
    throw error;
  }
}

/** Connects to a launched browser. On failure nothing of it is left, and the error tells why. */
export async function openSession({ started, connect }: Launched, patience: Patience): Promise<Session> {
  try {
    const connecting = connect({ transport: started.transport, defaultViewport: null });
    const browser = await inTime(started, connecting, patience.toStart);
    const first = await inTime(started, firstPage(browser).then(isolate), patience.toStart);
    const pages = pagesOf(browser, first);
    const printOn = async (html: string, stages?: PrintStages) => {
      const page = await pages.take();
      const bytes = await printHtml(page, html, stages);
      pages.giveBack(page);
      return bytes;
    };
    return {
      print: (html, stages) => inTime(started, printOn(html, stages), patience.toPrint),
      end: started.end,
    };
  } catch (error) {
    await started.end();
    throw error;
  }
}

/** The pages of one browser, each used for one print at a time; a page that failed is never given back. */
function pagesOf(browser: Browser, first: Page) {
  const idle = [first];
  const waiting: ((page: Page) => void)[] = [];
  let made = 1;
  return {
    take: (): Promise<Page> => {
      const page = idle.pop();
      if (page) return Promise.resolve(page);
      if (made === PAGES) return new Promise((resolve) => waiting.push(resolve));
      made += 1;
      return browser.newPage().then(isolate);
    },
    giveBack: (page: Page): void => {
      const next = waiting.shift();
      if (next) next(page);
      else idle.push(page);
    },
  };
}

/** The work's result, unless the browser ends or the time runs out before it. */
async function inTime<T>(browser: BrowserProcess, work: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const outOfTime = new Promise<never>((_, reject) => {
    const seconds = Math.round(limit / 1_000);
    timer = setTimeout(() => reject(new Error(`inget svar inom ${seconds} sekunder`)), limit);
  });
  const ended = browser.ended.then((complaint): never => {
    throw new Error(complaint || 'webbläsaren avslutades oväntat');
  });
  // Work in a browser that has ended fails a moment before its last words of why are here.
  const workOrReason = work.catch((error) => Promise.race([ended, rejectAfter(LAST_WORDS, error)]));
  try {
    return await Promise.race([workOrReason, outOfTime, ended]);
  } finally {
    clearTimeout(timer);
  }
}

/** How long the reason for a failure is waited for, in milliseconds. */
const LAST_WORDS = 500;

const rejectAfter = (delay: number, error: unknown): Promise<never> =>
  new Promise((_, reject) => setTimeout(reject, delay, error));
