import type { Figure } from '../figures/figure.ts';
import { ABSENT, formatAmount, formatNumber, formatPercent } from '../language/numbers.ts';
import { collect, computeAll, openReport } from '../prepare.ts';
import { openWorkplace } from '../workplace.ts';
import { chooseReport } from './choose.ts';
import type { Console } from './console.ts';

/** `underlag siffror <rapport>`: every figure that the author can use, with its value and where it comes from. */
export function siffror(root: string, name: string, search: string | undefined, console: Console): 0 | 2 {
  const workplace = openWorkplace(root);
  const collected = collect();
  const report = chooseReport(workplace, name, collected.report);
  const opened = report && openReport(report, workplace, collected.report);
  const figures = opened && computeAll(opened);
  console.problems(collected.problems);
  if (!figures || collected.failed()) return 2;
  const wanted = [...figures.byId.values()].filter(
    ({ id, label }) => !search || `${id} ${label}`.toLowerCase().includes(search.toLowerCase()),
  );
  if (wanted.length === 0) console.print(`Ingen siffra har ”${search}” i namnet. Prova ett kortare ord.`);
  const width = Math.max(0, ...wanted.map(({ id }) => id.length));
  for (const figure of wanted)
    console.print(
      `${figure.id.padEnd(width)}  ${printed(figure).padStart(18)}  ${figure.label} (${origin(figure)})`,
    );
  return 0;
}

/** Amounts in kronor and öre: the exact value, not a rounded one. */
function printed({ value, quantity }: Figure): string {
  if (typeof value === 'string') return ABSENT[value];
  if (quantity === 'amount') return `${formatAmount(value, 'kr', 2)} kr`;
  if (quantity === 'share' || quantity === 'points') return `${formatPercent(value, 2)} %`;
  return formatNumber(value, value.denominator === 1n ? 0 : 2);
}

function origin({ formula, sources }: Figure): string {
  const places = sources.map(({ file, lines }) => {
    const shown = lines
      .slice(0, 3)
      .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
    return `${file} rad ${shown.join(', ')}${lines.length > 3 ? ' …' : ''}`;
  });
  return [formula, ...places].filter((text) => text !== '').join('; ') || 'saknas i underlaget';
}
