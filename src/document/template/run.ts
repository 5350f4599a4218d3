import Handlebars from 'handlebars';
import type { Place } from '../../problems.ts';
import type { Expression } from '../expression.ts';
import { HELPERS } from './helpers.ts';
import type { Placed } from './placed.ts';
import type { Template } from './template.ts';

/** A template filled in: HTML in which `<!--n-->` stands for the nth thing that a helper placed. */
export interface FilledTemplate {
  readonly html: string;
  readonly placed: readonly Placed[];
}

/**
 * Fills a checked template. Tables, charts, figures and the author's text never pass through the HTML as text: helpers leave
 * a numbered comment, and `place` says what it stands for (undefined after a fault that it has reported).
 */
export function fillTemplate(
  template: Template,
  partials: ReadonlyMap<string, Template>,
  values: object,
  place: (expression: Expression) => Placed | undefined,
): FilledTemplate {
  const placed: Placed[] = [];
  const environment = Handlebars.create();
  for (const [name, partial] of partials) environment.registerPartial(name, partial.text);
  for (const helper of HELPERS.keys())
    environment.registerHelper(helper, (...received: unknown[]) => {
      const { hash, loc } = received.at(-1) as HelperOptions;
      const result = place({
        helper,
        params: received.slice(0, -1).map(String),
        options: Object.fromEntries(Object.entries(hash).map(([key, value]) => [key, String(value)])),
        place: placeOf(template.file, loc),
      });
      if (!result) return '';
      placed.push(result);
      return new Handlebars.SafeString(`<!--${placed.length - 1}-->`);
    });
  const html = environment.compile(template.text, { strict: true })(values);
  return { html, placed };
}

/** Handlebars gives helpers their position; its types leave it out. */
interface HelperOptions {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly loc?: hbs.AST.SourceLocation;
}

const placeOf = (file: string, loc: hbs.AST.SourceLocation | undefined): Place => ({
  file,
  line: loc?.start.line,
  column: loc && loc.start.column + 1,
});
