import type { Board } from '../config/board.ts';
import type { Municipality } from '../config/municipality.ts';
import type { Place, Report } from '../problems.ts';
import type { Sources } from '../read/sources.ts';
import type { Figure } from './figure.ts';
import type { ReportPeriod } from './period.ts';

/** What every dataset is computed from. */
export interface ComputeContext {
  readonly municipality: Municipality;
  /** kommun.yaml, for problems with it. */
  readonly configurationFile: string;
  readonly board: Board;
  readonly period: ReportPeriod;
  /** The `period` in the report's front matter, for problems with it. */
  readonly reportPlace: Place;
  readonly sources: Sources;
  readonly report: Report;
}

/** A dataset as computed: what tables, charts and sentences read, and each of its figures. */
export interface Computed<T> {
  readonly data: T;
  readonly figures: Iterable<Figure>;
}
