import { nearest } from '../language/nearest.ts';
import { slug } from '../language/slug.ts';
import { problem, type Report } from '../problems.ts';
import type { ControlRows } from '../read/controls.ts';
import type { RiskRow, RiskRows } from '../read/risks.ts';
import type { ComputeContext, Computed } from './dataset.ts';
import { exact } from './exact.ts';
import type { Figure } from './figure.ts';
import { sourceOf } from './lines.ts';

export type RiskLevel = 'low' | 'medium' | 'high';

/** A risk with its value: likelihood × consequence, 1–4 each. */
export interface Risk {
  readonly name: string;
  readonly description: string;
  readonly likelihood: Figure;
  readonly consequence: Figure;
  readonly value: Figure;
  readonly level: RiskLevel;
  /** "Hanteras, IK-plan" */
  readonly handling: string;
}

/** How a risk of the analysis is controlled. */
export interface Control {
  readonly risk: Risk;
  readonly method: string;
  readonly responsible: string;
}

/** The risk analysis and the internal control plan, both with the highest risk value first, else as in the files. */
export interface Risks {
  readonly risks: readonly Risk[];
  readonly controls: readonly Control[];
  /** How many risks the plan handles, and how many there are. */
  readonly handled: Figure;
  readonly total: Figure;
}

/**
 * The risks of the report's year. Ids: `risker.sannolikhet.<risk>`, `risker.vasentlighet.<risk>`, `risker.riskvarde.<risk>`,
 * `risker.antal` and `risker.antal-ik-plan`. A stated risk value that is no product, and risks that the analysis and the plan
 * don't agree on, are reported.
 */
export function computeRisks({
  sources,
  period,
  board,
  report,
}: ComputeContext): Computed<Risks> | undefined {
  const analysis = sources.read('risker', period.year, 'required');
  const plan = sources.read('internkontroll', period.year, 'required');
  // A plan that could not be read has been reported: nothing is said of what it lacks.
  if (!analysis || (board.sources.internkontroll && !plan)) return undefined;
  const { file } = analysis;
  checkRows(analysis, report);
  const values = new Map(analysis.rows.map((row) => [row, row.likelihood * row.consequence]));
  const byRow = new Map(
    [...analysis.rows]
      .sort((a, b) => values.get(b)! - values.get(a)!)
      .map((row) => [row, riskOf(row, values.get(row)!, file, board.riskLevels)]),
  );
  checkPlan(analysis, plan, `${board.sources.internkontroll?.file ?? 'internkontroll.csv'}`, report);

  const controls = [...byRow].flatMap(([row, risk]) =>
    (plan?.rows ?? [])
      .filter((it) => isSame(it.risk, row.name))
      .map(({ method, responsible }) => ({ risk, method, responsible })),
  );
  const planned = [...byRow.keys()].filter(isPlanned);
  const count = (id: string, label: string, rows: readonly RiskRow[]): Figure => ({
    id,
    label,
    quantity: 'count',
    value: exact(BigInt(rows.length)),
    formula: `Antal av ${analysis.rows.length} rader`,
    terms: [],
    sources:
      rows.length > 0
        ? [
            sourceOf(
              file,
              rows.map(({ line }) => line),
            ),
          ]
        : [],
  });
  const handled = count('risker.antal-ik-plan', 'Risker i internkontrollplanen', planned);
  const total = count('risker.antal', 'Risker i riskanalysen', analysis.rows);
  const risks = [...byRow.values()];
  return {
    data: { risks, controls, handled, total },
    figures: [
      ...risks.flatMap(({ likelihood, consequence, value }) => [likelihood, consequence, value]),
      handled,
      total,
    ],
  };
}

function riskOf(
  row: RiskRow,
  value: number,
  file: string,
  { medium, high }: { readonly medium: number; readonly high: number },
): Risk {
  const { name, description, handling, line } = row;
  const id = slug(name);
  const given = (kind: string, label: string, number: number): Figure => ({
    id: `risker.${kind}.${id}`,
    label: `${label}, ${name}`,
    quantity: 'count',
    value: exact(BigInt(number)),
    formula: `${label} i filen`,
    terms: [],
    sources: [sourceOf(file, [line])],
  });
  const likelihood = given('sannolikhet', 'Sannolikhet', row.likelihood);
  const consequence = given('vasentlighet', 'Väsentlighet', row.consequence);
  return {
    name,
    description,
    likelihood,
    consequence,
    value: {
      id: `risker.riskvarde.${id}`,
      label: `Riskvärde, ${name}`,
      quantity: 'count',
      value: exact(BigInt(value)),
      formula: 'Sannolikhet × väsentlighet',
      terms: [likelihood.id, consequence.id],
      sources: [],
    },
    level: value >= high ? 'high' : value >= medium ? 'medium' : 'low',
    handling,
  };
}

/** Whether a risk's handling is the internal control plan. */
const isPlanned = ({ handling }: RiskRow): boolean => /\bIK-?\s?plan|internkontroll/i.test(handling);

const isSame = (a: string, b: string): boolean => slug(a) === slug(b);

/** Every risk stands once, and a stated risk value is the product. */
function checkRows({ rows }: RiskRows, report: Report): void {
  rows.forEach((row, index) => {
    const { name: risk, stated } = row;
    if (rows.findIndex(({ name }) => isSame(name, risk)) < index)
      report(problem('risk.duplicate', row.place, { risk }));
    const product = row.likelihood * row.consequence;
    if (stated && stated.value !== product)
      report(
        problem('risk.value', stated.place, {
          risk,
          stated: String(stated.value),
          product: `${row.likelihood} × ${row.consequence} = ${product}`,
        }),
      );
  });
}

/** Every risk that the analysis puts in the plan is there, and no other. */
function checkPlan(
  { rows }: RiskRows,
  plan: ControlRows | undefined,
  planFile: string,
  report: Report,
): void {
  const controls = plan?.rows ?? [];
  for (const { risk: found, place } of controls) {
    const row = rows.find(({ name }) => isSame(name, found));
    if (!row) {
      const suggestion = nearest(
        found,
        rows.map(({ name }) => name),
      );
      report(problem('control.unknown-risk', place, { found, suggestion }));
    } else if (!isPlanned(row))
      report(problem('control.not-in-plan', place, { risk: row.name, handling: row.handling }));
  }
  for (const row of rows.filter(isPlanned))
    if (!controls.some(({ risk }) => isSame(risk, row.name)))
      report(problem('control.missing', row.place, { risk: row.name, file: planFile }));
}
