/** The end of a switch over every kind: a kind that is added fails to compile there, and one that gets past it fails loudly. */
export function unhandled(value: never): never {
  throw new Error(`nothing draws this: ${JSON.stringify(value)}`);
}
