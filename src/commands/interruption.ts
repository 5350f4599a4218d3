import { constants } from 'node:os';
import type { Console } from './console.ts';

/** What tells a program to end: Ctrl-C, the system, a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const INTERRUPTED = 'Avbrutet. Dokumenten i out är hela: det som inte hann sparas finns kvar som det var.';

/** How a command ends when it is told to before it is ready. */
export interface Interruption {
  /** Does a piece of work that must not be cut in two: a first signal waits until it is done, a second one doesn't. */
  readonly uncut: <T>(work: () => Promise<T>) => Promise<T>;
  /** Gives the signals their own effect back. */
  readonly forget: () => void;
}

/**
 * Ends the program at a signal, with a line that says so and the code that shells give the signal (130 for Ctrl-C). What must go
 * with the program, the browser and its folder, listens for the end of the process.
 */
export function endAtSignal(console: Console, end: (code: number) => void = process.exit): Interruption {
  let uncut = 0;
  let waiting: number | undefined;
  const finish = (code: number): void => {
    console.note(INTERRUPTED);
    end(code);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    const code = 128 + constants.signals[signal];
    if (uncut === 0 || waiting !== undefined) finish(code);
    waiting = code;
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    uncut: async (work) => {
      uncut += 1;
      try {
        return await work();
      } finally {
        uncut -= 1;
        if (waiting !== undefined && uncut === 0) finish(waiting);
      }
    },
    forget: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
