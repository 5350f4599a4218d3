import type { Report } from '../../problems.ts';
import type { Document } from '../document.ts';
import { checkStructure } from './structure.ts';

/** Phase 4: what must hold of a composed document before it is rendered. `file` is the report, for problems without a place of their own. */
export function checkDocument(document: Document, file: string, report: Report): void {
  checkStructure(document.blocks, file, report);
}
