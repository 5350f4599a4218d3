import type { Year } from './budget.ts';
import type { Block } from './konton/account.ts';

/** Variances month by month in öre (kronor_öre), better than budget positive. */
type Course = readonly bigint[];

/**
 * 2025, January–May. What the months tell: income and personnel better than budget; purchased care for children
 * highest in February and falling since; adults within budget; financial assistance above its
 * budget by about as much every month; the buffer unused. The children's course decides why the result weakens ever more slowly.
 */
const COURSE_2025: Readonly<Record<Block, Course>> = {
  migration: [142_318_40n, 160_204_15n, 214_067_82n, 205_391_06n, 231_144_73n],
  statsbidrag: [40_112_50n, 44_306_25n, 58_219_00n, 61_087_75n, 66_140_50n],
  'ovriga-intakter': [6_204_35n, 11_871_90n, 29_115_44n, 20_876_18n, 23_042_61n],
  loner: [231_406_12n, 267_918_57n, 280_237_93n, 262_084_21n, 284_311_66n],
  uppdrag: [30_874_28n, 37_122_64n, 38_061_37n, 28_940_85n, 26_219_09n],
  lokaler: [12_104_50n, -9_236_25n, 6_018_75n, -17_905_50n, -12_388_25n],
  'kop-barn': [-452_117_36n, -640_308_91n, -458_226_14n, -268_071_55n, -212_044_08n],
  'kop-vuxna': [38_206_11n, 44_017_48n, 31_120_72n, 29_308_36n, 21_944_20n],
  'kop-ovrigt': [-72_118_64n, 34_206_03n, 38_114_27n, 27_806_92n, 26_210_58n],
  buffert: [320_400_00n, 320_400_00n, 320_400_00n, 320_400_00n, 320_400_00n],
  bistand: [-214_230_00n, -231_410_00n, -226_085_00n, -233_160_00n, -231_320_00n],
  ovrigt: [225_614_27n, 239_702_85n, 197_518_33n, 116_730_41n, 125_807_19n],
};

/** 2024: a year over its frame, by purchased care for children and by financial assistance; the buffer unused. */
const COURSE_2024: Readonly<Record<Block, Course>> = {
  migration: spread(884_216_37n, [4, 5, 6, 7, 8, 8, 7, 8, 9, 9, 10, 10]),
  statsbidrag: spread(372_904_50n, [2, 2, 3, 3, 3, 2, 2, 3, 4, 4, 4, 5]),
  'ovriga-intakter': spread(154_871_28n, [1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1]),
  loner: spread(844_307_61n, [60, 45, 30, -20, -35, -60, -40, 80, 20, 10, 5, -24]),
  uppdrag: spread(193_512_94n, [3, 2, 4, 1, 2, 2, 5, 0, 2, 1, 3, 2]),
  lokaler: spread(-96_418_75n, [3, -1, 2, 1, 0, 2, 1, -1, 2, 1, 1, 1]),
  'kop-barn': spread(-6_902_115_83n, [7, 8, 8, 9, 9, 9, 9, 9, 9, 8, 8, 7]),
  'kop-vuxna': spread(-1_148_306_47n, [8, 8, 8, 9, 9, 9, 9, 9, 8, 8, 7, 8]),
  'kop-ovrigt': spread(-496_772_20n, [8, 9, 8, 8, 9, 8, 7, 8, 9, 9, 9, 8]),
  buffert: spread(3_676_800_00n, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 100n),
  bistand: spread(-3_310_440_00n, [5, 6, 7, 7, 8, 8, 9, 9, 10, 10, 10, 11], 100n),
  ovrigt: spread(346_208_19n, [4, 4, 4, 3, 3, 3, 4, 3, 3, 3, 2, 2]),
};

/** A year's sum over months of the given sizes, in whole kronor where `step` is 100; the rest in December. */
function spread(sum: bigint, sizes: readonly number[], step = 1n): Course {
  const whole = BigInt(sizes.reduce((a, b) => a + b, 0));
  const months = sizes.map((size) => ((sum * BigInt(size)) / whole / step) * step);
  months[11]! += sum - months.reduce((a, b) => a + b, 0n);
  return months;
}

/** How many months of the year the ledger has. */
export const monthsOf = (year: Year): number => (year === 2024 ? 12 : 5);

/** A block's variance for a month (1–12) in öre, better than budget positive. */
export const varianceOf = (year: Year, block: Block, month: number): bigint =>
  (year === 2024 ? COURSE_2024 : COURSE_2025)[block][month - 1]!;

/**
 * The holiday-pay liability in kronor, report sign, ACCUMULATED since the turn of the year: each period's value
 * replaces the one before. It grows through spring, when holiday is earned, and turns in June–August.
 */
export const HOLIDAY_PAY: Readonly<Record<Year, readonly number[]>> = {
  2024: [
    -655_000, -1_187_000, -1_842_000, -2_419_000, -3_106_000, -1_988_000, 2_064_000, 1_236_000, 641_000,
    118_000, -347_000, -214_000,
  ],
  2025: [-680_000, -1_240_000, -1_930_000, -2_530_000, -3_244_500],
};
