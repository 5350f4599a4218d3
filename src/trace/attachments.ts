import { problem, type Report } from '../problems.ts';
import type { Trace } from './trace.ts';

/** A file that travels in a PDF: the data that the document is made from. */
export interface TraceAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly description: string;
}

/** A PDF is mailed and read on phones: larger files are left out of it, and said so. */
const LARGEST = 10_000_000;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  txt: 'text/plain',
  se: 'text/plain',
  si: 'text/plain',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The files that a report's figures come from, as they were read, and the trace, for a PDF that is to be archived with them.
 * A file with lines that must not be shown, one with other boards' rows, and one that is too large is left out; a warning says so.
 */
export function attachmentsOf(
  { files, report: reportFile, metadata }: Trace,
  json: { readonly name: string; readonly bytes: Uint8Array },
  read: (file: string) => Uint8Array | undefined,
  report: Report,
): TraceAttachment[] {
  const attached: TraceAttachment[] = [];
  for (const { file, withheld, receipt } of files) {
    // The author's own text is in the document already.
    if (file === reportFile) continue;
    const outside = receipt?.selection?.outside ?? 0;
    const bytes = withheld.length > 0 || outside > 0 ? undefined : read(file);
    if (withheld.length > 0) report(problem('attachment.withheld', { file }, {}, 'warning'));
    else if (outside > 0)
      report(problem('attachment.others', { file }, { rows: String(outside) }, 'warning'));
    else if (bytes && bytes.length > LARGEST)
      report(problem('attachment.large', { file }, { megabytes: String(LARGEST / 1_000_000) }, 'warning'));
    else if (bytes) {
      const ending = file.split('.').at(-1)!.toLowerCase();
      // The year's folder tells two files of one name apart.
      const name = file.split('/').slice(-2).join('-');
      attached.push({
        name,
        bytes,
        mediaType: MEDIA_TYPES[ending] ?? 'application/octet-stream',
        description: `Underlag till ${metadata.title}: ${name}`,
      });
    }
  }
  return [
    ...attached,
    {
      ...json,
      mediaType: 'application/json',
      description: `Spårbarhet för ${metadata.title}: varje siffra med värde, formel och källa`,
    },
  ];
}
