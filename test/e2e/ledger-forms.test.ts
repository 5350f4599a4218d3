import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerForm, ledgerForms, writeForm } from '../support/ledgerForms.ts';
import { underlag } from '../support/made.ts';

/** The same ledger and budget in every form that they can come in: the documents are the same to the byte. */
const ROOT = join(import.meta.dirname, '../..');
const REPORT = '2025-05-manadsuppfoljning';
const base = mkdtempSync(join(tmpdir(), 'underlag-former-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

function made(form: LedgerForm) {
  const root = join(base, form.name);
  cpSync(join(ROOT, 'data/alingsas'), join(root, 'data/alingsas'), { recursive: true });
  writeForm(root, form);
  const run = underlag(root, ['bygg', REPORT]);
  expect(run.stderr).not.toContain('Fel:');
  expect(run.status).toBe(0);
  const read = (ending: string) =>
    readFileSync(join(root, 'out/alingsas/socialnamnden', `${REPORT}.${ending}`));
  const trace = JSON.parse(read('sparbarhet.json').toString('utf8')) as { kallor: { fil: string }[] };
  return { pdf: read('pdf'), docx: read('docx'), sources: trace.kallor.map(({ fil }) => fil) };
}

const [first, ...others] = ledgerForms(ROOT) as [LedgerForm, ...LedgerForm[]];

describe(`documents from another form than "${first.name}"`, () => {
  let expected: ReturnType<typeof made>;
  beforeAll(() => {
    expected = made(first);
  });
  it.each(others.map((form) => [form.name, form] as const))('are the same bytes: %s', (_, form) => {
    const found = made(form);
    expect(found.pdf.equals(expected.pdf)).toBe(true);
    expect(found.docx.equals(expected.docx)).toBe(true);
    // The trace tells which files they were made from.
    const files = Object.keys(form.files);
    for (const file of files) if (/2025\/(utfall|ekonomi)/.test(file)) expect(found.sources).toContain(file);
  });
});
