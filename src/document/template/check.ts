import { nearest } from '../../language/nearest.ts';
import { type Place, problem, type Report } from '../../problems.ts';
import { checkElements } from './elements.ts';
import { BLOCK_HELPERS, HELPERS, knownArguments } from './helpers.ts';
import { NAMES, type NameShape } from './names.ts';
import type { Template } from './template.ts';

/** The names in reach at a point of a template, innermost `{{#each}}` first. */
type Scopes = readonly Readonly<Record<string, NameShape>>[];

/** What a template is checked against. */
export interface CheckContext {
  readonly partials: ReadonlyMap<string, Template>;
  /** Undefined when there are none to look in. */
  readonly figures: ReadonlyMap<string, unknown> | undefined;
  readonly report: Report;
}

/**
 * Walks a template before anything is rendered: every name, helper, block, partial, argument and HTML element must be
 * known, also in branches that this report does not take. Handlebars itself would print nothing for most of these faults.
 */
export function checkTemplate(template: Template, context: CheckContext): void {
  new Checker(template, context).statements(template.program.body, [NAMES]);
}

class Checker {
  private readonly template: Template;
  private readonly context: CheckContext;
  constructor(template: Template, context: CheckContext) {
    this.template = template;
    this.context = context;
  }

  statements(body: readonly hbs.AST.Statement[], scopes: Scopes): void {
    for (const statement of body) this.statement(statement, scopes);
  }

  private statement(statement: hbs.AST.Statement, scopes: Scopes): void {
    switch (statement.type) {
      case 'ContentStatement': {
        const { original, loc } = statement as hbs.AST.ContentStatement;
        checkElements(
          String(original),
          { file: this.template.file, line: loc.start.line, column: loc.start.column + 1 },
          this.context.report,
        );
        return;
      }
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        this.mustache(statement as hbs.AST.MustacheStatement, scopes);
        return;
      case 'BlockStatement':
        this.block(statement as hbs.AST.BlockStatement, scopes);
        return;
      case 'PartialStatement':
        this.partial(statement as hbs.AST.PartialStatement);
        return;
      default:
        this.forbid(statement, statement.type, 'det finns inte i mallspråket');
    }
  }

  private mustache(node: hbs.AST.MustacheStatement, scopes: Scopes): void {
    const path = node.path as hbs.AST.PathExpression;
    if (!this.isName(path)) return;
    if (!node.escaped)
      this.forbid(node, `{{{${path.original}}}}`, 'tre klamrar skulle släppa in text som kod; skriv två');
    const argument = HELPERS.get(path.original);
    if (!HELPERS.has(path.original)) {
      if (node.params.length > 0 || node.hash) this.unknownHelper(path, [...HELPERS.keys()]);
      else this.shapeOf(path, scopes, [...HELPERS.keys()]);
      return;
    }
    this.parameters(node, scopes);
    const [first] = node.params;
    if (argument !== undefined && !first) this.argument(node, path.original, '', 'ett namn inom citattecken');
    const known = knownArguments(argument, this.context.figures?.keys());
    if (first?.type !== 'StringLiteral' || !known) return;
    const { value } = first as hbs.AST.StringLiteral;
    if (known.includes(value)) return;
    const suggestion = nearest(value, known);
    if (argument === 'figure')
      this.context.report(problem('text.unknown-figure', this.at(first), { found: value, suggestion }));
    else
      this.argument(
        first,
        path.original,
        value,
        `något av ${known.join(', ')}${suggestion ? ` (menade du ${suggestion}?)` : ''}`,
      );
  }

