import { prepare } from './prepare.ts';
import type { Report } from './problems.ts';
import { nodeFileSystem } from './publish/fileSystem.ts';
import { publishReport } from './publish/publish.ts';
import { type Format, type Rendering, render } from './render.ts';
import type { ReportName } from './workplace.ts';

/** How the building of one report goes, step by step, for whoever watches. */
export type Step = 'prepares' | 'renders' | 'publishes';

export interface Generation extends Rendering {
  /** Where documents go: `<out>/<kommun>/<namnd>/<namn>.pdf`. */
  readonly out: string;
  readonly formats: readonly Format[];
  /** Does what must not be cut in two when the user breaks off. */
  readonly uncut: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onStep: (step: Step) => void;
}

/**
 * One report from its files to its documents, phase by phase: the map of the program. Each phase gets plain values from the
 * one before and reports what is wrong; an error ends the work with nothing changed in `out`. Returns the published files.
 *
 *   1 read      2 compute      3 compose      4 check      5 render      6 publish
 */
export async function generate(
  name: ReportName,
  generation: Generation,
  report: Report,
): Promise<string[] | undefined> {
  const { workplace, onStep } = generation;
  onStep('prepares');
  const prepared = prepare(name, workplace, report); // 1–4
  if (!prepared) return undefined;
  onStep('renders');
  const files = await render(name, prepared, generation.formats, generation, report); // 5
  if (!files) return undefined;
  onStep('publishes');
  return generation.uncut(() => publishReport(generation.out, name, files, nodeFileSystem, report)); // 6
}
