import type { Board } from '../config/board.ts';
import type { Municipality } from '../config/municipality.ts';
import type { ReportFile } from '../config/report.ts';
import type { Figures } from '../figures/datasets.ts';
import type { Theme } from './document.ts';

/** A source file as it was read. */
export interface SourceFile {
  /** Undefined for a file that has no lines of text. */
  readonly lines: number | undefined;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Everything that a document is made of. */
export interface Material {
  readonly municipality: Municipality;
  readonly board: Board;
  readonly report: ReportFile;
  readonly figures: Figures;
  /** The names of the action plan's measures, read when they are asked for; none where the board has no such file. */
  readonly measureNames: () => readonly string[];
  /** What is known of a source file; asked for only by a template that tells of it. */
  readonly sourceFile: (file: string) => SourceFile;
  /** The bytes of a file that the text names; undefined when there is no such file. */
  readonly readFile: (file: string) => Uint8Array | undefined;
  readonly logo?: Theme['logo'];
}
