import type { RiskLevel } from '../figures/risks.ts';

/** What the levels of risk are called. */
export const LEVELS: Readonly<Record<RiskLevel, string>> = { low: 'låg', medium: 'medel', high: 'hög' };

/** A step of a scale from 1 to 4: its name, and what it means. */
export type Step = readonly [name: string, meaning: string];

/** How likely it is that something goes wrong, from 1 to 4. */
export const LIKELIHOOD: readonly Step[] = [
  ['Osannolik', 'det finns i stort sett ingen risk att det inträffar'],
  ['Mindre sannolik', 'risken att det inträffar är liten'],
  ['Möjlig', 'det kan mycket väl inträffa'],
  ['Sannolik', 'det mesta talar för att det inträffar'],
];

/** How much it would matter, from 1 to 4. */
export const CONSEQUENCE: readonly Step[] = [
  ['Försumbar', 'märks knappt av dem som berörs eller av kommunen'],
  ['Lindrig', 'ger små besvär för dem som berörs och för kommunen'],
  ['Kännbar', 'ger tydliga besvär för dem som berörs och för kommunen'],
  ['Allvarlig', 'får så svåra följder att det inte får inträffa'],
];
