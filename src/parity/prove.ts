import type { Document } from '../document/document.ts';
import { ProblemError, problem } from '../problems.ts';
import { differenceOf } from './compare.ts';
import { expectedOf } from './expected.ts';
import type { Reading } from './reading.ts';

/**
 * Proves that a finished file gives its reader what the document says: since both files are held against the document, they
 * say the same as each other. @throws ProblemError made.differs, with the first place where it doesn't.
 */
export function prove(document: Document, format: 'PDF' | 'Word', reading: Reading): void {
  const difference = differenceOf(expectedOf(document), reading);
  if (difference) throw new ProblemError(problem('made.differs', undefined, { format, ...difference }));
}
