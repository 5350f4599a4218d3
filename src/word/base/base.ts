import { unzipSync } from 'fflate';
import { ProblemError, problem } from '../../problems.ts';
import type { Page } from '../scale.ts';
import { contentPlace } from './fields.ts';
import { WordPackage } from './package.ts';
import { pageOf, sectionAt } from './sections.ts';
import { allOf } from './xml.ts';

/** A municipality's base document, opened: its parts, and the page that the content will stand on. */
export interface Base {
  readonly base: WordPackage;
  readonly file: string;
  readonly page: Page;
}

const NEEDED = ['[Content_Types].xml', 'word/document.xml', 'word/styles.xml'];

/** Opens a base document (.docx, .dotx). @throws ProblemError word.base, word.two-places, word.place-inside */
export function openBase(bytes: Uint8Array, file: string): Base {
  const refuse = (reason: string): never => {
    throw new ProblemError(problem('word.base', { file }, { reason }));
  };
  const base = new WordPackage(unzipped(bytes) ?? refuse('den är ingen Word-fil'));
  const missing = NEEDED.find((path) => !base.has(path));
  if (missing) refuse(`delen ${missing} saknas`);
  if (base.contentType('word/document.xml')?.includes('macroEnabled')) refuse('den har makron');
  const body = bodyOf(base) ?? refuse('den har ingen text');
  return { base, file, page: pageOf(sectionAt(body, contentPlace(base, file))) };
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes);
  } catch {
    return undefined;
  }
}

const bodyOf = (base: WordPackage) => {
  try {
    return allOf(base.xml('word/document.xml'), 'w:body')[0];
  } catch {
    return undefined;
  }
};
