import type { Report } from '../../problems.ts';
import { type HelperCall, knowsOptions, oneOf } from '../arguments.ts';
import type { Block, Section } from '../document.ts';
import type { Material } from '../material.ts';
import type { Placed } from '../template/placed.ts';
import { calculationTable } from './calculationTable.ts';
import { notedTable } from './notedTable.ts';
import { shownFigures, sourcesBehind } from './shownFigures.ts';
import { sourceTable } from './sourceTable.ts';

/**
 * `{{kallor siffror="alla|text|inga"}}`: tables of the source files, of the figures with their formulas (all of them, those in
 * running text, none), and of the sources that the author has noted. Made when the rest of the document is in place.
 */
export function sourcesAppendix(call: HelperCall, material: Material, report: Report): Placed | undefined {
  if (!knowsOptions(call, ['siffror'], report)) return undefined;
  const which = oneOf(call, 'siffror', ['alla', 'text', 'inga'], 'alla', report);
  if (!which) return undefined;
  const block: Section = { kind: 'section', role: 'plain', blocks: [] };
  return { kind: 'block', block, late: (blocks) => tablesOf(blocks, which, material) };
}

function tablesOf(blocks: readonly Block[], which: 'alla' | 'text' | 'inga', material: Material): Block[] {
  const { byId } = material.figures;
  const all = shownFigures(blocks, 'all');
  const files = [
    ...new Set(all.flatMap(({ figure }) => sourcesBehind(figure, byId).map(({ file }) => file))),
  ].sort();
  const listed = which === 'inga' ? [] : which === 'alla' ? all : shownFigures(blocks, 'text');
  const noted = notedTable(blocks);
  const tables = [
    ...(files.length > 0 ? [sourceTable(files, material)] : []),
    ...(listed.length > 0 ? [calculationTable(listed, files, byId)] : []),
    ...(noted ? [noted] : []),
  ];
  if (tables.length > 0) return tables;
  const value = 'Dokumentet har inga siffror ur källfiler.';
  return [{ kind: 'paragraph', style: 'body', content: [{ kind: 'text', value }] }];
}
