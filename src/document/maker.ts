import type { DatasetName, Datasets } from '../figures/datasets.ts';
import type { Report } from '../problems.ts';
import type { HelperCall } from './arguments.ts';
import type { Material } from './material.ts';

/** Makes something of a dataset as a template asks for it: a table, a chart, sentences. */
export interface Maker<T> {
  readonly needs: DatasetName;
  /** What is wrong with the call is reported, and gives undefined. */
  readonly make: (call: HelperCall, material: Material, report: Report) => T | undefined;
}

/** A maker from one dataset. A dataset with faults has been reported, and gives nothing. */
export const from = <N extends DatasetName, T>(
  needs: N,
  make: (call: HelperCall, data: Datasets[N], material: Material, report: Report) => T | undefined,
): Maker<T> => ({
  needs,
  make: (call, material, report) => {
    const data = material.figures.datasets[needs];
    return data && make(call, data as Datasets[N], material, report);
  },
});
