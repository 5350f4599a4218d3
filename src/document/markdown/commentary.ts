import type { FootnoteDefinition, Heading, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { ReportFile } from '../../config/report.ts';
import { type Place, problem, type Report } from '../../problems.ts';
import type { Block, Inline } from '../document.ts';
import type { Expression } from '../expression.ts';
import { plainText } from '../plainText.ts';
import { readBlocks } from './blocks.ts';
import { expressionFromMarkdown, expressionSyntax } from './expressionSyntax.ts';
import { type MarkdownContext, readInlines } from './inlines.ts';

/** The author's text under one heading, and the sections under deeper headings within it. */
export interface CommentarySection {
  readonly heading: string;
  readonly headingContent: readonly Inline[];
  readonly level: number;
  readonly place: Place;
  readonly blocks: readonly Block[];
  readonly children: readonly CommentarySection[];
}

/**
 * Reads a report's commentary into its sections. Text before the first heading, and a heading that occurs twice, are
 * reported: they have no place to go.
 */
export function readCommentary(
  { commentary, commentaryLine, file }: ReportFile,
  evaluate: (expression: Expression) => Inline | undefined,
  report: Report,
  readFile: MarkdownContext['readFile'],
): readonly CommentarySection[] {
  const tree = fromMarkdown(commentary, {
    extensions: [gfmTable(), gfmFootnote(), expressionSyntax],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), expressionFromMarkdown],
  });
  const definitions = tree.children.filter(
    (node): node is FootnoteDefinition => node.type === 'footnoteDefinition',
  );
  const context: MarkdownContext = {
    report,
    evaluate,
    readFile,
    footnotes: new Map(definitions.map((node) => [node.identifier, node])),
    placeOf: ({ position }) => ({
      file,
      line: position && position.start.line + commentaryLine - 1,
      column: position?.start.column,
    }),
  };
  const first = tree.children.findIndex(({ type }) => type === 'heading');
  const before = (first < 0 ? tree.children : tree.children.slice(0, first)).find(
    ({ type }) => type !== 'footnoteDefinition',
  );
  if (before) report(problem('text.before-first-heading', context.placeOf(before), {}));
  const sections = first < 0 ? [] : divide(tree.children.slice(first), context);
  const seen = new Set<string>();
  for (const { heading, place } of flatten(sections)) {
    if (seen.has(heading)) report(problem('text.duplicate-section', place, { heading }));
    seen.add(heading);
  }
  return sections;
}

/** All sections, parents before their children. */
export const flatten = (sections: readonly CommentarySection[]): CommentarySection[] =>
  sections.flatMap((section) => [section, ...flatten(section.children)]);

/** Sections of the headings in a run of nodes that begins with a heading. */
function divide(nodes: readonly RootContent[], context: MarkdownContext): CommentarySection[] {
  const sections: CommentarySection[] = [];
  for (let at = 0; at < nodes.length; ) {
    const heading = nodes[at] as Heading;
    const isHeading = (node: RootContent): node is Heading => node.type === 'heading';
    const next = nodes.findIndex(
      (node, index) => index > at && isHeading(node) && node.depth <= heading.depth,
    );
    const inside = nodes.slice(at + 1, next < 0 ? undefined : next);
    const child = inside.findIndex(isHeading);
    const content = readInlines(heading.children, context);
    sections.push({
      heading: plainText(content),
      headingContent: content,
      level: heading.depth,
      place: context.placeOf(heading),
      blocks: readBlocks(child < 0 ? inside : inside.slice(0, child), context),
      children: child < 0 ? [] : divide(inside.slice(child), context),
    });
    at = next < 0 ? nodes.length : next;
  }
  return sections;
}
