import type { GrantYear } from '../figures/grants.ts';
import type { InvestmentBudget } from '../figures/investmentBudget.ts';
import type { GeneratedSentence } from '../language/sentence.ts';
import { budgetChangeSentences } from '../language/sentences/budgetChange.ts';
import { type GrantChange, grantSentences } from '../language/sentences/grant.ts';
import { investmentSentences } from '../language/sentences/investments.ts';
import { expectedWords, wrongArgument } from './arguments.ts';
import { from, type Maker } from './maker.ts';
import type { Material } from './material.ts';

type Sentences = Maker<readonly GeneratedSentence[]>;

const settings = ({ municipality, board }: Material) => ({
  million: municipality.million,
  inLine: board.inLine,
});

/** The budget's year: what the change is made of, indices among the rest. */
const composed = ({ year, grant, previous, components }: GrantYear): GrantChange => ({
  year,
  grant,
  previous,
  components,
});

/** A plan year: a sentence for each index that raises the budget, then what else there is. */
const indexed = ({ year, grant, previous, components }: GrantYear): GrantChange => ({
  year,
  grant,
  previous,
  indices: components.flatMap(({ name, amount, share }) => (share ? [{ name, amount, share }] : [])),
  components: components.filter(({ share }) => !share),
});

/** `{{sammanfattning "kommunbidrag" ar="2026"}}`: the grant of a year, the budget's unless `ar` says which, and its change. */
const grant: Sentences = from('kommunbidrag', (call, { years }, material, report) => {
  const budgetYear = material.report.period.year;
  const wanted = call.options['ar'] ?? String(budgetYear);
  const found = years.find(({ year }) => String(year) === wanted);
  if (!found) {
    const known = years.map(({ year }) => String(year));
    return wrongArgument(call, `ar="${wanted}"`, expectedWords(wanted, known), report);
  }
  return grantSentences(found.year > budgetYear ? indexed(found) : composed(found), settings(material));
});

/** `{{sammanfattning "budgetforandring" rad="lokalhyror"}}`: one row of the budget, and how it differs from the year before. */
const change: Sentences = from('flerarsbudget', (call, budget, material, report) => {
  const id = call.options['rad'] ?? '';
  const known = budget.rows.map((row) => row.id);
  if (!known.includes(id)) return wrongArgument(call, `rad="${id}"`, expectedWords(id, known), report);
  return budgetChangeSentences(budget, id, settings(material));
});

const investments: Sentences = from('investeringar', (_call, budget, material) =>
  investmentsOf(budget, material),
);

function investmentsOf({ year, total, period }: InvestmentBudget, material: Material): GeneratedSentence[] {
  const figure = total.get(year);
  const budgets = [...(figure ? [{ from: year, to: year, total: figure }] : []), ...(period ? [period] : [])];
  return budgets.flatMap((budget) => investmentSentences(budget, settings(material)));
}

/** The generated sentences of a budget of several years, by the names that templates use. */
export const BUDGET_SUMMARIES: Readonly<Record<string, Sentences>> = {
  kommunbidrag: grant,
  budgetforandring: change,
  investeringar: investments,
};