  private block(node: hbs.AST.BlockStatement, scopes: Scopes): void {
    const path = node.path as hbs.AST.PathExpression;
    if (!this.isName(path)) return;
    if (!BLOCK_HELPERS.has(path.original)) {
      this.unknownHelper(
        path,
        [...BLOCK_HELPERS].map((name) => name),
      );
      return;
    }
    const [subject] = node.params;
    const shape =
      subject?.type === 'PathExpression'
        ? this.shapeOf(subject as hbs.AST.PathExpression, scopes)
        : undefined;
    if (subject?.type !== 'PathExpression') this.argument(node, `#${path.original}`, '', 'ett namn');
    if (path.original === 'each' && shape !== undefined && typeof shape !== 'object')
      this.argument(node, '#each', (subject as hbs.AST.PathExpression).original, 'namnet på en lista');
    const inner = path.original === 'each' && typeof shape === 'object' ? [shape.each, ...scopes] : scopes;
    if (node.program) this.statements(node.program.body, inner);
    if (node.inverse) this.statements(node.inverse.body, scopes);
  }

  /** `{{1}}` and `{{true}}` are values to Handlebars. */
  private isName(path: hbs.AST.PathExpression | hbs.AST.Literal): boolean {
    if (path.type === 'PathExpression') return true;
    this.forbid(path, '{{…}}', 'mellan klamrarna ska det stå ett namn');
    return false;
  }

  private partial(node: hbs.AST.PartialStatement): void {
    if (node.name.type === 'SubExpression') {
      this.forbid(node, '{{> (…)}}', 'en del tas in med sitt namn');
      return;
    }
    const name = String(node.name.original);
    if (node.params.length > 0 || node.hash)
      this.forbid(node, `{{> ${name} …}}`, 'en del tar inga egna värden');
    if (this.context.partials.has(name)) return;
    const suggestion = nearest(name, this.context.partials.keys());
    this.context.report(problem('template.unknown-partial', this.at(node), { found: name, suggestion }));
  }

  private parameters(node: hbs.AST.MustacheStatement, scopes: Scopes): void {
    // Handlebars itself loses an option of this name; all others are the helper's to know.
    for (const pair of node.hash?.pairs ?? [])
      if (pair.key === '__proto__') this.forbid(pair, '__proto__=', 'det finns inte i mallspråket');
    for (const parameter of [...node.params, ...(node.hash?.pairs ?? []).map(({ value }) => value)]) {
      if (parameter.type === 'PathExpression') this.shapeOf(parameter as hbs.AST.PathExpression, scopes);
      if (parameter.type === 'SubExpression')
        this.forbid(parameter, '(…)', 'uttryck inuti uttryck finns inte i mallspråket');
    }
  }

  /** What a path stands for; an unknown one is reported. `../` steps out of an each. */
  private shapeOf(
    path: hbs.AST.PathExpression,
    scopes: Scopes,
    more: readonly string[] = [],
  ): NameShape | undefined {
    if (path.data) {
      if (['first', 'last', 'index'].includes(path.parts[0] ?? ''))
        return path.parts[0] === 'index' ? 'text' : 'flag';
      return this.unknownName(path, ['@first', '@last', '@index']);
    }
    const scope = scopes[path.depth];
    const [name, ...rest] = path.parts;
    const known = scope && name !== undefined && Object.hasOwn(scope, name) ? scope[name] : undefined;
    if (known !== undefined && rest.length === 0) return known;
    return this.unknownName(path, [...Object.keys(scope ?? {}), ...more]);
  }

  private unknownName(path: hbs.AST.PathExpression, known: readonly string[]): undefined {
    this.context.report(
      problem('template.unknown-name', this.at(path), {
        found: path.original,
        suggestion: nearest(path.original, known),
      }),
    );
  }

  private unknownHelper(path: hbs.AST.PathExpression, known: readonly string[]): void {
    this.context.report(
      problem('template.unknown-helper', this.at(path), {
        found: path.original,
        suggestion: nearest(path.original, known),
      }),
    );
  }

  private argument(node: hbs.AST.Node, helper: string, found: string, expected: string): void {
    this.context.report(problem('template.argument', this.at(node), { helper, found, expected }));
  }

  private forbid(node: hbs.AST.Node, found: string, why: string): void {
    this.context.report(problem('template.forbidden', this.at(node), { found, why }));
  }

  private at(node: hbs.AST.Node): Place {
    return { file: this.template.file, line: node.loc.start.line, column: node.loc.start.column + 1 };
  }
}
