import { type Deviation, deviationsOf } from '../../language/deviations.ts';
import type { Material } from '../material.ts';
import { placeHelper } from '../placing.ts';
import { nameValues } from '../template/names.ts';
import type { Placed } from '../template/placed.ts';
import { fillTemplate } from '../template/run.ts';
import type { Template } from '../template/template.ts';
import { inlinesIn } from '../walk.ts';

/** The deviations that a text must explain: those over the board's threshold whose variance a table or a chart shows. */
export function wantedComments(
  { municipality, board, figures }: Material,
  placed: readonly Placed[],
): Deviation[] {
  const statement = figures.datasets.driftbudget;
  if (!statement) return [];
  const shown = shownFigures(placed);
  const settings = { million: municipality.million, inLine: board.comment };
  return deviationsOf(statement, settings, ({ id }) => shown.has(id));
}

/** The same for a report that has no text yet: what its (checked) template would show. */
export function wantedByTemplate(
  template: Template,
  partials: ReadonlyMap<string, Template>,
  material: Material,
): Deviation[] {
  const { placed } = fillTemplate(template, partials, nameValues(material), (expression) =>
    placeHelper(expression, material, () => {}),
  );
  return wantedComments(material, placed);
}

/** The ids of the figures in the template's tables and bar charts. */
function shownFigures(placed: readonly Placed[]): Set<string> {
  const ids = new Set<string>();
  for (const it of placed) {
    if (it.kind !== 'block') continue;
    for (const inline of inlinesIn(it.block)) if (inline.kind === 'figure') ids.add(inline.figure.id);
    if (it.block.kind === 'chart' && it.block.plot.kind === 'bars')
      for (const { value } of it.block.plot.bars) ids.add(value.figure.id);
  }
  return ids;
}
