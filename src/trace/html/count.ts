import { exact } from '../../figures/exact.ts';
import { formatNumber } from '../../language/numbers.ts';

/** A whole number as it is written in Swedish: `1 332`. */
export const count = (number: number): string => formatNumber(exact(BigInt(number)), 0);
