/** `npm run test:robust` asks for the long runs, and `npm test` for a short piece of each. */
export const IS_LONG = process.env['UNDERLAG_ROBUST'] === '1';

/** How many of something: all of them in the long run, few in the short one. */
export const amount = (long: number, short: number): number => (IS_LONG ? long : short);

/** Says how much was tried, where whoever runs the tests sees it. */
export const told = (text: string): void => console.log(`[prövat] ${text}`);

/** A number in Swedish: 100 000. */
export const inSwedish = (count: number): string => count.toLocaleString('sv-SE');
