import type { Mention } from '../../../language/prose/mention.ts';
import { stem } from '../../../language/prose/stems.ts';

/** What figures count that authors count in letters. */
const COUNTABLES = new Set(['åtgärd', 'möjligh', 'risk', 'årsarbetare', 'årsarbetar', 'åa'].map(stem));

/** Whether a number states something that figures can: one in letters only of what they count, not of "tre skäl". */
export const isCounting = ({ quantity, inWords, noun }: Mention): boolean =>
  quantity !== 'count' || !inWords || noun.split(/\s/).some((word) => COUNTABLES.has(stem(word)));
