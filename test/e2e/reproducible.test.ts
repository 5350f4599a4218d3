import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { underlag } from '../support/made.ts';

/** How many times everything is built; `npm run test:robust` asks for more. */
const BUILDS = Number(process.env['UNDERLAG_BYGGEN'] ?? 6);
const LOCALES = ['sv_SE.UTF-8', 'en_US.UTF-8', 'tr_TR.UTF-8'];
const ZONES = ['Europe/Stockholm', 'Pacific/Auckland'];

const folder = mkdtempSync(join(tmpdir(), 'underlag-lika-'));
cpSync('data', join(folder, 'data'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** sha256 of everything under out/, by path. */
const published = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'out'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), sha256(readFileSync(path))]),
  );

it(`${BUILDS} builds in ${LOCALES.length} locales and ${ZONES.length} time zones give the same bytes`, () => {
  let first: Record<string, string> | undefined;
  for (let build = 0; build < BUILDS; build += 1) {
    const locale = LOCALES[build % LOCALES.length]!;
    const zone = ZONES[Math.floor(build / LOCALES.length) % ZONES.length]!;
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    const { status, stderr } = underlag(folder, ['bygg'], { LANG: locale, LC_ALL: locale, TZ: zone });
    expect(status, stderr).toBe(0);
    first ??= published();
    expect(published(), `${locale}, ${zone}`).toEqual(first);
  }
  console.log(`${BUILDS} byggen av ${Object.keys(first!).length} filer: samma bytes`);
}, 600_000);

describe('SOURCE_DATE_EPOCH', () => {
  const file = (ending: string) =>
    readFileSync(join(folder, `out/boras/individ-och-familjeomsorgsnamnden/2025-handlingsplan.${ending}`));
  const build = (epoch: string) =>
    underlag(folder, ['bygg', 'boras/individ-och-familjeomsorgsnamnden/2025-handlingsplan'], {
      SOURCE_DATE_EPOCH: epoch,
    });

  it('is when both files were made', async () => {
    expect(build('1700000000').status).toBe(0);
    const pdf = await PDFDocument.load(file('pdf'), { updateMetadata: false });
    expect(pdf.getCreationDate()).toEqual(new Date('2023-11-14T22:13:20Z'));
    expect(file('pdf').toString('latin1')).toContain('<xmp:CreateDate>2023-11-14T22:13:20Z</xmp:CreateDate>');
    const core = strFromU8(unzipSync(new Uint8Array(file('docx')))['docProps/core.xml']!);
    expect(core.match(/2023-11-14T22:13:20Z/g)).toHaveLength(2);
  });

  it('that is no number is an error, and nothing is made', () => {
    const before = published();
    const { status, stderr } = build('i går');
    expect(status).toBe(2);
    expect(stderr).toContain('SOURCE_DATE_EPOCH är ”i går”');
    expect(published()).toEqual(before);
  });
});

it('the Word file names the trace that belongs to it', () => {
  const path = join(folder, 'out/alingsas/socialnamnden/2025-05-manadsuppfoljning');
  const custom = strFromU8(unzipSync(new Uint8Array(readFileSync(`${path}.docx`)))['docProps/custom.xml']!);
  const { kontrollsumma } = JSON.parse(readFileSync(`${path}.sparbarhet.json`, 'utf8'));
  expect(kontrollsumma).toMatch(/^[0-9a-f]{64}$/);
  expect(custom).toContain(`<vt:lpwstr>${kontrollsumma}</vt:lpwstr>`);
});

describe('a municipality that archives with the sources', () => {
  let pdf: PDFDocument;
  let text: string;

  beforeAll(async () => {
    const settings = join(folder, 'data/boras/kommun.yaml');
    writeFileSync(settings, `bifoga-underlag: ja\n${readFileSync(settings, 'utf8')}`);
    const run = underlag(folder, ['bygg', 'boras/individ-och-familjeomsorgsnamnden/2025-handlingsplan']);
    expect(run.status, run.stderr).toBe(0);
    const bytes = readFileSync(
      join(folder, 'out/boras/individ-och-familjeomsorgsnamnden/2025-handlingsplan.pdf'),
    );
    text = bytes.toString('latin1');
    pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  });

  it('has PDF/A-3a, and PDF/UA-1 as before', () => {
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('has every CSV file that the figures come from, and the trace, byte for byte', () => {
    const files = pdf.catalog.lookup(PDFName.of('AF'), PDFArray);
    const attached = Object.fromEntries(
      files.asArray().map((_, index) => {
        const specification = files.lookup(index, PDFDict);
        const stream = specification
          .lookup(PDFName.of('EF'), PDFDict)
          .lookup(PDFName.of('F')) as PDFRawStream;
        return [
          specification.lookup(PDFName.of('UF'), PDFHexString).decodeText(),
          sha256(inflateSync(stream.contents)),
        ];
      }),
    );
    const source = (name: string) =>
      sha256(readFileSync(join(folder, 'data/boras/individ-och-familjeomsorgsnamnden/2025', name)));
    const trace = '2025-handlingsplan.sparbarhet.json';
    expect(attached).toEqual({
      '2025-atgarder.csv': source('atgarder.csv'),
      '2025-underskott.csv': source('underskott.csv'),
      [trace]: sha256(readFileSync(join(folder, 'out/boras/individ-och-familjeomsorgsnamnden', trace))),
    });
  });
});
