import { problem, type Report } from '../problems.ts';
import { placeLate } from './appendix/late.ts';
import { checkCompleteness } from './completeness/completeness.ts';
import type { Document } from './document.ts';
import { markDraft } from './draft.ts';
import { finish } from './finish.ts';
import { readHtml } from './html/read.ts';
import { readCommentary } from './markdown/commentary.ts';
import type { Material } from './material.ts';
import { placeHelper, placeInline } from './placing.ts';
import { placeSections } from './sections.ts';
import { checkTemplate } from './template/check.ts';
import { nameValues } from './template/names.ts';
import { fillTemplate } from './template/run.ts';
import type { Template } from './template/template.ts';
import { typesetBlocks } from './typesetting.ts';

/**
 * Template, figures and commentary to one document. Everything wrong in the template is found before it is filled;
 * everything wrong in the text is reported with its line; undefined when there is any error.
 */
export function compose(
  material: Material,
  template: Template,
  partials: ReadonlyMap<string, Template>,
  report: Report,
): Document | undefined {
  let faults = 0;
  const counted: Report = (found) => {
    if (found.severity === 'error') faults += 1;
    report(found);
  };
  const checks = { partials, figures: material.figures.byId, report: counted };
  for (const source of [template, ...partials.values()]) checkTemplate(source, checks);
  const templateFaults = faults;
  const commentary = readCommentary(
    material.report,
    (expression) => placeInline(expression, material, counted),
    counted,
    material.readFile,
  );
  // Faults in the text don't hinder that its headings are held against the template too.
  if (templateFaults > 0) return undefined;

  let isWhole = true;
  const filled = fillTemplate(template, partials, nameValues(material), (expression) => {
    const placed = placeHelper(expression, material, counted);
    if (!placed && ['tabell', 'diagram'].includes(expression.helper)) isWhole = false;
    return placed;
  });
  const sections = placeSections(commentary, filled.placed, material.report.file, counted);
  checkCompleteness(material, commentary, filled.placed, counted);
  const blocks = readHtml(filled.html, {
    file: template.file,
    report: counted,
    placed: filled.placed,
    section: sections.blocksOf,
  });
  const { draft, unrevised } = material.report;
  const whole = placeLate(blocks, filled.placed);
  const marked = draft ? markDraft(whole, unrevised.length) : whole;
  // What refers to a table that could not be made has no fault of its own.
  const told: Report = (found) => {
    if (isWhole || found.code !== 'text.unknown-reference') counted(found);
  };
  const finished = finish(typesetBlocks(marked), told);
  if (faults > 0) return undefined;
  for (const { under, place } of unrevised) report(problem('text.unrevised', place, { under }, 'warning'));
  const { municipality, board, report: source } = material;
  return {
    metadata: {
      title: source.title,
      municipality: municipality.name,
      board: board.name,
      registryNumber: source.registryNumber,
      date: source.date,
      made: `${source.date}T12:00:00Z`,
      language: 'sv-SE',
      draft: source.draft,
    },
    theme: { ...municipality.colours, ...(material.logo && { logo: material.logo }) },
    blocks: finished,
  };
}
