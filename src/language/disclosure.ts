import { exact } from '../figures/exact.ts';
import { countInWords } from './numbers.ts';

/** Under a table or a chart that hides something: why, without saying which of the hidden is small. */
export const suppressionNote = (smallestGroup: number): string =>
  `Två punkter (..) betyder att uppgiften är dold för att skydda enskilda: gruppen är mindre än ${countInWords(exact(BigInt(smallestGroup)))} personer, eller så skulle en annan dold uppgift gå att räkna ut.`;
