import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { problem, type Report } from '../../problems.ts';
import type { Block, Heading, Inline, Paragraph } from '../document.ts';
import type { Placed } from '../template/placed.ts';
import { PARAGRAPH_STYLES, SECTION_ROLES } from './vocabulary.ts';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** What the reading of a filled template needs. */
export interface HtmlContext {
  readonly file: string;
  readonly report: Report;
  readonly placed: readonly Placed[];
  /** The blocks of a section of the author's, with headings below `level`, the level of the heading above it. */
  readonly section: (placed: Placed & { kind: 'section' | 'remaining' }, level: number) => readonly Block[];
}

/** The HTML of a filled template to blocks. What the parser would mend in silence, and text outside paragraphs, is reported. */
export function readHtml(html: string, context: HtmlContext): Block[] {
  const reader = new HtmlReader(context);
  const fragment = parseFragment(html, { onParseError: ({ code }) => reader.refuse(code, 'välformad HTML') });
  return reader.blocks(fragment.childNodes);
}

class HtmlReader {
  private readonly context: HtmlContext;
  /** Level of the last heading read, which the author's headings come under. */
  private level = 1;
  constructor(context: HtmlContext) {
    this.context = context;
  }

  blocks(nodes: readonly Node[]): Block[] {
    return nodes.flatMap((node) => this.block(node));
  }

  private block(node: Node): Block[] {
    if (node.nodeName === '#comment')
      return this.placedBlocks((node as DefaultTreeAdapterMap['commentNode']).data);
    if (node.nodeName === '#text') {
      const text = (node as DefaultTreeAdapterMap['textNode']).value.trim();
      if (text !== '') this.refuse(text, 'text inuti ett stycke, en rubrik eller en lista');
      return [];
    }
    const element = node as Element;
    const { tagName } = element;
    switch (tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
        return [this.heading(element)];
      case 'p':
        return this.paragraph(element);
      case 'ul':
      case 'ol':
        return [{ kind: 'list', ordered: tagName === 'ol', items: this.items(element) }];
      case 'section':
      case 'aside':
      case 'header': {
        const className = attribute(element, 'class');
        const role = className === undefined ? 'plain' : SECTION_ROLES[tagName]?.[className];
        return role
          ? [{ kind: 'section', role, blocks: this.blocks(element.childNodes) }]
          : this.refuse(`<${tagName} class="${className}">`, 'ett känt klassnamn');
      }
      case 'blockquote':
        return [{ kind: 'quotation', blocks: this.blocks(element.childNodes) }];
      default:
        return this.refuse(`<${tagName}>`, 'ett stycke, en rubrik, en lista eller ett avsnitt');
    }
  }

  private heading(element: Element): Heading {
    this.level = Number(element.tagName.slice(1));
    return {
      kind: 'heading',
      level: this.level as Heading['level'],
      id: '',
      content: this.inlines(element.childNodes),
      place: { file: this.context.file },
    };
  }

  /** A paragraph; one whose names all turned out empty is left out. */
  private paragraph(element: Element): Paragraph[] {
    const className = attribute(element, 'class');
    const content = this.inlines(element.childNodes);
    const style = className === undefined ? 'body' : (PARAGRAPH_STYLES[className] ?? 'body');
    return content.length > 0 ? [{ kind: 'paragraph', style, content }] : [];
  }

  private items(list: Element): Block[][] {
    return list.childNodes.flatMap((node) => {
      if (node.nodeName !== 'li')
        return this.block(node).length > 0 ? this.refuse(node.nodeName, '<li>') : [];
      const children = (node as Element).childNodes;
      const hasBlocks = children.some(({ nodeName }) => ['p', 'ul', 'ol'].includes(nodeName));
      return [
        hasBlocks
          ? this.blocks(children)
          : [{ kind: 'paragraph', style: 'body', content: this.inlines(children) } as const],
      ];
    });
  }

  /** Inlines with white space as HTML has it: runs are one space, none at the ends. */
  private inlines(nodes: readonly Node[]): Inline[] {
    const inlines = nodes.flatMap((node) => this.inline(node));
    const trimmed = inlines.map((inline, index): Inline => {
      if (inline.kind !== 'text') return inline;
      let { value } = inline;
      if (index === 0) value = value.trimStart();
      if (index === inlines.length - 1) value = value.trimEnd();
      return { ...inline, value };
    });
    return trimmed.filter((inline) => inline.kind !== 'text' || inline.value !== '');
  }

  private inline(node: Node): Inline[] {
    if (node.nodeName === '#text')
      return [
        { kind: 'text', value: (node as DefaultTreeAdapterMap['textNode']).value.replace(/[ \t\n]+/g, ' ') },
      ];
    if (node.nodeName === '#comment') {
      const placed = this.context.placed[Number((node as DefaultTreeAdapterMap['commentNode']).data)];
      if (placed?.kind === 'inline') return [placed.inline];
      return this.refuse(
        'en tabell, ett diagram eller ett avsnitt',
        'att det står för sig, inte i ett stycke eller en rubrik',
      );
    }
    const element = node as Element;
    switch (element.tagName) {
      case 'strong':
        return [{ kind: 'strong', content: this.inlines(element.childNodes) }];
      case 'em':
        return [{ kind: 'emphasis', content: this.inlines(element.childNodes) }];
      case 'br':
        return [{ kind: 'break' }];
      case 'a': {
        const href = attribute(element, 'href') ?? '';
        if (/^(https?:\/\/|mailto:)/i.test(href))
          return [
            {
              kind: 'link',
              href,
              content: this.inlines(element.childNodes),
              place: { file: this.context.file },
            },
          ];
        return this.refuse(`href="${href}"`, 'en länk som börjar med https://, http:// eller mailto:');
      }
      default:
        return this.refuse(`<${element.tagName}>`, 'text, <strong>, <em>, <a> eller <br>');
    }
  }

  private placedBlocks(data: string): Block[] {
    const placed = this.context.placed[Number(data)];
    switch (placed?.kind) {
      case 'block':
        return [placed.block];
      case 'section':
      case 'remaining':
        return [...this.context.section(placed, this.level)];
      case 'inline':
        return [{ kind: 'paragraph', style: 'body', content: [placed.inline] }];
      default:
        return this.refuse(`<!--${data}-->`, 'mallkommentarer skrivna {{! så här }}');
    }
  }

  refuse(found: string, expected: string): never[] {
    this.context.report(problem('template.element', { file: this.context.file }, { found, expected }));
    return [];
  }
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((it) => it.name === name)?.value;
