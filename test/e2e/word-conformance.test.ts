import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkplace } from '../../src/workplace.ts';
import { underlag } from '../support/made.ts';
import { hasValidator, schemaErrors } from '../support/ooxmlValidator.ts';
import { wordFindings } from '../support/wordFindings.ts';

/** Every example report's Word file: by Microsoft's own schemas, by rules of our own for what they miss, and opened by a second program. */
const folder = mkdtempSync(join(tmpdir(), 'underlag-word-'));
cpSync('data', join(folder, 'data'), { recursive: true });
const reports = openWorkplace(folder).reports();
const fileOf = ({ municipality, board, name }: (typeof reports)[number]): string =>
  join(folder, 'out', municipality, board, `${name}.docx`);

beforeAll(() => {
  const run = underlag(folder, ['bygg', '--format', 'docx']);
  expect(run.status, run.stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

if (!hasValidator)
  console.log('Granskaren finns inte för det här systemet: filerna är inte prövade mot scheman.');

describe.each(reports)('$municipality/$name', (report) => {
  it.skipIf(!hasValidator)('has no error by the schemas of Word 2019 and of Microsoft 365', () => {
    for (const version of ['Office2019', 'Microsoft365'] as const) {
      const errors = schemaErrors(fileOf(report), version);
      console.log(`${report.municipality}/${report.name}: ${errors.length} fel (${version})`);
      expect(errors).toEqual([]);
    }
  });

  it('has no finding by the accessibility checker’s rules and our own', () => {
    const findings = wordFindings(readFileSync(fileOf(report)));
    console.log(`${report.municipality}/${report.name}: ${findings.length} anmärkningar`);
    expect(findings).toEqual([]);
  });
});

describe('LibreOffice', () => {
  const program = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (!program) console.log('LibreOffice finns inte här: att den öppnar filerna är inte prövat.');

  it.skipIf(!program)(
    'opens every file and gives its pages',
    () => {
      const profile = pathToFileURL(join(folder, 'profil')).href;
      const made = join(folder, 'lo');
      const files = reports.map(fileOf);
      const copies = files.map((file, index) => {
        // Two reports may have one name.
        const copy = join(folder, `${index}.docx`);
        writeFileSync(copy, readFileSync(file));
        return copy;
      });
      const args = [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        made,
      ];
      spawnSync(program!, [...args, ...copies], { timeout: 240_000 });
      // It says that all went well whatever happens: what it made tells.
      const missing = files.filter((_, index) => !existsSync(join(made, `${index}.pdf`)));
      console.log(`LibreOffice öppnade ${files.length - missing.length} av ${files.length}`);
      expect(missing).toEqual([]);
    },
    300_000,
  );
});

describe.skipIf(!hasValidator)('the schemas', () => {
  it('find an element that has no place', () => {
    const parts = unzipSync(readFileSync(fileOf(reports[0]!)));
    const xml = strFromU8(parts['word/document.xml']!).replace('<w:p>', '<w:p><w:tbl/>');
    const file = join(folder, 'fel.docx');
    writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
    expect(schemaErrors(file, 'Microsoft365').length).toBeGreaterThan(0);
  });
});

describe('the rules find what is wrong', () => {
  /** The May follow-up with a part of it changed. */
  const changed = (path: string, change: (xml: string) => string): string[] => {
    const parts = unzipSync(
      readFileSync(fileOf(reports.find(({ name }) => name === '2025-05-manadsuppfoljning')!)),
    );
    const before = strFromU8(parts[path]!);
    const after = change(before);
    expect(after).not.toBe(before);
    return wordFindings(zipSync({ ...parts, [path]: strToU8(after) }));
  };
  const document = 'word/document.xml';

  it.each([
    ['well-formed', document, (xml: string) => xml.replace('</w:p>', '')],
    [
      'cells',
      document,
      (xml: string) =>
        xml.replace(/<w:tc>(<w:tcPr>.*?<\/w:tcPr>)<w:p>.*?<\/w:p><\/w:tc>/s, '<w:tc>$1</w:tc>'),
    ],
    ['styles', document, (xml: string) => xml.replace('w:val="BodyText"', 'w:val="Hittepå"')],
    [
      'content types',
      '[Content_Types].xml',
      (xml: string) => xml.replace(/<Override [^>]*footnotes[^>]*>/, ''),
    ],
    ['relations', 'word/_rels/document.xml.rels', (xml: string) => xml.replace('styles.xml', 'stilar.xml')],
    ['title', 'docProps/core.xml', (xml: string) => xml.replace(/<dc:title>[^<]*/, '<dc:title>')],
    ['language', 'docProps/core.xml', (xml: string) => xml.replace('sv-SE', 'en-US')],
    [
      'language of the text',
      'word/styles.xml',
      (xml: string) => xml.replaceAll('w:val="sv-SE"', 'w:val="en-US"'),
    ],
    ['header rows', document, (xml: string) => xml.replace('<w:tblHeader/>', '')],
    ['rows', document, (xml: string) => xml.replace('<w:cantSplit/>', '')],
    ['alternatives', document, (xml: string) => xml.replace(/descr="[^"]+"/, 'descr=""')],
    ['alternatives', document, (xml: string) => xml.replace(/<w:tblCaption [^>]*>/, '')],
    ['headings', document, (xml: string) => xml.replace('w:val="Heading2"', 'w:val="Heading4"')],
    [
      'empty paragraphs',
      document,
      (xml: string) =>
        xml.replace('<w:tbl>', '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p><w:tbl>'),
    ],
    [
      'direct formatting',
      document,
      (xml: string) =>
        xml.replace('<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="BodyText"/><w:jc w:val="center"/>'),
    ],
    [
      'direct formatting',
      document,
      (xml: string) => xml.replace('<w:r><w:t', '<w:r><w:rPr><w:b/></w:rPr><w:t'),
    ],
    ['widths', document, (xml: string) => xml.replace(/<w:gridCol w:w="\d+"/, '<w:gridCol w:w="1"')],
    ['references', document, (xml: string) => xml.replace(/ REF (\S+) /, ' REF ingenstans ')],
    ['fields', document, (xml: string) => xml.replace('w:fldCharType="end"', 'w:fldCharType="separate"')],
  ])('%s', (rule, path, change) => {
    const findings = changed(path, change);
    expect(
      findings.some((finding) => finding.startsWith(`${rule}:`)),
      findings.slice(0, 5).join('\n'),
    ).toBe(true);
  });
});
