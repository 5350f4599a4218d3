/** Packages that have no types of their own. */
declare module 'big-list-of-naughty-strings' {
  const strings: readonly string[];
  export default strings;
}

declare module 'csv-spectrum' {
  interface Item {
    readonly name: string;
    readonly csv: Buffer;
    readonly json: Buffer;
  }
  export default function spectrum(done: (fault: Error | null, items: readonly Item[]) => void): void;
}
