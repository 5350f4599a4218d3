import { problem, type Report } from '../../problems.ts';
import type { Block } from '../document.ts';
import { blocksIn } from '../walk.ts';
import { checkHeadings } from './headings.ts';
import { checkLinks } from './links.ts';
import { checkTable } from './table.ts';

/** Accessibility that no renderer can mend: headings in order, tables regular, links that say where they lead, alternatives. */
export function checkStructure(blocks: readonly Block[], file: string, report: Report): void {
  const all = [...blocksIn(blocks)];
  checkHeadings(
    all.filter((block) => block.kind === 'heading'),
    file,
    report,
  );
  for (const block of all) {
    if (block.kind === 'table') checkTable(block, file, report);
    if (block.kind === 'chart' && block.alternative.trim() === '')
      report(problem('document.missing-alternative', { file }, { found: block.caption }));
    checkLinks(block, file, report);
  }
}
