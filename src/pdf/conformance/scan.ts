import { type Font, UNKNOWN_FONT } from './fonts.ts';
import { type Operation, operations } from './lexer.ts';
import { isBytes, isName, operandsOf, stringsIn, unicode } from './operands.ts';
import type {
  Drawing,
  Line,
  MarkedSequence,
  Place,
  Resources,
  ScannedContent,
  UnmarkedSpan,
} from './scanned.ts';

const PATH_PAINTINGS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);

/** Reads a content stream once, from beginning to end. */
export function scanContent(source: string, resources: Resources): ScannedContent {
  const scan = new Scan(source, resources);
  for (const operation of operations(source)) scan.read(operation);
  return scan;
}

/** The state of a reading: what is open at the place that it has come to. */
class Scan implements ScannedContent {
  readonly sequences: MarkedSequence[] = [];
  readonly unmarked: UnmarkedSpan[] = [];
  readonly draws = new Set<Drawing>();
  hasMarks = false;
  text = '';

  readonly #source: string;
  readonly #resources: Resources;
  readonly #open: OpenMark[] = [];
  #font = UNKNOWN_FONT;
  /** The text of operands that have been shown, by font: a page shows the same few characters again and again. */
  readonly #shownIn = new Map<Font, Map<string, string>>();
  #shown = new Map<string, string>();
  /** How far up text is shown, in the units of the text itself. */
  #baseline = 0;
  #pathStart: number | undefined;
  #textObject: TextObject | undefined;

  constructor(source: string, resources: Resources) {
    this.#source = source;
    this.#resources = resources;
  }

  read(operation: Operation): void {
    switch (operation.operator) {
      case 'BDC':
      case 'BMC':
        this.#beginMarked(operation);
        break;
      case 'EMC':
        this.#open.pop();
        break;
      case 'BT':
        this.#textObject = { start: operation.start, hasMarks: false, unmarked: [] };
        this.#baseline = 0;
        break;
      case 'ET':
        this.#endText(operation.end);
        break;
      case 'Tf':
        this.#useFont(this.#resources.font(this.#nameIn(operation)));
        break;
      case 'Tm':
        this.#baseline = this.#numberIn(operation, 5);
        break;
      case 'Td':
      case 'TD':
        // Nearly all of them only go along the line, to the next character.
        if (!this.#source.startsWith(' 0 Td', operation.end - ' 0 Td'.length))
          this.#baseline += this.#numberIn(operation, 1);
        break;
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        this.#show(['text'], this.#shownText(operation), operation);
        break;
      case 'm':
      case 're':
        this.#pathStart ??= operation.start;
        break;
      case 'n':
        this.#pathStart = undefined;
        break;
      case 'sh':
        this.#show(['shape'], '', operation);
        break;
      case 'BI':
        this.#show(['image'], '', operation);
        break;
      case 'Do':
        this.#paint(operation);
        break;
      default:
        if (!PATH_PAINTINGS.has(operation.operator)) break;
        this.#show(['shape'], '', { start: this.#pathStart ?? operation.start, end: operation.end });
        this.#pathStart = undefined;
    }
  }

  #beginMarked(operation: Operation): void {
    const { start, end } = operation;
    const [tag, properties] = operandsOf(this.#source, operation);
    const id = properties instanceof Map ? properties.get('MCID') : undefined;
    const replacement = properties instanceof Map ? properties.get('ActualText') : undefined;
    const isArtifact = isName(tag) && tag.name === 'Artifact';
    const sequence =
      typeof id === 'number' ? { id, start, end, draws: new Set<Drawing>(), lines: [] } : undefined;
    if (sequence) {
      this.sequences.push(sequence);
      this.hasMarks = true;
    }
    if (this.#textObject && (sequence || isArtifact)) this.#textObject.hasMarks = true;
    this.#open.push({
      sequence,
      isArtifact,
      replacement: isBytes(replacement) ? unicode(replacement) : undefined,
    });
  }

