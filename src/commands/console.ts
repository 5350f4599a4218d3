import { describe } from '../language/messages.ts';
import type { Problem } from '../problems.ts';

/** Where a command writes: results to one stream, progress and problems to the other. */
export interface Console {
  readonly print: (text: string) => void;
  readonly problems: (found: readonly Problem[]) => void;
  /** A line about the run itself, beside its results. */
  readonly note: (text: string) => void;
  /** A line that the next one replaces; nothing when nobody watches. */
  readonly progress: (text: string) => void;
}

/** The process's own streams. Progress shows on a terminal only. */
export function openConsole(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Console {
  const watched = stderr.isTTY === true;
  let pending = false;
  const said = new Set<string>();
  const clear = (): void => {
    if (pending) stderr.write('\r\u001b[2K');
    pending = false;
  };
  return {
    print: (text) => {
      clear();
      stdout.write(`${text}\n`);
    },
    problems: (found) => {
      clear();
      for (const text of found.map(describe)) {
        // The same fault in a file that several reports share is said once.
        if (!said.has(text)) stderr.write(`${text}\n\n`);
        said.add(text);
      }
    },
    note: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (!watched) return;
      clear();
      stderr.write(text);
      pending = true;
    },
  };
}

/** "1 fel och 2 varningar" of some problems; the empty text of none. */
export function countProblems(found: readonly Problem[]): string {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.length - errors;
  const parts = [
    ...(errors > 0 ? [`${errors} fel`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'varning' : 'varningar'}`] : []),
  ];
  return parts.join(' och ');
}
