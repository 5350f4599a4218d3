import type { Block, Document } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { blocksIn, inlinesIn, plottedIn } from '../document/walk.ts';
import { type Exact, subtract } from '../figures/exact.ts';
import type { Absence, Figure } from '../figures/figure.ts';
import { EN_DASH } from '../language/numbers.ts';
import { type PrintedAs, printedAs } from './printedAs.ts';

/** A figure that is in the newer document and had another value in the older report, as the document prints it. */
export interface FigureChange {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly now: string;
  readonly difference: string;
}

/** The changes of the figures that stand under one heading or in one table or chart. */
export interface FigureGroup {
  /** "Tabell 1. Driftbudget" or a heading's words. */
  readonly name: string;
  /** "Belopp i tkr", where it is said once for all of them. */
  readonly unit?: string | undefined;
  readonly changes: readonly FigureChange[];
}

export interface FigureChanges {
  /** In the document's order; a figure stands where the document has it first. */
  readonly groups: readonly FigureGroup[];
  /** How many figures of the document are as they were, and how many the older report did not have. */
  readonly unchanged: number;
  readonly added: number;
}

/** What a report once said of a figure; undefined when it had no such figure. */
export type ValueBefore = (id: string) => Exact | Absence | undefined;

/** Holds every figure in a document against what it was. A change too small to be printed is none. */
export function figureChanges(
  document: Document,
  byId: ReadonlyMap<string, Figure>,
  before: ValueBefore,
): FigureChanges {
  const groups: { name: string; unit?: string | undefined; changes: FigureChange[] }[] = [];
  let unchanged = 0;
  let added = 0;
  for (const { name, unit, figure, print } of onceEach([...shownFigures(document, byId)])) {
    const old = before(figure.id);
    if (old === undefined) {
      added += 1;
      continue;
    }
    const [was, is] = [print.value(old), print.value(figure.value)];
    if (was === is) {
      unchanged += 1;
      continue;
    }
    if (groups.at(-1)?.name !== name) groups.push({ name, unit, changes: [] });
    groups.at(-1)!.changes.push({
      id: figure.id,
      label: figure.label,
      before: was,
      now: is,
      difference:
        typeof old === 'string' || typeof figure.value === 'string'
          ? EN_DASH
          : print.difference(subtract(figure.value, old)),
    });
  }
  return { groups, unchanged, added };
}

/** Each figure once: where a table or chart has it first, else where the text has it first. */
function onceEach(shown: readonly Shown[]): Shown[] {
  const chosen = new Map<string, Shown>();
  for (const it of shown) {
    const other = chosen.get(it.figure.id);
    if (!other || (!other.inTable && it.inTable)) chosen.set(it.figure.id, it);
  }
  return shown.filter((it) => chosen.get(it.figure.id) === it);
}

interface Shown {
  /** "Tabell 1. Driftbudget", or the heading that it stands under. */
  readonly name: string;
  readonly unit?: string | undefined;
  readonly inTable: boolean;
  readonly figure: Figure;
  readonly print: PrintedAs;
}

function* shownFigures({ blocks, metadata }: Document, byId: ReadonlyMap<string, Figure>): Generator<Shown> {
  let heading = metadata.title;
  for (const block of blocksIn(blocks)) {
    if (block.kind === 'heading') heading = plainText(block.content);
    const place = placeOf(block, heading);
    const shown = (figure: Figure, text: string): Shown => ({
      ...place,
      figure: withSign(figure, byId),
      print: printedAs(figure, text),
    });
    for (const inline of inlinesIn(block))
      if (inline.kind === 'figure') yield shown(inline.figure, inline.text);
    if (block.kind === 'chart') for (const { figure, text } of plottedIn(block)) yield shown(figure, text);
  }
}

/** The figure that a size without its sign was made from: a change of sign is a change. */
function withSign(figure: Figure, byId: ReadonlyMap<string, Figure>): Figure {
  const [term] = figure.terms;
  return figure.id === `${term}.belopp` ? (byId.get(term!) ?? figure) : figure;
}

function placeOf(block: Block, heading: string): Pick<Shown, 'name' | 'unit' | 'inTable'> {
  if (block.kind !== 'table' && block.kind !== 'chart') return { name: heading, inTable: false };
  const name = [block.label, block.caption].filter((part) => part !== undefined).join('. ');
  return { name: name === '' ? heading : name, unit: block.unit, inTable: true };
}
