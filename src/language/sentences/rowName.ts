import type { StatementRow } from '../../figures/statement.ts';

/** Whether a variance is better or worse for the result. */
export type Direction = 'better' | 'worse';

/** A name inside a sentence: small first letter, unless the name begins with an abbreviation ("IT-kostnader", "LSS"). */
export const inText = (name: string): string =>
  /^\p{Lu}(?=\p{Ll})/u.test(name) ? name.slice(0, 1).toLocaleLowerCase('sv') + name.slice(1) : name;

/** Names that "högre" and "lägre" can stand before: indefinite plurals, with or without words after them. */
const OPENING = '^(?:(?:övriga|interna|externa|andra) )?[\\p{L}-]*';
const COSTS = new RegExp(`${OPENING}(?:kostnader|utgifter|hyror|avgifter)(?: |$)`, 'u');
const INCOMES = new RegExp(`${OPENING}(?:intäkter|avgifter|ersättningar|bidrag)(?: |$)`, 'u');

/** "högre intäkter", "lägre personalkostnader", "högre kostnader för köp av tjänster", "en positiv avvikelse för finansnetto". */
export function cause(row: StatementRow, direction: Direction): string {
  const name = inText(row.name).replace(/^verksamhetens /, '');
  const better = direction === 'better';
  switch (row.kind) {
    case 'cost': {
      const degree = better ? 'lägre' : 'högre';
      return COSTS.test(name) ? `${degree} ${name}` : `${degree} kostnader för ${inText(row.name)}`;
    }
    case 'income': {
      const degree = better ? 'högre' : 'lägre';
      return INCOMES.test(name) ? `${degree} ${name}` : `${degree} intäkter från ${inText(row.name)}`;
    }
    case 'grant':
      if (INCOMES.test(name)) return `${better ? 'högre' : 'lägre'} ${name}`;
  }
  return `en ${better ? 'positiv' : 'negativ'} avvikelse för ${inText(row.name)}`;
}
