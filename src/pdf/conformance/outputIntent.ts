import { PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Print } from './print.ts';
import { srgbProfile } from './srgb.ts';
import { compressedStream } from './streams.ts';

/** Says what the document's red, green and blue are (ISO 19005-2, 6.2.3): Chromium writes bare RGB numbers. */
export function setOutputIntent(print: Print): void {
  const { catalog, context } = print;
  const profile = context.register(compressedStream(context.obj({ N: 3 }), srgbProfile()));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    RegistryName: PDFString.of('http://www.color.org'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
}
