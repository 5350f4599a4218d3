/** What a reader must know of an axis that leaves out zero; the ends are as printed on the axis. */
export const axisWithoutZero = (from: string, to: string): string =>
  `Axeln går från ${from} till ${to} och visar inte noll.`;
