import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toDecimal } from '../../src/figures/exact.ts';
import { collect, prepare } from '../../src/prepare.ts';
import { openWorkplace } from '../../src/workplace.ts';
import { dumpDocument } from '../support/dumpDocument.ts';
import { formsOfMunicipality, type LedgerForm, ledgerForms, writeForm } from '../support/ledgerForms.ts';
import { inShort } from '../support/reported.ts';

const ROOT = join(import.meta.dirname, '../..');
const REPORTS = ['2025-05-manadsuppfoljning', '2025-2027-budget'];
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** What the reports become from a form: their documents, and every figure with its exact value. */
function outcome(form: LedgerForm | undefined, selected?: 'selected') {
  const root = mkdtempSync(join(tmpdir(), 'underlag-former-'));
  folders.push(root);
  cpSync(join(ROOT, 'data/alingsas'), join(root, 'data/alingsas'), { recursive: true });
  if (form) writeForm(root, form, selected);
  const workplace = openWorkplace(root);
  return REPORTS.map((report) => {
    const { problems, report: tell } = collect();
    const name = workplace.reports().find((it) => it.name === report)!;
    const prepared = prepare(name, workplace, tell);
    const figures = [...(prepared?.figures.byId.values() ?? [])].map(
      ({ id, value }) => `${id} ${typeof value === 'string' ? value : toDecimal(value, 12)}`,
    );
    return {
      problems: problems.map(inShort),
      document: prepared && dumpDocument(prepared.document),
      figures,
    };
  });
}

describe('the example from its ledgers and budgets in another form', () => {
  const expected = outcome(undefined);

  it('is what the long form gives', () => {
    for (const { problems, document, figures } of expected) {
      expect(problems).toEqual([]);
      expect(document).toBeDefined();
      expect(figures.length).toBeGreaterThan(10);
    }
  });

  it.each(ledgerForms(ROOT).map((form) => [form.name, form] as const))('is the same: %s', (_, form) => {
    expect(outcome(form)).toEqual(expected);
  });

  const municipality = formsOfMunicipality(ROOT).map((form) => [form.name, form] as const);
  it.each(municipality)('is the same when it is chosen from a whole municipality: %s', (_, form) => {
    expect(outcome(form, 'selected')).toEqual(expected);
  });

  it('is not what the whole municipality gives', () => {
    const [[, form]] = municipality as [(typeof municipality)[number]];
    expect(outcome(form)[0]?.problems).toContainEqual(
      expect.stringMatching(/^ledger\.unmapped-account .*"account":"9100"/),
    );
  });
});
