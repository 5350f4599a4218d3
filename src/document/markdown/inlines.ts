import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import { type Place, problem, type Report } from '../../problems.ts';
import type { Inline } from '../document.ts';
import { type Expression, parseExpression } from '../expression.ts';

/** What the reading of Markdown needs besides the tree. */
export interface MarkdownContext {
  readonly report: Report;
  /** The place in the report file of a place in the commentary. */
  readonly placeOf: (node: { position?: { start: { line: number; column: number } } | undefined }) => Place;
  /** Gives the inline of an expression (a figure, a reference); a fault is reported and gives undefined. */
  readonly evaluate: (expression: Expression) => Inline | undefined;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** A file's bytes; undefined when there is no such file. */
  readonly readFile: (path: string) => Uint8Array | undefined;
}

/** The author's running text to inlines. What has no place in a document (HTML, code, pictures) is reported. */
export function readInlines(nodes: readonly PhrasingContent[], context: MarkdownContext): Inline[] {
  return withoutSpaceBeforeSources(nodes.flatMap((node) => readInline(node, context)));
}

/** A note of a source prints nothing, so the space that it was typed with goes with it. */
function withoutSpaceBeforeSources(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline, index): Inline[] => {
    if (inline.kind !== 'text' || inlines[index + 1]?.kind !== 'source') return [inline];
    const value = inline.value.replace(/[ \u00a0]+$/, '');
    return value === '' ? [] : [{ ...inline, value }];
  });
}

function readInline(node: PhrasingContent, context: MarkdownContext): Inline[] {
  const place = context.placeOf(node);
  const refuse = (found: string, expected: string): Inline[] => {
    context.report(problem('text.markup', place, { found, expected }));
    return [];
  };
  switch (node.type) {
    case 'text':
      // What is no whole expression is text to Markdown, and would be printed with its braces.
      if (/\{\{|\}\}/.test(node.value)) {
        const match = /\{\{.*|\S*\}\}/.exec(node.value)!;
        const [found] = match;
        const reason = 'klamrarna ska vara {{ före och }} efter, på samma rad';
        context.report(
          problem('text.expression', placeWithin(node.value, match.index, place), { found, reason }),
        );
        return [];
      }
      // One brace instead of two, and a heading whose signs have no space after them, would be printed as they stand.
      if (/\{\s*\p{L}+\s+["”]/u.test(node.value)) {
        const found = /\{[^}]*\}?/.exec(node.value)![0];
        const reason = 'det ska vara två klamrar, {{ före och }} efter';
        context.report(
          problem('text.expression', placeWithin(node.value, node.value.indexOf(found), place), {
            found,
            reason,
          }),
        );
        return [];
      }
      if (/^#{2,6}[^#\s]/.test(node.value)) {
        const [found] = node.value.split('\n') as [string];
        return refuse(found, `mellanslag efter tecknen, om det är en rubrik: ${found.replace(/^#+/, '$& ')}`);
      }
      return [{ kind: 'text', value: node.value.replaceAll('\n', ' '), place }];
    case 'expression': {
      const expression = parseExpression(node.value, place, context.report);
      const inline = expression && context.evaluate(expression);
      return inline ? [inline] : [];
    }
    case 'emphasis':
      return [{ kind: 'emphasis', content: readInlines(node.children, context) }];
    case 'strong':
      return [{ kind: 'strong', content: readInlines(node.children, context) }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
      if (!/^(https?:\/\/|mailto:)/i.test(node.url)) {
        context.report(problem('text.link', place, { found: node.url }));
        return [];
      }
      return [{ kind: 'link', href: node.url, content: readInlines(node.children, context), place }];
    case 'footnoteReference':
      return readNote(node.identifier, place, context);
    case 'inlineCode':
      return refuse(`\`${node.value}\``, 'vanlig text');
    case 'html':
      return refuse(node.value, 'text utan HTML; fetstil skrivs **så här** och kursiv *så här*');
    case 'image':
    case 'imageReference':
      return refuse('en bild', 'en tom rad före och efter bilden, skriven ![Beskrivning](bilder/fil.png)');
    default:
      return refuse(node.type, 'text, fetstil, kursiv, länk eller siffra');
  }
}

function readNote(identifier: string, place: Place, context: MarkdownContext): Inline[] {
  const definition = context.footnotes.get(identifier);
  const [paragraph, ...more] = definition?.children ?? [];
  if (paragraph?.type !== 'paragraph' || more.length > 0) {
    context.report(
      problem('text.markup', place, { found: `[^${identifier}]`, expected: 'en fotnot med ett stycke' }),
    );
    return [];
  }
  return [{ kind: 'note', content: readInlines(paragraph.children, context) }];
}

/** The place of a character of a text that begins at a place. */
function placeWithin(text: string, index: number, start: Place): Place {
  const lines = text.slice(0, index).split('\n');
  const first = lines.length === 1 ? (start.column ?? 1) : 1;
  return {
    file: start.file,
    line: start.line && start.line + lines.length - 1,
    column: first + lines.at(-1)!.length,
  };
}
