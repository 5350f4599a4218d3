import { expect, it } from 'vitest';
import type { Table } from '../../../src/document/document.ts';
import { plainText } from '../../../src/document/plainText.ts';
import { prepareExample } from '../../support/example.ts';
import { tablesOf } from '../../support/tables.ts';

/** Alingsås, socialnämnden, budget 2025–2027, appendix 2, typed from the printed document: likelihood, weight, value, handling. */
const ANALYSIS = [
  [/^Bristande kompetensförsörjning/, '4', '3', '12', 'Hanteras, IK-plan'],
  [/^Ökat tryck på verksamheten/, '4', '3', '12', 'Hanteras, styrkort'],
  [/^Organisatoriska mellanrum/, '3', '3', '9', 'Hanteras, IK-plan'],
  [/^Till delar brister i ledning/, '3', '3', '9', 'Hanteras, IK-plan & styrkort'],
  [/^Till delar brister i kvalitet/, '3', '3', '9', 'Hanteras, IK-plan'],
  [/^Omställning till nya lagkrav/, '3', '2', '6', 'Accepteras'],
  [/^Felaktiga digitaliseringsförväntningar/, '3', '2', '6', 'Accepteras'],
  [/^Bristande intern samsyn/, '2', '3', '6', 'Hanteras, styrkort'],
  [/^Välfärdsbrottslighet/, '2', '3', '6', 'Hanteras, IK-plan & politisk inriktning'],
] as const;

/** Appendix 1: value, and who is responsible. */
const PLAN = [
  [/^Bristande kompetensförsörjning/, '12', 'Avdelningschef administration'],
  [/^Organisatoriska mellanrum/, '9', 'Avdelningschef administration'],
  [/^Till delar brister i ledning/, '9', 'Avdelningschef administration'],
  [/^Till delar brister i kvalitet/, '9', 'Avdelningschef administration'],
  [/^Välfärdsbrottslighet/, '6', 'Avdelningschef administration och avdelningschef stöd och arbete'],
] as const;

const { document } = prepareExample('2025-2027-budget');
const headed = (...heads: string[]): Table =>
  tablesOf(document.blocks).find(({ head }) => {
    const found = head[0]?.cells.map(({ lines }) => lines.map(plainText).join(' ')) ?? [];
    return heads.every((name) => found.includes(name));
  })!;
const rowsOf = ({ body }: Table): string[][] =>
  body.map(({ cells }) => cells.map(({ lines }) => lines.map(plainText).join(' ').replaceAll('\u00a0', ' ')));

it('the risk analysis has the reference’s nine risks, values and handling, the highest first', () => {
  const rows = rowsOf(headed('Sannolikhet', 'Hantering'));
  const expected = ANALYSIS.map(([name, likelihood, weight, value, handling]) => [
    expect.stringMatching(name),
    expect.stringMatching(/./),
    likelihood,
    weight,
    expect.stringMatching(new RegExp(`^${value} (låg|medel|hög)$`)),
    handling,
  ]);
  expect(rows).toEqual(expected);
});

it('every tint says its level in words', () => {
  const cells = tablesOf(document.blocks).flatMap(({ body }) => body.flatMap((row) => row.cells));
  const tinted = cells.filter(({ tone }) => ['low', 'medium', 'high'].includes(tone ?? ''));
  expect(tinted.length).toBeGreaterThan(ANALYSIS.length);
  const words = { low: /låg/i, medium: /medel/i, high: /hög/i };
  for (const { tone, lines } of tinted)
    expect(lines.map(plainText).join(' ')).toMatch(words[tone as keyof typeof words]);
});

it('the internal control plan has the reference’s five risks, their values and who is responsible', () => {
  const rows = rowsOf(headed('Metod', 'Ansvarig'));
  const expected = PLAN.map(([name, value, responsible]) => [
    expect.stringMatching(name),
    expect.stringMatching(/./),
    expect.stringMatching(new RegExp(`^${value} `)),
    expect.stringMatching(/./),
    responsible,
  ]);
  expect(rows).toEqual(expected);
});
