import type { Figure } from './figure.ts';
import type { ReportPeriod } from './period.ts';

/** What is counted of a group, and what is computed from it. */
export const VOLUME_MEASURES = ['personer', 'dygn', 'kostnad'] as const;
export type VolumeMeasure = (typeof VOLUME_MEASURES)[number];
export const VOLUME_RATIOS = ['kostnad-per-person', 'kostnad-per-dygn'] as const;
export type VolumeColumn = VolumeMeasure | (typeof VOLUME_RATIOS)[number] | `${VolumeMeasure}-forandring`;

/** A row of volumes: a group, an area's sum, or the sum of all. */
export interface VolumeLine {
  /** As in figure ids: `hvb`, `omrade.barn-och-unga`, `summa`. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'group' | 'area' | 'all';
  /** Ids of what it sums, each once; empty for a group. */
  readonly parts: readonly string[];
}

/** A board's volumes: who got what, and what it cost. What would disclose a small group is suppressed in every figure. */
export interface Volumes {
  readonly period: ReportPeriod;
  /** The lines of the report's period in the order of a table: groups under their area, and the sums after them. */
  readonly lines: readonly VolumeLine[];
  /** Every period that the year's file and the file of the year before have, in order. */
  readonly periods: readonly ReportPeriod[];
  /** A column of a line in a period; undefined where the files have none. */
  readonly figure: (column: VolumeColumn, line: string, period: ReportPeriod) => Figure | undefined;
}

/** `2025-05`, or `2025` for a whole year. */
export const reportPeriodId = ({ year, month }: ReportPeriod): string =>
  month === undefined ? `${year}` : `${year}-${String(month).padStart(2, '0')}`;