  #paint(operation: Operation): void {
    const form = this.#resources.form(this.#nameIn(operation));
    if (form?.hasMarks) this.hasMarks = true;
    else if (form) this.#show([...form.draws], form.text, operation);
    else this.#show(['image'], '', operation);
  }

  /** Books something shown: on the sequences that are open, or as unmarked. */
  #show(drawings: readonly Drawing[], shown: string, { start, end }: Place): void {
    const text = shown && this.#replaced(shown);
    this.text += text;
    const innermost = this.#open.findLast(({ sequence }) => sequence)?.sequence;
    for (const drawing of drawings) {
      // What the innermost has, those that it stands in have too.
      if (innermost?.draws.has(drawing)) continue;
      this.draws.add(drawing);
      for (const { sequence } of this.#open) sequence?.draws.add(drawing);
    }
    if (innermost) this.#addLine(innermost.lines, { start, end, text });
    else if (this.#open.some(({ isArtifact }) => isArtifact))
      this.unmarked.push({ start, end, text, isArtifact: true });
    else if (this.#textObject) this.#textObject.unmarked.push({ start, end, text });
    else this.#addUnmarked({ start, end, text });
  }

  #addLine(lines: Line[], shown: Line['last']): void {
    if (shown.text === '') return;
    const line = lines.at(-1);
    const font = this.#textObject && this.#font;
    if (line?.baseline === this.#baseline)
      Object.assign(line, { text: line.text + shown.text, last: shown, font });
    else lines.push({ baseline: this.#baseline, text: shown.text, last: shown, font });
  }

  /** The text that an open mark gives instead of what is shown in it, once for all of it (ISO 32000-1, 14.9.4). */
  #replaced(shown: string): string {
    const mark = this.#open.findLast(({ replacement }) => replacement !== undefined);
    if (mark?.replacement === undefined) return shown;
    const { replacement } = mark;
    mark.replacement = '';
    return replacement;
  }

  /** One span for what stands directly after each other, and is of one kind. */
  #addUnmarked({ start, end, text }: Place & { text: string }): void {
    const last = this.unmarked.at(-1);
    const isNext = last && !last.isArtifact && !this.#source.slice(last.end, start).trim();
    if (isNext && (last.text === '') === (text === '')) {
      last.end = end;
      last.text += text;
    } else this.unmarked.push({ start, end, text, isArtifact: false });
  }

  /**
   * What is to be marked of a text object: the whole, if none of it is marked, for the two may not overlap in part;
   * else each showing of text by itself.
   */
  #endText(end: number): void {
    const object = this.#textObject;
    this.#textObject = undefined;
    if (!object || object.unmarked.length === 0) return;
    if (object.hasMarks) for (const span of object.unmarked) this.#addUnmarked(span);
    else {
      const text = object.unmarked.map((span) => span.text).join('');
      this.#addUnmarked({ start: object.start, end, text });
    }
  }

  #useFont(font: Font): void {
    this.#font = font;
    this.#shown = this.#shownIn.get(font) ?? new Map();
    this.#shownIn.set(font, this.#shown);
  }

  #numberIn(operation: Operation, index: number): number {
    const operand = operandsOf(this.#source, operation)[index];
    return typeof operand === 'number' ? operand : 0;
  }

  #nameIn(operation: Operation): string {
    const [operand] = operandsOf(this.#source, operation);
    return isName(operand) ? operand.name : '';
  }

  #shownText(operation: Operation): string {
    const operands = this.#source.slice(operation.start, operation.end - operation.operator.length);
    const known = this.#shown.get(operands);
    if (known !== undefined) return known;
    const text = stringsIn(operandsOf(this.#source, operation)).map(this.#font.textOf).join('');
    this.#shown.set(operands, text);
    return text;
  }
}

/**
 * A marked-content operator that is open. One that is neither a tag's nor an artifact only says something about the
 * text in it: Chromium writes no-break spaces and soft hyphens so.
 */
interface OpenMark {
  readonly sequence: MarkedSequence | undefined;
  readonly isArtifact: boolean;
  replacement: string | undefined;
}

/** `BT … ET`, and what is shown in it without a mark. */
interface TextObject {
  readonly start: number;
  hasMarks: boolean;
  readonly unmarked: (Place & { text: string })[];
}
