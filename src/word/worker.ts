import { parentPort } from 'node:worker_threads';
import { loadBundle } from '../bundle.ts';
import type { Document } from '../document/document.ts';
import type { Problem, ProblemError } from '../problems.ts';
import type { WordOptions } from './word.ts';

/** What the worker is asked, and what it answers: the document's bytes, a problem to report, or what went wrong in the program. */
export interface WordRequest {
  readonly number: number;
  readonly document: Document;
  readonly options: WordOptions;
}
export type WordAnswer =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly problem: Problem }
  | { readonly number: number; readonly fault: Error };

const { exports: word, keepCompiled } = loadBundle<typeof import('./word.ts')>(
  new URL('./word.cjs', import.meta.url),
  'word',
);

/** A thread of its own for Word, so that it is written while the browser's answers are worked on. */
parentPort?.on('message', async ({ number, document, options }: WordRequest) => {
  const answer = await word.renderWord(document, options).then(
    (bytes): WordAnswer => ({ number, bytes }),
    // An error's own fields don't pass between threads.
    (fault: Error | ProblemError): WordAnswer =>
      'problem' in fault ? { number, problem: fault.problem } : { number, fault },
  );
  if (number === 1) keepCompiled('bytes' in answer);
  parentPort?.postMessage(answer);
});
