import { problem, type Report } from '../problems.ts';

/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a name can be a folder or file under out/: letters, digits, `-`, `_` and inner dots, and no device of Windows. Reported otherwise. */
export function isPublishable(name: string, report: Report): boolean {
  if (
    /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,119}$/u.test(name) &&
    !name.includes('..') &&
    !name.endsWith('.') &&
    !RESERVED.test(name)
  )
    return true;
  report(problem('publish.name', undefined, { found: name }));
  return false;
}
