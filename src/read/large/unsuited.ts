import type { Report } from '../../problems.ts';

/**
 * Thrown by the reader of large ledgers at the first thing that it doesn't know. The ordinary reader then reads the file from
 * its beginning, and says what is wrong, if anything is.
 */
export class Unsuited extends Error {}

/** Whatever the ordinary reader has to say of a piece of a large file, it has to say of the file. */
export const giveUp: Report = ({ code }) => {
  throw new Unsuited(code);
};
