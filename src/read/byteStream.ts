/** A file that is read a piece at a time. */
export interface ByteStream {
  /** Fills as much of the target as it can, from where the reading before ended or from `position`; says how much: 0 at the end. */
  readonly read: (target: Uint8Array, position?: number) => number;
  readonly close: () => void;
}

/** Opens a file at its beginning. */
export type OpenStream = () => ByteStream;

/** Reads until the target is full or the file at its end; how much was read. */
export function fill(stream: ByteStream, target: Uint8Array): number {
  let length = 0;
  for (let read = -1; read !== 0 && length < target.length; length += read)
    read = stream.read(target.subarray(length));
  return length;
}
