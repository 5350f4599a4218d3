import type { Figure } from '../figures/figure.ts';

/** A piece of a generated sentence: words, or a figure as it is printed there. */
export type SentencePart = string | { readonly text: string; readonly figure: Figure };

/** A sentence that the program wrote, with the rule that chose it and why, in Swedish for the trace. */
export interface GeneratedSentence {
  /** `resultat.ackumulerat`, `rad.i-linje`: stable names of the wordings. */
  readonly rule: string;
  /** "Avvikelsen 12 tkr är mindre än gränsen 250 tkr." */
  readonly reason: string;
  readonly parts: readonly SentencePart[];
}
