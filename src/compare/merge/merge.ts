import type { Block, Document, List } from '../../document/document.ts';
import type { Revisions } from '../../document/revisions.ts';
import { align } from './align.ts';
import { blockLikeness, textLikeness, textOf } from './likeness.ts';
import { Marker } from './marker.ts';
import { mergeInlines } from './mergeInlines.ts';
import { mergeNotes, mergeTable } from './mergeTable.ts';

/** A document with its changes against an older one: accepting them all gives the newer, rejecting them all the older. */
export interface Merged {
  readonly document: Document;
  readonly revisions: Revisions;
}

/** The newer document with what has come since the older one marked, and what has gone put back and struck out. */
export function mergeDocuments(older: Document, newer: Document, author: string): Merged {
  const marker = new Marker();
  const blocks = mergeBlocks(older.blocks, newer.blocks, marker);
  return {
    document: { ...newer, blocks },
    revisions: marker.revisions(newer, author),
  };
}

const mergeBlocks = (older: readonly Block[], newer: readonly Block[], marker: Marker): Block[] =>
  align(older, newer, blockLikeness).flatMap(({ older: gone, newer: come }) => {
    if (gone && come) return mergeBlock(gone, come, marker);
    return gone ? marker.block(gone, 'deleted') : marker.block(come!, 'inserted');
  });

function mergeBlock(older: Block, newer: Block, marker: Marker): Block[] {
  switch (newer.kind) {
    case 'heading':
    case 'paragraph':
      return older.kind === newer.kind
        ? [{ ...newer, content: mergeInlines(older.content, newer.content, marker) }]
        : [];
    case 'list':
      return older.kind === 'list' ? [mergeList(older, newer, marker)] : [];
    case 'section':
    case 'quotation':
      return older.kind === newer.kind
        ? [{ ...newer, blocks: mergeBlocks(older.blocks, newer.blocks, marker) }]
        : [];
    case 'table':
      return older.kind === 'table' ? mergeTable(older, newer, marker) : [];
    case 'chart': {
      if (older.kind !== 'chart') return [];
      const sameNotes = older.notes.join('\n') === newer.notes.join('\n');
      const chart = { ...newer, notes: sameNotes ? newer.notes : [] };
      marker.caption(chart, older);
      return [chart, ...(sameNotes ? [] : mergeNotes(older.notes, newer.notes, marker))];
    }
    case 'image':
    case 'contents':
      return [newer];
    default:
      return newer satisfies never;
  }
}

function mergeList(older: List, newer: List, marker: Marker): List {
  const text = (item: readonly Block[]): string => item.map(textOf).join(' ');
  const pairs = align(older.items, newer.items, (a, b) => {
    const value = textLikeness(text(a), text(b));
    return value < 0.3 ? 0 : value;
  });
  const items = pairs.map(({ older: gone, newer: come }) => {
    if (gone && come) return mergeBlocks(gone, come, marker);
    return gone ? marker.blocks(gone, 'deleted') : marker.blocks(come!, 'inserted');
  });
  return { ...newer, items };
}
