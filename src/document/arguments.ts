import { nearest } from '../language/nearest.ts';
import { type Place, problem, type Report } from '../problems.ts';

/** What a template gave a helper: `{{tabell "driftbudget" enhet="tkr"}}`. */
export interface HelperCall {
  readonly helper: string;
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** Reports a faulty argument and gives undefined, so that a maker can return at once. */
export function wrongArgument(call: HelperCall, found: string, expected: string, report: Report): undefined {
  report(
    problem('template.argument', call.place, {
      helper: call.name === '' ? call.helper : `${call.helper} "${call.name}"`,
      found,
      expected,
    }),
  );
  return undefined;
}

/** The value of an option among a set of words; undefined, and reported, when it is another. */
export function oneOf<T extends string>(
  call: HelperCall,
  option: string,
  words: readonly T[],
  usual: T,
  report: Report,
): T | undefined {
  const value = call.options[option] ?? usual;
  return words.includes(value as T)
    ? (value as T)
    : wrongArgument(call, `${option}="${value}"`, expectedWords(value, words), report);
}

/** "något av …", with the one that was probably meant first. */
export function expectedWords(found: string, words: readonly string[]): string {
  if (words.length === 0) return 'inga tillägg';
  const meant = nearest(found, words);
  return `något av ${words.join(', ')}${meant ? ` (menade du ${meant}?)` : ''}`;
}

/** Whether the call has no other options than these; another is reported. */
export function knowsOptions(call: HelperCall, known: readonly string[], report: Report): boolean {
  const unknown = Object.keys(call.options).filter((option) => !known.includes(option));
  for (const option of unknown) wrongArgument(call, option, expectedWords(option, known), report);
  return unknown.length === 0;
}
