import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { comparisonSheet } from '../../src/compare/comparisonSheet.ts';
import { readTrace } from '../../src/compare/publishedTrace.ts';
import { sheetText } from '../../src/compare/sheetText.ts';
import { snapshotOf } from '../../src/figures/snapshot.ts';
import { traceJson } from '../../src/trace/json.ts';
import { traceOf } from '../../src/trace/trace.ts';
import { EXAMPLE_LEDGER, exampleWorkplace, MAY, prepareExample } from '../support/example.ts';

const APRIL = '2025-04-manadsuppfoljning';

/** April's report was built when a day's takings in January were 1 000 kr less than the ledger says today. */
it('April against May', () => {
  const then = exampleWorkplace({ file: EXAMPLE_LEDGER, find: ';-9075,92', with: ';-8075,92' });
  const { document, name, figures, opened } = prepareExample(APRIL, then);
  const snapshot = snapshotOf(opened.context.sources, 2025);
  const json = traceJson(traceOf(document, name.file, figures.byId, then.checksum, [], snapshot));
  const trace = readTrace(new TextEncoder().encode(json), 't.json', () => {});

  const today = exampleWorkplace();
  const comparison = compare(prepareExample(APRIL, today), prepareExample(MAY, today), trace);
  const found = `${sheetText(comparisonSheet(comparison, 'out/april.sparbarhet.json'))}\n`;
  const file = join(import.meta.dirname, 'jamforelse', 'april-maj.txt');
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, found);
  expect(found).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'no april-maj.txt');
});
