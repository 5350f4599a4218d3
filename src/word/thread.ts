import { Worker } from 'node:worker_threads';
import type { Document } from '../document/document.ts';
import { ProblemError } from '../problems.ts';
import type { WordOptions } from './word.ts';
import type { WordAnswer, WordRequest } from './worker.ts';

/** Writes Word documents on a thread of its own. */
export interface WordThread {
  readonly render: (document: Document, options: WordOptions) => Promise<Uint8Array>;
  readonly end: () => Promise<void>;
}

/** Starts the thread: it loads what it needs while the first report is read. */
export function startWordThread(): WordThread {
  // Beside the bundle's chunks (scripts/build.mjs). A large young generation: documents are made and thrown away.
  const worker = new Worker(new URL('./word/worker.js', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  const waiting = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (fault: Error) => void }>();
  let asked = 0;
  worker.on('message', (answer: WordAnswer) => {
    const { resolve, reject } = waiting.get(answer.number)!;
    waiting.delete(answer.number);
    if ('bytes' in answer) resolve(answer.bytes);
    else reject('problem' in answer ? new ProblemError(answer.problem) : answer.fault);
  });
  worker.on('error', (fault) => {
    for (const { reject } of waiting.values()) reject(fault as Error);
    waiting.clear();
  });
  return {
    render: (document, options) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ number: asked, document, options } satisfies WordRequest);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
