import type { Encoding } from '../config/dialect.ts';
import type { LineEnd } from './decode.ts';

/** Why rows of a file are no rows of its table. */
type LeftOutReason = 'preamble' | 'header-again' | 'footer' | 'empty';

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly lines: readonly number[];
}

/** How a file's text was found to be written. */
export interface TextForm {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly lineEnd: LineEnd;
}
