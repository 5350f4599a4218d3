import { expect, it } from 'vitest';
import { lacksSpace } from '../../../../src/pdf/conformance/wordBreaks.ts';

it.each([
  ['byta ut', 'möbler'],
  ['Individ-', 'och familjeomsorgsnämnden'],
  ['kort-', 'som långsiktigt'],
  ['år 2025,', 'som –'],
  ['Bilaga 1 –', 'Internkontrollplan'],
  ['en ökning om –', '4,0 mnkr'],
])('two words are parted: %s | %s', (line, next) => {
  expect(lacksSpace(line, next)).toBe(true);
});

it.each([
  ['möbler, IT-', 'utrustning'],
  ['HVB-', 'tillstånd'],
  ['åren 2025–', '2027'],
  ['Lots/', 'utökat stöd'],
  ['omställ\u00ad', 'ningen'],
  ['byta ut ', 'möbler'],
  ['byta ut', ' möbler'],
])('one word is not, nor are words already apart: %s | %s', (line, next) => {
  expect(lacksSpace(line, next)).toBe(false);
});
