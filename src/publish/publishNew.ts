import { problem, type Report } from '../problems.ts';
import { incoming } from './exchange.ts';
import type { FileSystem } from './fileSystem.ts';
import { codeOf, whenFree } from './lock.ts';
import type { Publication } from './publish.ts';
import { stage } from './stage.ts';
import { mend } from './sweep.ts';
import { workIn } from './workIn.ts';

/**
 * Publishes a file that there must be none of before: the whole of it or nothing, however the run ends, and never over another,
 * also one that comes there meanwhile. What is wrong is reported, a file of that name as `report.exists`; false then.
 */
export const publishNew = (
  folder: string,
  { name, bytes }: Publication,
  disk: FileSystem,
  report: Report,
): Promise<boolean> =>
  workIn(folder, disk, report, async (fail) => {
    const [staged, target] = [incoming(folder, name), `${folder}/${name}`];
    try {
      await mend(folder, disk);
      await stage(staged, bytes, disk);
      await whenFree(disk, () => disk.renameNew(staged, target));
      await disk.syncFolder(folder).catch(() => {});
      return true;
    } catch (error) {
      await disk.remove(staged).catch(() => {});
      if (codeOf(error) !== 'EEXIST') return fail(target, error);
      report(problem('report.exists', { file: target }, {}));
      return false;
    }
  });
