import { generate, type Step } from '../generate.ts';
import type { Browser } from '../pdf/browser/browser.ts';
import { collect } from '../prepare.ts';
import { ProblemError } from '../problems.ts';
import { nodeFileSystem } from '../publish/fileSystem.ts';
import { sweepAll } from '../publish/sweep.ts';
import { type Format, loadPrinting } from '../render.ts';
import { startWordThread, type WordThread } from '../word/thread.ts';
import { openWorkplace } from '../workplace.ts';
import { type Choice, chooseReports } from './choose.ts';
import { type Console, countProblems } from './console.ts';
import { endAtSignal } from './interruption.ts';
import { sourceDate } from './sourceDate.ts';

const STEPS: Readonly<Record<Step, string>> = {
  prepares: 'läser, räknar och sätter samman',
  renders: 'skriver PDF och Word',
  publishes: 'sparar',
};

/** `underlag bygg`: makes the chosen reports' documents, one browser for all. Returns the exit code. */
export async function bygg(
  root: string,
  choice: Choice,
  formats: readonly Format[],
  console: Console,
  sourceDateEpoch?: string,
): Promise<0 | 2> {
  const environment = collect();
  const made = sourceDate(sourceDateEpoch, environment.report);
  if (environment.failed()) {
    console.problems(environment.problems);
    return 2;
  }
  const out = `${root}/out`;
  const interruption = endAtSignal(console);
  const workplace = openWorkplace(root);
  const { chosen, problems } = chooseReports(workplace, choice);
  const shared = sharedBrowser(console.progress);
  let word: WordThread | undefined;
  const startWord = (): WordThread => {
    word ??= startWordThread();
    return word;
  };
  // The browser, which takes the longest, and then the Word thread start by themselves, while what prints is loaded and
  // the first report is read.
  const wanted = (format: Format): boolean => formats.includes(format) && chosen.length > 0;
  if (wanted('pdf')) await shared.warm();
  if (wanted('docx')) startWord();
  if (wanted('pdf')) await loadPrinting();
  // What a killed run left is mended also when nothing comes to be published now.
  await sweepAll(out, nodeFileSystem);
  let failed = problems.length > 0;
  console.problems(problems);
  try {
    for (const name of chosen) {
      const collected = collect();
      const published = await generate(
        name,
        {
          workplace,
          out,
          formats,
          browser: shared.get,
          word: startWord,
          made,
          uncut: interruption.uncut,
          onStep: (step) => console.progress(`${name.name}: ${STEPS[step]} …`),
          // The browser is ended while the last PDF is finished.
          onPrinted: () => name === chosen.at(-1) && void shared.close(),
        },
        collected.report,
      );
      console.problems(collected.problems);
      if (published) for (const file of published) console.print(file.slice(root.length + 1));
      else {
        failed = true;
        const isUntouched = !collected.problems.some(({ code }) => code === 'publish.unfinished');
        console.print(
          `${name.file}: ${countProblems(collected.problems)}.${isUntouched ? ' Rapportens filer i out är orörda.' : ''}`,
        );
      }
    }
  } finally {
    await Promise.all([shared.close(), word?.end()]);
    interruption.forget();
  }
  return failed ? 2 : 0;
}

/** One browser for a run, started when first wanted. */
function sharedBrowser(progress: (text: string) => void) {
  let starting: Promise<Browser> | undefined;
  let closing: Promise<void> | undefined;
  const get = (): Promise<Browser> => {
    starting ??= import('../pdf/browser/browser.ts').then(({ openBrowser }) => openBrowser({ progress }));
    return starting;
  };
  const close = async (): Promise<void> => {
    const browser = await starting?.catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      return undefined;
    });
    await browser?.close();
  };
  return {
    get,
    /** A browser that can't be started is told of when something is to be printed. */
    warm: (): Promise<unknown> => get().catch(() => {}),
    close: (): Promise<void> => {
      closing ??= close();
      return closing;
    },
  };
}
