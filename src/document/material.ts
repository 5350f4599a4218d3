import type { Board } from '../config/board.ts';
import type { Municipality } from '../config/municipality.ts';
import type { ReportFile } from '../config/report.ts';
import type { Figures } from '../figures/datasets.ts';
import type { Theme } from './document.ts';

/** Everything that a document is made of. */
export interface Material {
  readonly municipality: Municipality;
  readonly board: Board;
  readonly report: ReportFile;
  readonly figures: Figures;
  readonly logo?: Theme['logo'];
}
