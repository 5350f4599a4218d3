import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPdf } from '../../src/pdf/reading.ts';
import { readWord } from '../../src/word/reading.ts';
import { underlag } from '../support/made.ts';
import { hasValidator, schemaErrors } from '../support/ooxmlValidator.ts';
import { pdfFindings } from '../support/pdfFindings.ts';
import { JPEG, png } from '../support/pictures.ts';
import { wordFindings } from '../support/wordFindings.ts';

/** The author's own pictures, in a report built by the program: one half transparent with a caption, one photograph without. */
const folder = mkdtempSync(join(tmpdir(), 'underlag-bilder-'));
const REPORTS = 'data/boras/individ-och-familjeomsorgsnamnden/rapporter';
const outOf = (ending: string): string =>
  join(folder, 'out/boras/individ-och-familjeomsorgsnamnden', `2025-handlingsplan.${ending}`);
const TEXT = `
Så är arbetet ordnat ({{se "organisation"}}).

![Tre enheter under en ledning](bilder/organisation.png "Förvaltningens organisation")

- En punkt med bild:

  ![Huset sett från gatan](bilder/hus.jpg)

## Samverkan`;

const BUILD = ['bygg', '2025-handlingsplan', '--namnd', 'individ-och-familjeomsorgsnamnden'];
let run: ReturnType<typeof underlag>;
beforeAll(() => {
  cpSync('data', join(folder, 'data'), { recursive: true });
  mkdirSync(join(folder, REPORTS, 'bilder'));
  writeFileSync(join(folder, REPORTS, 'bilder/organisation.png'), png(1200, 500));
  writeFileSync(join(folder, REPORTS, 'bilder/hus.jpg'), JPEG);
  const file = join(folder, REPORTS, '2025-handlingsplan.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('\n## Samverkan', TEXT));
  run = underlag(folder, BUILD);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('are in both documents, with their descriptions and captions, and both hold for the archive and the reader', async () => {
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  const pdf = new Uint8Array(readFileSync(outOf('pdf')));
  const word = new Uint8Array(readFileSync(outOf('docx')));
  for (const { pieces } of [await readPdf(pdf), readWord(word)]) {
    const pictures = pieces.flatMap((piece) => (piece.kind === 'picture' ? [piece.alternative] : []));
    expect(pictures).toEqual(['Tre enheter under en ledning', 'Huset sett från gatan']);
    const texts = pieces.flatMap((piece) =>
      piece.kind === 'text' ? [piece.text.replaceAll('\u00a0', ' ')] : [],
    );
    expect(texts).toContain('Figur 1. Förvaltningens organisation');
    expect(texts.some((text) => text.startsWith('Så är arbetet ordnat (figur 1)'))).toBe(true);
  }
  expect(await pdfFindings(pdf)).toEqual([]);
  expect(wordFindings(word)).toEqual([]);
  if (hasValidator) expect(schemaErrors(outOf('docx'), 'Microsoft365')).toEqual([]);
});

it('are the same bytes when they are built again, and hold nothing that a camera or a program noted', () => {
  const before = ['pdf', 'docx'].map((ending) => readFileSync(outOf(ending)));
  expect(underlag(folder, BUILD).status).toBe(0);
  ['pdf', 'docx'].forEach((ending, index) => {
    expect(readFileSync(outOf(ending)).equals(before[index]!), ending).toBe(true);
    expect(before[index]!.includes('Anna Andersson')).toBe(false);
  });
});
