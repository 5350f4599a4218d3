import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  LineCounter,
  parseDocument,
  visit,
  type Document as YamlDocument,
} from 'yaml';
import * as z from 'zod';
import { nearest } from '../language/nearest.ts';
import { type Place, problem, type Report } from '../problems.ts';

// A setting is read once: code that zod would make for it, to read it faster, takes longer to make than it saves.
z.config({ jitless: true });

/** YAML text as it stands in a file: `firstLine` is the file's line on which the text begins (front matter: 2). */
export interface YamlText {
  readonly text: string;
  readonly file: string;
  readonly firstLine: number;
}

/** What a configuration file holds, and where in the file each setting stands. */
export interface Settings<T> {
  readonly value: T;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * Reads YAML and holds it against a schema. Every scalar is read as text (0180 stays 0180) and typed by the schema.
 * Syntax errors, missing, unknown and wrong settings are reported with line and column; undefined when there are any.
 */
export function readYaml<S extends z.ZodType>(
  source: YamlText,
  schema: S,
  report: Report,
): Settings<z.output<S>> | undefined {
  const lines = new LineCounter();
  const yaml = parseDocument(source.text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: line + source.firstLine - 1, column: col };
  };
  const faults = [...yaml.errors, ...yaml.warnings].map(({ code, pos }) => ({
    code: String(code),
    at: at(pos[0]),
  }));
  // `*` and `&` at the beginning of a value point within the file: here they are an author's own characters.
  visit(yaml, {
    Node: (_key, node) => {
      if (isAlias(node) || node.anchor !== undefined)
        faults.push({ code: 'ALIAS', at: at(node.range?.[0] ?? 0) });
    },
    // `{{titel}}` without quotes is a group in a group to YAML, whose key would be a text that nobody wrote.
    Pair: (_key, { key }) => {
      if (isCollection(key)) faults.push({ code: 'COLLECTION_KEY', at: at(key.range?.[0] ?? 0) });
    },
  });
  // One fault drags others after it on its line, and a tab on any line.
  const tabbed = faults.some(({ code }) => code === 'TAB_AS_INDENT');
  const first = faults.filter(
    ({ code, at: { line } }, index) =>
      faults.findIndex((it) => it.at.line === line) === index && (!tabbed || code === 'TAB_AS_INDENT'),
  );
  for (const fault of first) report(problem('yaml.syntax', fault.at, { reason: fault.code }));
  if (first.length > 0) return undefined;

  const placeOf = (path: readonly PropertyKey[]): Place => at(offsetOf(yaml, path));
  const result = schema.safeParse(yaml.toJS() ?? {});
  if (result.success) return { value: result.data, placeOf };
  // A misspelt setting is missing under its right name too: told once, with what was meant.
  const meant = new Set<string>();
  const unknown = result.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
  for (const issue of unknown) reportUnknown(issue, schema, placeOf, meant, report);
  for (const issue of result.error.issues)
    if (issue.code !== 'unrecognized_keys' && !meant.has(keyOf(issue.path)))
      reportIssue(issue, yaml, placeOf, report);
  return undefined;
}

/** What YAML says as far as it can be read, without a schema: undefined where it can't. */
export function readUnchecked({ text }: YamlText): unknown {
  try {
    // What is wrong with the text is told by whoever reads it in earnest.
    const yaml = parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
    // A group for a key would become a text, for groups in groups in minutes.
    visit(yaml, { Pair: (_key, { key }) => (isCollection(key) ? visit.REMOVE : undefined) });
    return yaml.toJS();
  } catch {
    return undefined;
  }
}

const keyOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** Where the node at a path begins, or the nearest enclosing one. */
function offsetOf(yaml: YamlDocument, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? yaml.contents : yaml.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => String(item.key) === String(last));
      if (isNode(pair?.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = yaml.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return isNode(yaml.contents) ? (yaml.contents.range?.[0] ?? 0) : 0;
}

function reportUnknown(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  placeOf: (path: readonly PropertyKey[]) => Place,
  meant: Set<string>,
  report: Report,
): void {
  for (const unknown of issue.keys) {
    const path = [...issue.path, unknown];
    const suggestion = nearest(unknown, knownKeys(schema, issue.path));
    if (suggestion !== undefined) meant.add(keyOf([...issue.path, suggestion]));
    report(problem('config.unknown-key', placeOf(path), { key: keyOf(path), suggestion }));
  }
}

function reportIssue(
  issue: z.core.$ZodIssue,
  yaml: YamlDocument,
  placeOf: (path: readonly PropertyKey[]) => Place,
  report: Report,
): void {
  const key = keyOf(issue.path);
  const node = yaml.getIn(issue.path, true);
  if (node === undefined) {
    report(problem('config.missing', placeOf(issue.path), { key, expected: expectation(issue) }));
    return;
  }
  const found = foundText(issue, yaml, node);
  report(problem('config.value', placeOf(issue.path), { key, found, expected: expectation(issue) }));
}

function foundText(issue: z.core.$ZodIssue, yaml: YamlDocument, node: unknown): string {
  if (issue.code === 'invalid_key') return String(issue.path.at(-1));
  return isCollection(node) ? 'en lista eller grupp' : String(yaml.getIn(issue.path) ?? '');
}

/** The settings that the schema knows at a path, for "Menade du …?". */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional) return knownKeys(schema.unwrap(), path);
  const [first, ...rest] = path;
  if (schema instanceof z.ZodObject)
    return first === undefined ? Object.keys(schema.shape) : knownKeys(schema.shape[String(first)], rest);
  if (schema instanceof z.ZodRecord) return knownKeys(schema.valueType, rest);
  if (schema instanceof z.ZodArray) return knownKeys(schema.element, rest);
  return [];
}

/** What was expected, in Swedish: the schema's own words, or the kind of value. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    const kinds: Record<string, string> = {
      string: 'ett värde',
      array: 'en lista',
      object: 'en grupp av inställningar',
      record: 'en grupp av inställningar',
    };
    return kinds[issue.expected] ?? 'ett annat slags värde';
  }
  if (issue.code === 'invalid_key') return issue.issues.map(expectation).join(', ');
  if (issue.code === 'invalid_value') return `något av ${issue.values.map(String).join(', ')}`;
  return issue.message;
}
