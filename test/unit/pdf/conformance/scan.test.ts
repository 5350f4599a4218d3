import { describe, expect, it } from 'vitest';
import type { Font } from '../../../../src/pdf/conformance/fonts.ts';
import { scanContent } from '../../../../src/pdf/conformance/scan.ts';
import { type PaintedForm, textOfLines } from '../../../../src/pdf/conformance/scanned.ts';

/** Every byte is its own character. */
const latin: Font = { textOf: (bytes) => bytes, space: '<20>' };
const textForm: PaintedForm = { hasMarks: false, draws: new Set(['text', 'shape']), text: 'form' };
const markedForm: PaintedForm = { hasMarks: true, draws: new Set(['text']), text: 'marked' };
const forms: Record<string, PaintedForm> = { Text: textForm, Marked: markedForm };

const scan = (source: string) => {
  const scanned = scanContent(source, { font: () => latin, form: (name) => forms[name] });
  return {
    ...scanned,
    unmarked: scanned.unmarked.map(({ start, end, text, isArtifact }) => ({
      source: source.slice(start, end),
      text,
      isArtifact,
    })),
    sequences: scanned.sequences.map(({ id, draws, lines }) => ({
      id,
      draws: [...draws],
      text: textOfLines(lines),
    })),
  };
};

describe('marked content', () => {
  it('is told by what it draws', () => {
    const source = '/P <</MCID 0>> BDC BT /F 1 Tf (a) Tj (b) Tj ET EMC /TD <</MCID 1>> BDC 0 0 1 1 re f EMC';
    expect(scan(source).sequences).toEqual([
      { id: 0, draws: ['text'], text: 'ab' },
      { id: 1, draws: ['shape'], text: '' },
    ]);
    expect(scan(source).unmarked).toEqual([]);
    expect(scan(source).hasMarks).toBe(true);
  });

  it('has lines, each with its end', () => {
    const source = '/P <</MCID 0>> BDC BT /F 1 Tf 1 0 0 1 0 9 Tm (a) Tj 5 0 Td (b) Tj 0 -9 Td (c) Tj ET EMC';
    const [sequence] = scanContent(source, { font: () => latin, form: () => undefined }).sequences;
    expect(sequence?.lines.map(({ text, last }) => [text, source.slice(last.start, last.end)])).toEqual([
      ['ab', '(b) Tj'],
      ['c', '(c) Tj'],
    ]);
  });

  it('counts images and forms', () => {
    const source = '/Figure <</MCID 0>> BDC /Im Do EMC /P <</MCID 1>> BDC /Text Do EMC';
    expect(scan(source).sequences).toEqual([
      { id: 0, draws: ['image'], text: '' },
      { id: 1, draws: ['text', 'shape'], text: 'form' },
    ]);
  });

  it('reads the text that stands for what is shown, once', () => {
    const source =
      '/P <</MCID 0>> BDC BT /F 1 Tf /Span <</ActualText <FEFF00A0>>> BDC (x) Tj (y) Tj EMC (z) Tj ET EMC';
    expect(scan(source).sequences[0]?.text).toBe('\u00a0z');
  });
});

describe('unmarked content', () => {
  it('is a whole text object, or a path from its beginning', () => {
    expect(scan('BT /F 1 Tf (a) Tj (b) Tj ET q 1 0 0 1 0 0 cm 0 0 m 1 1 l S Q').unmarked).toEqual([
      { source: 'BT /F 1 Tf (a) Tj (b) Tj ET', text: 'ab', isArtifact: false },
      { source: '0 0 m 1 1 l S', text: '', isArtifact: false },
    ]);
  });

  it('is a whole text object though a part of it has a replacement text', () => {
    const source = 'BT /F 1 Tf (a) Tj /Span <</ActualText <FEFF00A0>>> BDC ( ) Tj EMC (b) Tj ET';
    expect(scan(source).unmarked).toEqual([{ source, text: 'a\u00a0b', isArtifact: false }]);
  });

  it('is each showing of text where the object is marked in part', () => {
    expect(scan('BT /F 1 Tf (a) Tj /P <</MCID 0>> BDC (b) Tj EMC (c) Tj ET').unmarked).toEqual([
      { source: '(a) Tj', text: 'a', isArtifact: false },
      { source: '(c) Tj', text: 'c', isArtifact: false },
    ]);
  });

  it('is joined with what stands directly before it, if of its kind', () => {
    expect(scan('0 0 1 1 re f\n2 2 1 1 re f BT /F 1 Tf (a) Tj ET').unmarked).toEqual([
      { source: '0 0 1 1 re f\n2 2 1 1 re f', text: '', isArtifact: false },
      { source: 'BT /F 1 Tf (a) Tj ET', text: 'a', isArtifact: false },
    ]);
  });

  it('is not what only clips', () => {
    expect(scan('0 0 1 1 re W n').unmarked).toEqual([]);
  });

  it('is told of when it is an artifact already', () => {
    expect(scan('/Artifact BMC BT /F 1 Tf (a) Tj ET EMC').unmarked).toEqual([
      { source: '(a) Tj', text: 'a', isArtifact: true },
    ]);
  });

  it('is not a form that has marks of its own', () => {
    expect(scan('/Marked Do').unmarked).toEqual([]);
    expect(scan('/Marked Do').hasMarks).toBe(true);
    expect(scan('/Text Do').unmarked).toEqual([{ source: '/Text Do', text: 'form', isArtifact: false }]);
  });
});
