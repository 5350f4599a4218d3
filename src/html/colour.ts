const channels = (colour: string): number[] => {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) throw new Error(`not a colour of the form #rrggbb: ${colour}`);
  return match.slice(1).map((pair) => Number.parseInt(pair, 16));
};

/** A share (0–1) of one colour in another, as `#rrggbb`. */
export function mix(colour: string, ground: string, share: number): string {
  const under = channels(ground);
  const mixed = channels(colour).map((value, index) =>
    Math.round(value * share + under[index]! * (1 - share)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
