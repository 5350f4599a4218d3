import { EN_DASH, NBSP } from './numbers.ts';

/** A piece of text as Swedish is set; an unbroken one stays on one line, whatever hyphens and dashes it has. */
export interface SetPiece {
  readonly text: string;
  readonly unbroken: boolean;
}

/** A form that authors type in many ways, and the one way in which it is set. */
interface Form {
  readonly pattern: RegExp;
  readonly set: (match: RegExpExecArray) => SetPiece;
}

const MINUS = '\u2212';
const SPACE = '[ \\u00a0]';
const ISO_DATE = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)';
const UNITS = [
  'kr|kronor|tkr|mnkr|mkr|mdkr|miljon(?:er)?|miljard(?:er)?|procent|procentenhet(?:er)?',
  'år|månad(?:er)?|veck(?:a|or)|dag(?:ar)?|dygn|timm(?:e|ar)|minut(?:er)?|åa|årsarbetare|st|kvm|m²|km|mil|kg|ton|[kMG]Wh',
].join('|');
const NUMBER = `(?:\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[.,]\\d+)?)`;

/** Where a number begins and ends: what stands in a code, an address or a chain of numbers is left as it is. */
const BEFORE_NUMBER = '(?<![\\p{L}\\p{N}_/:.,=?&#@\\-–−])';
const AFTER_NUMBER = '(?!\\p{N}|[-–:/.,]\\p{N}|_)';

const form = (pattern: string, set: Form['set']): Form => ({ pattern: new RegExp(pattern, 'gu'), set });
const withoutBreaks = (text: string): string => text.replace(/\s+/g, NBSP);
const asTyped = ({ 0: found }: RegExpExecArray): SetPiece => ({ text: withoutBreaks(found), unbroken: true });
const paragraphs = (sign: string, numbers: string): string =>
  `${sign}${NBSP}${numbers.replace(/\s/g, '').replace('-', EN_DASH)}`;

/** The forms; where two could begin at one place, the first is meant. */
const FORMS: readonly Form[] = [
  // Decisions: "SN 2024-09-17, §42", "KF 2024-11-06 §149" and "SN 2024-09-17" have one form each.
  form(
    `(?<![\\p{L}\\p{N}-])(?:([A-ZÅÄÖ]{1,6})\\s+)?(${ISO_DATE})(?:,?\\s*(§§?)\\s*(\\d+(?:\\s?[-–]\\s?\\d+)?))?`,
    ([, board, date, sign, numbers]) => ({
      text: (board ? `${board}${NBSP}` : '') + date + (sign ? `,${NBSP}${paragraphs(sign, numbers!)}` : ''),
      unbroken: true,
    }),
  ),
  // Registry numbers, as they are: "dnr 2025.031 SN", "2024/0123".
  form(
    `\\b[Dd](?:nr|iarienummer)[.:]?\\s+(?:[A-ZÅÄÖ]{1,6}[\\s-])?\\d[\\d.:/-]*\\d(?:\\s[A-ZÅÄÖ]{2,6}(?![\\p{L}]))?`,
    asTyped,
  ),
  form(`${BEFORE_NUMBER}\\d{4}[./]\\d{2,5}(?:[-:]\\d+)?(?:\\s[A-ZÅÄÖ]{2,6}(?![\\p{L}]))?`, asTyped),
  // Numbers that are names: of accounts, organisations, telephones, months.
  form(
    '\\b(?:[Bb]ankgiro|[Pp]lusgiro|BG|PG|[Oo]rg\\.?\\s?nr|[Oo]rganisationsnummer):?\\s+\\d[\\d-]*\\d(?:\\s\\d+)*',
    asTyped,
  ),
  form(`${BEFORE_NUMBER}(?:\\d{6}|\\d{8})-\\d{4}(?!\\d)`, asTyped),
  form(`${BEFORE_NUMBER}(?:\\+46\\s?)?0?\\d{1,3}-\\d{2,3}(?:\\s\\d{2,3}){1,3}(?!\\d)`, asTyped),
  form(`${BEFORE_NUMBER}0\\d{1,3}-\\d{5,8}(?!\\d)`, asTyped),
  form(`${BEFORE_NUMBER}(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])(?![\\d-])`, asTyped),
  // "§42", "§ 23", "§§ 4-6"; "3 §" of an act.
  form('(§§?)\\s*(\\d+(?:\\s?[-–]\\s?\\d+)?)', ([, sign, numbers]) => ({
    text: paragraphs(sign!, numbers!),
    unbroken: /[-–]/.test(numbers!),
  })),
  form('(?<![\\p{L}\\p{N}])(\\d+)\\s(§§?)(?!\\s*\\d)', ([, number, sign]) => ({
    text: `${number}${NBSP}${sign}`,
    unbroken: false,
  })),
  // "-0,9", "6-8", "10 000" and what each is counted in.
  form(
    `${BEFORE_NUMBER}(?<![)\\]%])(-)?(${NUMBER})(?:([-–])(${NUMBER}))?(?:${SPACE}?([%‰])|${SPACE}(${UNITS})(?![\\p{L}\\p{N}]))?${AFTER_NUMBER}`,
    ([, sign, first, dash, last, mark, unit]) => ({
      text: [
        sign ? MINUS : '',
        withoutBreaks(first!),
        dash ? EN_DASH + withoutBreaks(last!) : '',
        mark || unit ? NBSP + (mark ?? unit) : '',
      ].join(''),
      unbroken: dash !== undefined,
    }),
  ),
];

/**
 * Typed text as Swedish is set: decision references in one form ("SN 2024-09-17, § 42"), no-break spaces in numbers and
 * before their units, minus (U+2212) before negative numbers, en dash in ranges. Dates, registry numbers, telephone numbers
 * and acts (2018:1937) keep their hyphens. Setting a text that is set already changes nothing.
 */
export function typeset(text: string): SetPiece[] {
  if (!/[\d§]/.test(text)) return text === '' ? [] : [{ text, unbroken: false }];
  const pieces: { text: string; unbroken: boolean }[] = [];
  const add = (piece: SetPiece): void => {
    const last = pieces.at(-1);
    if (piece.text === '') return;
    if (last && !last.unbroken && !piece.unbroken) last.text += piece.text;
    else pieces.push({ ...piece });
  };
  let at = 0;
  while (at < text.length) {
    const next = nextForm(text, at);
    const start = next?.match.index ?? text.length;
    add({ text: text.slice(at, start), unbroken: false });
    if (!next) break;
    add(next.form.set(next.match));
    at = start + next.match[0].length;
  }
  return pieces;
}

/** The words of a set text, for where there are no pieces: captions and notes. */
export const typesetText = (text: string): string =>
  typeset(text)
    .map((piece) => piece.text)
    .join('');

function nextForm(text: string, from: number): { form: Form; match: RegExpExecArray } | undefined {
  let next: { form: Form; match: RegExpExecArray } | undefined;
  for (const it of FORMS) {
    it.pattern.lastIndex = from;
    const match = it.pattern.exec(text);
    if (match && (!next || match.index < next.match.index)) next = { form: it, match };
  }
  return next;
}
