import type { NumberOutcome } from '../document/checks/prose/checkedNumber.ts';

/** What the check found of a typed number, in a word or two. */
export const OUTCOMES: Readonly<Record<NumberOutcome, string>> = {
  'borne-out': 'styrkt',
  accepted: 'godtaget',
  'other-row': 'annan rad',
  'other-base': 'annan bas',
  direction: 'fel riktning',
  reversed: 'omvänt spann',
  'not-borne-out': 'inte styrkt',
};
