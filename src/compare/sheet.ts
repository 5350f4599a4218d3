/**
 * A comparison as it is read, before it has a form: the terminal and the web page say the same words in the same order.
 */
export interface Sheet {
  readonly title: string;
  /** What is compared with what. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly sections: readonly SheetSection[];
}

export interface SheetSection {
  /** A name for links: "historik". */
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly SheetItem[];
  readonly tables: readonly SheetTable[];
}

/** Something found at a place in a file. */
export interface SheetItem {
  /** "data/…/2025-05-manadsuppfoljning.md:24" */
  readonly place: string;
  readonly text: string;
  /** Why it is told of, one line each. */
  readonly reasons: readonly string[];
}

/** The first column names the rows; the others are amounts, set to the right. */
export interface SheetTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** group: a heading over the rows that follow, with one cell. */
export interface SheetRow {
  readonly kind: 'row' | 'group' | 'sum';
  readonly cells: readonly string[];
}
