import type { OpenStream } from '../byteStream.ts';
import type { LineIndex } from '../fileLines.ts';

/** A file that is too large to be kept in memory. */
export interface LargeFile {
  /** @throws ProblemError file.changed: when it is not the file that was opened before */
  readonly open: OpenStream;
  /** Takes down where its lines begin, from whoever has read all of it: the trace quotes some of them. */
  readonly keepLines: (lines: LineIndex) => void;
}
