import type { Code, ProblemDetails } from '../../problems.ts';

/** What is wrong, and what to do about it, in plain Swedish. */
export interface Wording {
  readonly text: string;
  readonly advice?: string | undefined;
}

/** The wording of every problem whose code begins with one of the areas: `csv` in `csv.amount`. */
export type Messages<Area extends string> = {
  readonly [C in Extract<Code, `${Area}.${string}`>]: (details: ProblemDetails[C]) => Wording;
};

export const meant = (suggestion: string | undefined): string =>
  suggestion ? ` Menade du ”${suggestion}”?` : '';
