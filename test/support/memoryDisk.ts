import type { FileSystem } from '../../src/publish/fileSystem.ts';

/** A change to the disk, before it is made: "writeNew out/.a.pdf.underlag-ny". */
export type Step = string;

/** A disk in memory whose steps a test can make fail: `before` throws for those that shall, `after` for those that fail when they are done. */
export interface MemoryDisk extends FileSystem {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly steps: Step[];
  /** The files as text, by path, in order. */
  readonly contents: () => Record<string, string>;
}

export const fault = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });

export function memoryDisk(
  texts: Readonly<Record<string, string>>,
  before: (step: Step, number: number) => void = () => {},
  after: (step: Step, number: number) => void = () => {},
): MemoryDisk {
  const files: Map<string, Uint8Array> = new Map(
    Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  const steps: Step[] = [];
  const step = async (name: string, ...paths: string[]): Promise<void> => {
    steps.push([name, ...paths].join(' '));
    before(steps.at(-1)!, steps.length);
  };
  const done = (): void => after(steps.at(-1)!, steps.length);
  const taken = new Set<string>();
  const bytes = (path: string): Uint8Array => {
    const found = files.get(path);
    if (!found) throw fault('ENOENT');
    return found;
  };
  return {
    files,
    steps,
    machine: { dator: 'DATOR-1', system: 'test' },
    takeName: async (folder) => {
      if (taken.has(folder)) return 'taken';
      taken.add(folder);
      return {
        giveBack: async () => {
          taken.delete(folder);
        },
      };
    },
    contents: () =>
      Object.fromEntries(
        [...files.keys()].sort().map((path) => [path, new TextDecoder().decode(files.get(path))]),
      ),
    makeFolder: (path) => step('makeFolder', path),
    leadsOut: async () => undefined,
    list: async (folder) => {
      await step('list', folder);
      return [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1));
    },
    exists: async (path) => {
      await step('exists', path);
      return files.has(path);
    },
    read: async (path) => {
      await step('read', path);
      return bytes(path);
    },
    writeNew: async (path, content) => {
      if (files.has(path)) throw fault('EEXIST');
      // What a full disk leaves of a file: its beginning.
      files.set(path, content.slice(0, 1));
      await step('writeNew', path);
      files.set(path, content.slice());
      done();
    },
    rename: async (from, to) => {
      await step('rename', from, to);
      files.set(to, bytes(from));
      files.delete(from);
      done();
    },
    renameNew: async (from, to) => {
      if (files.has(to)) throw fault('EEXIST');
      await step('renameNew', from, to);
      files.set(to, bytes(from));
      files.delete(from);
      done();
    },
    remove: async (path) => {
      await step('remove', path);
      bytes(path);
      files.delete(path);
      done();
    },
    syncFolder: (path) => step('syncFolder', path),
    pause: async (milliseconds) => {
      steps.push(`pause ${milliseconds}`);
    },
  };
}
