import type { Report } from '../../problems.ts';
import { readHtml } from '../html/read.ts';
import type { Material } from '../material.ts';
import { placeSection } from '../placing.ts';
import { checkTemplate } from '../template/check.ts';
import { nameValues } from '../template/names.ts';
import { fillTemplate } from '../template/run.ts';
import type { Template } from '../template/template.ts';

/** A place that a template has for the author's text, under a heading of a level. */
export interface SectionPlace {
  /** Undefined where the template takes every section that has no place of its own. */
  readonly heading: string | undefined;
  readonly level: number;
}

/** The places of a template in its order, those of lists (account groups) among them. Undefined after faults, which are reported. */
export function sectionPlaces(
  template: Template,
  partials: ReadonlyMap<string, Template>,
  material: Material,
  report: Report,
): SectionPlace[] | undefined {
  let faults = 0;
  const counted: Report = (found) => {
    faults += 1;
    report(found);
  };
  for (const text of [template, ...partials.values()])
    checkTemplate(text, { partials, figures: undefined, report: counted });
  if (faults > 0) return undefined;
  const { html, placed } = fillTemplate(template, partials, nameValues(material), placeSection);
  const places: SectionPlace[] = [];
  readHtml(html, {
    file: template.file,
    report: counted,
    placed,
    section: (it, level) => {
      places.push({ heading: it.kind === 'section' ? it.heading : undefined, level: Math.max(2, level) });
      return [];
    },
  });
  return faults > 0 ? undefined : places;
}
