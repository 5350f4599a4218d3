import type { Receipt } from '../../src/figures/receipt.ts';
import type { Prepared } from '../../src/prepare.ts';
import { traceHtml } from '../../src/trace/html/page.ts';
import { traceOf } from '../../src/trace/trace.ts';
import type { Workplace } from '../../src/workplace.ts';

/** A prepared report's trace page, without fonts and style sheets. */
export function tracePage(
  { document, figures, numbers }: Pick<Prepared, 'document' | 'figures' | 'numbers'>,
  file: string,
  { checksum, read }: Pick<Workplace, 'checksum' | 'read'>,
  receipts: readonly Receipt[],
): string {
  const trace = traceOf(document, file, figures.byId, checksum, numbers, {}, receipts);
  return traceHtml(document, trace, { css: '', fonts: [] }, read);
}

/** What was done with the files of a prepared report. */
export const receiptsOf = ({ opened }: Prepared): Receipt[] =>
  opened.context.sources.receipts().map(({ receipt }) => receipt);
