import { type PDFContext, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { writeFile } from '../../../../src/pdf/conformance/file.ts';
import { type Print, parsePrint } from '../../../../src/pdf/conformance/print.ts';
import { removeUnreachable } from '../../../../src/pdf/conformance/unreachable.ts';
import { openPdf } from '../../../support/marked-text.ts';

/** A print with pages that show nothing, and 500 objects to be grouped. */
async function samplePrint(title = 'Å'): Promise<Print> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let count = 0; count < 2; count += 1) pdf.addPage([100, 200]);
  const many = Array.from({ length: 500 }, (_, index) =>
    pdf.context.register(pdf.context.obj({ Index: index })),
  );
  pdf.catalog.set(PDFName.of('Many'), pdf.context.obj(many));
  pdf.setTitle(title);
  return parsePrint(await pdf.save({ useObjectStreams: false }));
}

describe('a file', () => {
  it('can be read by others, with all that is in it', async () => {
    const bytes = writeFile(await samplePrint());
    const pdf = await openPdf(bytes);
    expect(pdf.numPages).toBe(2);
    expect(((await pdf.getMetadata()).info as { Title: string }).Title).toBe('Å');
    await pdf.destroy();
    const again = await parsePrint(bytes);
    expect(again.catalog.get(PDFName.of('Many'))?.toString().match(/ R/g)).toHaveLength(500);
  });

  it('begins and ends as PDF/A demands', async () => {
    const text = Buffer.from(writeFile(await samplePrint())).toString('latin1');
    expect(text).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/);
    expect(text).toMatch(/\nstartxref\n\d+\n%%EOF\n$/);
    const [, offset] = /startxref\n(\d+)/.exec(text)!;
    expect(text.slice(Number(offset))).toMatch(/^\d+ 0 obj\n<<[\s\S]*\/Type \/XRef/);
  });

  it('has an id that is a hash of what is in it', async () => {
    const id = async (title: string) => {
      const text = Buffer.from(writeFile(await samplePrint(title))).toString('latin1');
      return /\/ID \[ (<[0-9a-f]{32}>) \1 \]/i.exec(text)?.[1];
    };
    expect(await id('a')).toMatch(/^<[0-9a-f]{32}>$/i);
    expect(await id('a')).toBe(await id('a'));
    expect(await id('a')).not.toBe(await id('b'));
  });
});

it('loses what nothing leads to, and that only', async () => {
  const print = await samplePrint();
  const context: PDFContext = print.context;
  const lost = context.register(context.obj({ Lost: true }));
  const kept = context.register(
    PDFRawStream.of(context.obj({ Inner: context.register(PDFString.of('x')) }), new Uint8Array()),
  );
  print.catalog.set(PDFName.of('Kept'), kept);
  const before = context.enumerateIndirectObjects().length;
  removeUnreachable(print);
  expect(context.lookup(lost)).toBeUndefined();
  expect(context.enumerateIndirectObjects()).toHaveLength(before - 1);
});
