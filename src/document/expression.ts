import Handlebars from 'handlebars';
import { type Place, problem, type Report } from '../problems.ts';

/** A `{{helper "argument" key=value}}` that an author or a template wrote, taken apart. */
export interface Expression {
  readonly helper: string;
  readonly params: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** Reads one `{{…}}` of the commentary: a helper with literal arguments and nothing else. Reported and undefined otherwise. */
export function parseExpression(source: string, place: Place, report: Report): Expression | undefined {
  const fault = (reason: string): undefined => {
    report(problem('text.expression', place, { found: source, reason }));
    return undefined;
  };
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(source);
  } catch {
    return fault('den går inte att läsa');
  }
  const [statement] = program.body;
  if (program.body.length !== 1 || statement?.type !== 'MustacheStatement')
    return fault('bara siffror och hänvisningar kan stå i texten');
  const mustache = statement as hbs.AST.MustacheStatement;
  const path = mustache.path as hbs.AST.PathExpression;
  const params = mustache.params.map(literal);
  const pairs = (mustache.hash?.pairs ?? []).map(({ key, value }) => [key, literal(value)] as const);
  if (params.includes(undefined) || pairs.some(([, value]) => value === undefined))
    return fault('namnet ska stå inom raka citattecken, "så här"');
  return {
    helper: path.original,
    params: params as string[],
    options: Object.fromEntries(pairs as [string, string][]),
    place,
  };
}

/** A literal argument as text; undefined for a name to be looked up. */
function literal(node: hbs.AST.Expression): string | undefined {
  const kinds = ['StringLiteral', 'NumberLiteral', 'BooleanLiteral'];
  return kinds.includes(node.type) ? String((node as hbs.AST.StringLiteral).value) : undefined;
}
