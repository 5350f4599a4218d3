import { statementRows } from '../config/municipality.ts';
import type { ComputeContext } from './dataset.ts';
import { mapPostings } from './mapping.ts';
import type { FileReceipt } from './receipt.ts';

/** The receipts of every file that a report's figures have been read from. */
export function fileReceipts({
  sources,
  municipality,
}: Pick<ComputeContext, 'sources' | 'municipality'>): FileReceipt[] {
  return sources.receipts().map(({ year, receipt, postings }) => {
    const rows = (postings && statementRows(municipality, year)) ?? [];
    if (!postings || rows.length === 0) return { receipt, groups: [] };
    // What does not fit the statement has been reported when the figures were computed.
    const mapped = mapPostings(postings, rows, () => {});
    const groups = rows.flatMap(({ id, name }) => {
      const found = mapped.get(id) ?? [];
      const sum = found.reduce((total, { amount }) => total + amount, 0n);
      return found.length > 0 ? [{ name, sum }] : [];
    });
    return { receipt, groups };
  });
}
