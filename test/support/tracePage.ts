import type { Prepared } from '../../src/prepare.ts';
import { traceHtml } from '../../src/trace/html/page.ts';
import { traceOf } from '../../src/trace/trace.ts';
import type { Workplace } from '../../src/workplace.ts';

/** A prepared report's trace page, without fonts and style sheets. */
export function tracePage(
  { document, figures, numbers }: Pick<Prepared, 'document' | 'figures' | 'numbers'>,
  file: string,
  { checksum, read }: Pick<Workplace, 'checksum' | 'read'>,
): string {
  const trace = traceOf(document, file, figures.byId, checksum, numbers);
  return traceHtml(document, trace, { css: '', fonts: [] }, read);
}
