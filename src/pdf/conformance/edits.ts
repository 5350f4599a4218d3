/** A change to a content stream: what stands from `start` up to `end` is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  replace(original: string): string;
}

export const replaceWith = (start: number, end: number, text: string): Edit => ({
  start,
  end,
  replace: () => text,
});

export const insertAt = (place: number, text: string): Edit => replaceWith(place, place, text);

/** Makes changes that don't overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, replace } of [...edits].sort((one, other) => one.start - other.start)) {
    pieces.push(source.slice(at, start), replace(source.slice(start, end)));
    at = end;
  }
  return pieces.join('') + source.slice(at);
}
