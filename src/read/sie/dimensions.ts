import type { DimensionSetting } from '../../config/board.ts';
import { COLUMN_NAMES } from '../../config/columnNames.ts';
import { problem, type Report } from '../../problems.ts';
import { normalize } from '../header.ts';
import type { SieAmount, SieFile } from './sieFile.ts';

/** The numbers of the dimensions that stand for responsibility (ansvar) and activity (verksamhet), where the file has them. */
export interface LedgerDimensions {
  readonly responsibility?: string | undefined;
  readonly activity?: string | undefined;
}

/**
 * Which dimensions of a file are responsibility and activity: as configured, else by the names that the file gives them,
 * else the number that the standard reserves for cost centres (1). A configured one that the file lacks is reported;
 * undefined then.
 */
export function findDimensions(
  sie: SieFile,
  amounts: readonly SieAmount[],
  setting: DimensionSetting | undefined,
  report: Report,
): LedgerDimensions | undefined {
  const lists = new Set(amounts.map(({ objects }) => objects));
  const used = new Set([...lists].flatMap((objects) => [...objects.keys()]));
  const known = new Set([...used, ...sie.dimensions.keys()]);
  const missing = Object.values(setting ?? {}).filter((number) => number !== undefined && !known.has(number));
  for (const found of missing) {
    const names = [...known].sort().map((number) => `${number} ${sie.dimensions.get(number) ?? ''}`.trim());
    report(problem('sie.dimension', { file: sie.file }, { found: found!, known: names.join(', ') }));
  }
  if (missing.length > 0) return undefined;
  const byName = (column: 'ansvar' | 'verksamhet'): string | undefined =>
    [...sie.dimensions].find(([, name]) =>
      (COLUMN_NAMES[column] as readonly string[]).includes(normalize(name)),
    )?.[0];
  if (setting) return setting;
  const activity = byName('verksamhet');
  const responsibility = byName('ansvar') ?? (activity === '1' ? undefined : '1');
  return { responsibility, activity };
}
