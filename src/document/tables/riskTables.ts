import type { Board } from '../../config/board.ts';
import { type Figure, figureValue } from '../../figures/figure.ts';
import type { Risk } from '../../figures/risks.ts';
import { EN_DASH, formatNumber, NBSP } from '../../language/numbers.ts';
import { CONSEQUENCE, LEVELS, LIKELIHOOD } from '../../language/risks.ts';
import { type HelperCall, knowsOptions, wrongArgument } from '../arguments.ts';
import { textCell } from '../cells.ts';
import type { Table, TableCell, TableColumn } from '../document.ts';
import { from } from '../maker.ts';

const OPTIONS = ['rubrik', 'namn'];

const column = (weight: number, align: TableColumn['align'] = 'left'): TableColumn => ({ align, weight });

const numberCell = (figure: Figure): TableCell => ({
  lines: [[{ kind: 'figure', text: formatNumber(figureValue(figure)!, 0), figure }]],
});

/** A risk's value on the tint of its level, with the level in words: "12 hög". */
const valueCell = ({ value, level }: Risk): TableCell => ({
  lines: [
    [
      { kind: 'figure', text: formatNumber(figureValue(value)!, 0), figure: value },
      { kind: 'text', value: `${NBSP}${LEVELS[level]}` },
    ],
  ],
  tone: level,
});

/** "Riskvärdet är … Låg: 1–3, medel: 4–8, hög: 9–16." */
const levelsNote = ({ riskLevels }: Board): string =>
  `Riskvärdet är sannolikhet gånger väsentlighet: ${levelRanges(riskLevels)
    .map(([level, range]) => `${LEVELS[level]} ${range}`)
    .join(', ')}.`;

/** The risk values of each level, lowest first; a level that no value from 1 to 16 has is left out. */
function levelRanges({ medium, high }: Board['riskLevels']): (readonly [Risk['level'], string])[] {
  const ranges = [
    ['low', 1, medium - 1],
    ['medium', Math.max(1, medium), high - 1],
    ['high', Math.max(1, high), 16],
  ] as const;
  return ranges
    .filter(([, first, last]) => first <= last && first <= 16)
    .map(([level, first, last]) => {
      const end = Math.min(16, last);
      return [level, first === end ? String(end) : `${first}${EN_DASH}${end}`] as const;
    });
}

const about = (call: HelperCall, caption: string) => ({
  kind: 'table' as const,
  id: call.options['namn'] ?? call.name,
  label: '',
  caption: call.options['rubrik'] ?? caption,
  style: 'text' as const,
});

const heads = (...names: string[]) => [
  { kind: 'head' as const, cells: names.map((name) => textCell(name, 'column')) },
];

/** `{{tabell "riskanalys"}}`: every risk with its value, the highest first. */
export const riskAnalysisTable = from('risker', (call, { risks }, { board }, report): Table | undefined => {
  if (!knowsOptions(call, OPTIONS, report)) return undefined;
  return {
    ...about(call, 'Riskanalys'),
    columns: [
      column(26),
      column(42),
      column(12, 'center'),
      column(13, 'center'),
      column(12, 'center'),
      column(22),
    ],
    head: heads('Risk', 'Beskrivning', 'Sannolikhet', 'Väsentlighet', 'Riskvärde', 'Hantering'),
    body: risks.map((risk) => ({
      kind: 'row',
      cells: [
        textCell(risk.name, 'row'),
        textCell(risk.description),
        numberCell(risk.likelihood),
        numberCell(risk.consequence),
        valueCell(risk),
        textCell(risk.handling),
      ],
    })),
    notes: [levelsNote(board)],
  };
});

/** `{{tabell "internkontrollplan"}}`: how the risks that the analysis puts in the plan are controlled, and by whom. */
export const controlPlanTable = from('risker', (call, { controls }, { board }, report): Table | undefined => {
  if (!knowsOptions(call, OPTIONS, report)) return undefined;
  if (controls.length === 0)
    return wrongArgument(call, call.name, 'minst en risk som hanteras i internkontrollplanen', report);
  return {
    ...about(call, 'Internkontrollplan'),
    columns: [column(24), column(32), column(11, 'center'), column(40), column(20)],
    head: heads('Risk', 'Beskrivning', 'Riskvärde', 'Metod', 'Ansvarig'),
    body: controls.map(({ risk, method, responsible }) => ({
      kind: 'row',
      cells: [
        textCell(risk.name, 'row'),
        textCell(risk.description),
        valueCell(risk),
        textCell(method),
        textCell(responsible),
      ],
    })),
    notes: [levelsNote(board)],
  };
});

/** `{{tabell "riskforklaring"}}`: what the steps of likelihood and consequence mean. */
export const riskLegendTable = from('risker', (call, _risks, _material, report): Table | undefined => {
  if (!knowsOptions(call, OPTIONS, report)) return undefined;
  const steps = LIKELIHOOD.map((likelihood, index) => [likelihood, CONSEQUENCE[index]!] as const);
  return {
    ...about(call, 'Så bedöms riskerna'),
    columns: [column(10), column(45), column(45)],
    head: heads('Steg', 'Sannolikhet', 'Väsentlighet'),
    body: steps.map((scales, index) => ({
      kind: 'row',
      cells: [
        textCell(String(index + 1), 'row'),
        ...scales.map(
          ([name, meaning]): TableCell => ({
            lines: [
              [
                { kind: 'strong', content: [{ kind: 'text', value: name }] },
                { kind: 'text', value: `: ${meaning}` },
              ],
            ],
          }),
        ),
      ],
    })),
    notes: ['Riskvärdet är sannolikhet gånger väsentlighet.'],
  };
});

/** `{{tabell "risknivaer"}}`: which risk values each level has, a table of its own so that its cells have headings of their own. */
export const riskLevelTable = from('risker', (call, _risks, { board }, report): Table | undefined => {
  if (!knowsOptions(call, OPTIONS, report)) return undefined;
  return {
    ...about(call, 'Riskvärdets nivåer'),
    columns: [column(10), column(90)],
    head: heads('Riskvärde', 'Nivå'),
    body: levelRanges(board.riskLevels).map(([level, range]) => ({
      kind: 'row',
      cells: [textCell(range, 'row'), { ...textCell(capital(LEVELS[level])), tone: level }],
    })),
    notes: [],
  };
});

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
