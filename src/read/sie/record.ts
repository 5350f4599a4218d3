/** A field of a record, and the column (from 1) at which it begins. */
export interface SieField {
  readonly text: string;
  readonly column: number;
  /** An object list as it stands, `{1 "5320"}`, and its fields; undefined for an ordinary field. */
  readonly list?: { readonly source: string; readonly items: readonly SieField[] } | undefined;
}

/** What is wrong with a line that can't be divided: a quote or a brace that never ends, or a quote inside a field. */
export interface SieFault {
  readonly fault: 'quote-open' | 'quote-inside' | 'brace-open';
  readonly column: number;
}

/**
 * The first `count` fields of a line from a position on. Fields are apart by spaces and tabs and may stand in quotes, where
 * `\"` is a quote and any other backslash itself; braces hold a list. What comes after is not looked at: a text at the end
 * of a line that is wrongly quoted changes no amount.
 */
export function fieldsOf(line: string, from: number, count: number): SieField[] | SieFault {
  const fields: SieField[] = [];
  let list: { readonly items: SieField[]; readonly column: number } | undefined;
  let at = from;
  while (at < line.length && (list || fields.length < count)) {
    const character = line[at]!;
    const column = at + 1;
    if (character === ' ' || character === '\t') at += 1;
    else if (character === '{' && !list) {
      list = { items: [], column };
      at += 1;
    } else if (character === '}' && list) {
      at += 1;
      const source = line.slice(list.column - 1, at);
      fields.push({ text: '', column: list.column, list: { source, items: list.items } });
      list = undefined;
    } else if (character === '"') {
      const quoted = quotedField(line, at);
      if ('fault' in quoted) return quoted;
      (list?.items ?? fields).push({ text: quoted.text, column });
      at = quoted.end;
    } else {
      const end = bareEnd(line, at, list !== undefined);
      (list?.items ?? fields).push({ text: line.slice(at, end).replaceAll('\\"', '"'), column });
      at = end;
    }
  }
  return list ? { fault: 'brace-open', column: list.column } : fields;
}

function quotedField(line: string, start: number): { text: string; end: number } | SieFault {
  let text = '';
  for (let at = start + 1; at < line.length; at += 1) {
    if (line[at] === '\\' && line[at + 1] === '"') {
      text += '"';
      at += 1;
    } else if (line[at] === '"') {
      const after = line[at + 1];
      if (after !== undefined && !' \t{}'.includes(after)) return { fault: 'quote-inside', column: at + 1 };
      return { text, end: at + 1 };
    } else text += line[at];
  }
  return { fault: 'quote-open', column: start + 1 };
}

function bareEnd(line: string, start: number, inList: boolean): number {
  let end = start + 1;
  while (end < line.length && !' \t'.includes(line[end]!) && !(inList ? '}' : '{').includes(line[end]!))
    end += 1;
  return end;
}
