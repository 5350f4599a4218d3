import type { Report } from '../../problems.ts';
import type { Document } from '../document.ts';
import type { Typeface } from '../typeface.ts';
import { checkCharacters } from './characters.ts';
import { checkStructure } from './structure.ts';

/**
 * Phase 4: what must hold of a composed document before it is rendered in a typeface. `file` is the report, for problems
 * without a place of their own.
 */
export function checkDocument(document: Document, typeface: Typeface, file: string, report: Report): void {
  checkStructure(document.blocks, file, report);
  checkCharacters(document, typeface.has, file, report);
}
