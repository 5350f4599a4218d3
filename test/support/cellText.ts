import type { TableCell } from '../../src/document/document.ts';
import { plainText } from '../../src/document/plainText.ts';

/** What a cell says, its lines parted by " / ", no-break spaces as "~". */
export const cellText = ({ lines }: TableCell): string =>
  lines.map(plainText).join(' / ').replaceAll('\u00a0', '~');
