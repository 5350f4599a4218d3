import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFStream, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../../src/pdf/browser/browser.ts';
import { conform } from '../../src/pdf/conformance/conform.ts';
import { parsePrint } from '../../src/pdf/conformance/print.ts';
import { openWorkplace } from '../../src/workplace.ts';
import { underlag } from '../support/made.ts';
import { pdfFindings } from '../support/pdfFindings.ts';
import { SAMPLE_METADATA, sampleHtml } from '../support/print-sample.ts';

/** Every example report's PDF by our own rules for PDF/UA-1 and PDF/A, with and without attached sources; and that the rules find what is wrong. */
const folder = mkdtempSync(join(tmpdir(), 'underlag-pdf-'));
cpSync('data', join(folder, 'data'), { recursive: true });
const reports = openWorkplace(folder).reports();

let browser: Browser;
let raw: Uint8Array;
let sample: Uint8Array;

beforeAll(async () => {
  const run = underlag(folder, ['bygg', '--format', 'pdf']);
  expect(run.status, run.stderr).toBe(0);
  browser = await openBrowser();
  raw = await browser.print(sampleHtml());
  sample = conform(await parsePrint(raw), SAMPLE_METADATA).bytes;
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(reports)('$municipality/$name', ({ municipality, board, name }) => {
  it('has no finding', async () => {
    const findings = await pdfFindings(readFileSync(join(folder, 'out', municipality, board, `${name}.pdf`)));
    console.log(`${municipality}/${name}: ${findings.length} anmärkningar`);
    expect(findings).toEqual([]);
  });
});

it('a print as the browser makes it has many, and the same print made to conform has none', async () => {
  const rules = new Set((await pdfFindings(raw)).map((finding) => finding.split(':')[0]));
  for (const rule of ['xmp', 'output intent', 'content', 'types', 'lists', 'links', 'figures'])
    expect([...rules]).toContain(rule);
  expect(await pdfFindings(sample)).toEqual([]);
});

describe('the rules find what is wrong', () => {
  const name = (text: string) => PDFName.of(text);
  /** The dictionaries of the file that have an entry. */
  const having = (pdf: PDFDocument, key: string): PDFDict[] =>
    pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => (object instanceof PDFStream ? object.dict : object))
      .filter((object): object is PDFDict => object instanceof PDFDict && object.has(name(key)));
  const without = (key: string, value?: string) => (pdf: PDFDocument) => {
    const found = having(pdf, key).filter((it) => !value || String(it.get(name(key))) === value);
    expect(found.length).toBeGreaterThan(0);
    found[0]!.delete(name(key));
  };
  const tag = (pdf: PDFDocument, type: string): PDFDict => {
    const found = having(pdf, 'S').filter((it) => it.has(name('P')) && it.get(name('S')) === name(type));
    expect(found.length).toBeGreaterThan(0);
    return found[0]!;
  };
  const links = (pdf: PDFDocument): PDFDict[] =>
    having(pdf, 'Subtype').filter((it) => it.get(name('Subtype')) === name('Link'));

  it.each<[string, (pdf: PDFDocument) => void]>([
    ['output intent', (pdf) => pdf.catalog.delete(name('OutputIntents'))],
    ['xmp', (pdf) => pdf.catalog.delete(name('Metadata'))],
    ['title', (pdf) => pdf.setTitle('En annan')],
    ['title', (pdf) => pdf.catalog.delete(name('ViewerPreferences'))],
    ['dates', (pdf) => pdf.setCreationDate(new Date('2001-01-01T00:00:00Z'))],
    ['language', (pdf) => pdf.catalog.delete(name('Lang'))],
    ['tags', (pdf) => pdf.catalog.delete(name('MarkInfo'))],
    ['tags', (pdf) => pdf.catalog.delete(name('StructTreeRoot'))],
    [
      'javascript',
      (pdf) =>
        pdf.catalog.set(name('OpenAction'), pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
    ],
    ['layers', (pdf) => pdf.catalog.set(name('OCProperties'), pdf.context.obj({}))],
    [
      'attachments',
      (pdf) =>
        pdf.catalog.set(
          name('AF'),
          pdf.context.obj([pdf.context.register(pdf.context.obj({ Type: 'Filespec' }))]),
        ),
    ],
    ['bookmarks', (pdf) => pdf.catalog.delete(name('Outlines'))],
    ['fonts', without('ToUnicode')],
    ['fonts', (pdf) => having(pdf, 'FontFile2')[0]!.delete(name('FontFile2'))],
    ['links', (pdf) => links(pdf)[0]!.delete(name('Contents'))],
    ['links', (pdf) => links(pdf)[0]!.set(name('F'), PDFNumber.of(0))],
    ['links', (pdf) => links(pdf)[0]!.delete(name('StructParent'))],
    ['links', without('Tabs')],
    ['figures', (pdf) => tag(pdf, 'Figure').delete(name('Alt'))],
    ['lists', (pdf) => tag(pdf, 'LBody').set(name('S'), name('P'))],
    ['types', (pdf) => tag(pdf, 'LBody').set(name('S'), name('Hittepå'))],
    ['headings', (pdf) => tag(pdf, 'H2').set(name('S'), name('H4'))],
    ['tables', (pdf) => tag(pdf, 'TH').delete(name('A'))],
    ['tables', (pdf) => tag(pdf, 'TD').set(name('K'), PDFArray.withContext(pdf.context))],
    ['tables', (pdf) => tag(pdf, 'TD').set(name('S'), name('P'))],
    ['graphics', (pdf) => having(pdf, 'FontFile2')[0]!.set(name('Filter'), name('LZWDecode'))],
    ['colours', (pdf) => pdf.getPages()[0]!.node.set(name('CS'), name('DeviceCMYK'))],
  ])('%s', async (rule, change) => {
    // Saved anew and unchanged it has nothing of the kind.
    expect(await rulesAfter(() => {})).not.toContain(rule);
    expect(await rulesAfter(change)).toContain(rule);
  });

  async function rulesAfter(change: (pdf: PDFDocument) => void): Promise<string[]> {
    const pdf = await PDFDocument.load(sample, { updateMetadata: false });
    change(pdf);
    const findings = await pdfFindings(await pdf.save({ useObjectStreams: false, addDefaultPage: false }));
    return [...new Set(findings.map((finding) => finding.split(':')[0]!))];
  }
});
