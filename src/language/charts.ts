const WORDS = { from: 'Axeln går från', to: 'till', rest: 'och visar inte noll.' } as const;

/** What a reader must know of an axis that leaves out zero; the ends are as printed on the axis. */
export const axisWithoutZero = (from: string, to: string): string =>
  `${WORDS.from} ${from} ${WORDS.to} ${to} ${WORDS.rest}`;

/** Whether a text says that, whatever the ends of the axis. */
export const isAxisWarning = (text: string): boolean =>
  text.startsWith(`${WORDS.from} `) && text.includes(` ${WORDS.to} `) && text.endsWith(` ${WORDS.rest}`);
