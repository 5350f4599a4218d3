import type { Encoding } from '../../config/dialect.ts';
import { exact } from '../../figures/exact.ts';
import { formatMoney } from '../../language/numbers.ts';
import { type Problem, problem, type Report } from '../../problems.ts';
import { checksumOf } from './checksum.ts';
import { decodeSie } from './decode.ts';
import { type RecordReader, recordReader } from './fields.ts';
import { emptyDraft, RECORDS, type SieDraft } from './records.ts';
import type { SieFile } from './sieFile.ts';

/**
 * Reads a SIE file of type 1–4. Everything that breaks the standard where it matters is reported with line and column:
 * records that can't be divided, fields of another form, vouchers that don't balance, a file cut short, a check sum that
 * isn't the file's. Undefined then. `encoding` is the one that the file is declared to be in.
 */
export function readSie(
  bytes: Uint8Array,
  file: string,
  report: Report,
  encoding?: Encoding,
): SieFile | undefined {
  const decoded = decodeSie(bytes, file, report, encoding);
  if (!decoded) return undefined;
  let faults = 0;
  const fault = (found: Problem): void => {
    faults += 1;
    report(found);
  };
  const text = withoutEndMark(decoded.text);
  const draft = emptyDraft();
  const records = recordReader(file, fault);
  let line = 0;
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    line += 1;
    readLine(text.slice(start, end < 0 ? text.length : end), line, records, draft);
    start = end < 0 ? text.length + 1 : end + 1;
  }
  if (draft.voucher?.open)
    fault(problem('sie.truncated', { file, line: draft.voucher.line }, { expected: '}' }));
  checkBalance(draft, file, fault);
  if (text.includes('#KSUMMA')) checkSum(text.split('\n'), file, fault);
  return faults === 0 ? { ...draft, file, encoding: decoded.encoding } : undefined;
}

/** DOS programs end a file with Ctrl-Z. */
function withoutEndMark(text: string): string {
  const ended = text.trimEnd();
  return ended.endsWith('\u001a') ? ended.slice(0, -1) : text;
}

function readLine(text: string, line: number, records: RecordReader, draft: SieDraft): void {
  const { file, fault } = records;
  const trimmed = text.trim();
  if (trimmed === '') return;
  if (trimmed === '{' || trimmed === '}') {
    const { voucher } = draft;
    if (!voucher || voucher.open === (trimmed === '{')) {
      fault(problem('sie.syntax', { file, line }, { fault: 'brace-alone' }));
      return;
    }
    voucher.open = trimmed === '{';
    if (voucher.open) return;
    if (voucher.sum !== 0n) draft.unbalanced.push(voucher);
    draft.voucher = undefined;
    return;
  }
  const label = /^#\w+/.exec(trimmed)?.[0];
  if (!label) {
    fault(problem('sie.syntax', { file, line }, { fault: 'no-label' }));
    return;
  }
  const kind = RECORDS[label];
  const fields = kind && records.open(text, label, kind.fields, line);
  if (fields) kind.read(fields, draft, fault, file);
}

/** Vouchers that don't balance have lost rows, or were taken out of a larger file: the first is told, and how many there are. */
function checkBalance({ unbalanced }: SieDraft, file: string, report: Report): void {
  const [first] = unbalanced;
  if (!first) return;
  const details = {
    voucher: first.name,
    difference: formatMoney(exact(first.sum), 'kr', 2),
    others: String(unbalanced.length - 1),
  };
  report(problem('sie.voucher', { file, line: first.line }, details));
}

/** A file that begins to be summed and has no sum at its end is cut short; another sum than its own means that it was changed. */
function checkSum(lines: readonly string[], file: string, report: Report): void {
  const [first, last] = lines.flatMap((line, index) => (/^\s*#KSUMMA(\s|$)/.test(line) ? [index] : []));
  if (first === undefined) return;
  if (last === undefined) {
    report(problem('sie.truncated', { file, line: lines.length }, { expected: '#KSUMMA' }));
    return;
  }
  const stated = /#KSUMMA\s+"?(-?\d+)/.exec(lines[last]!)?.[1] ?? '';
  const computed = checksumOf(lines.slice(first + 1, last));
  // Some programs write the sum as a signed number.
  if (computed === undefined || (stated !== String(computed) && stated !== String(computed | 0)))
    report(problem('sie.checksum', { file, line: last + 1 }, { found: stated }));
}
