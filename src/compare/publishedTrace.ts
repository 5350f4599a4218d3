import * as z from 'zod';
import { type Exact, exact, multiply } from '../figures/exact.ts';
import type { Absence } from '../figures/figure.ts';
import type { Snapshot } from '../figures/snapshot.ts';
import { problem, type Report } from '../problems.ts';

/** What a published report's trace remembers: the figures as they were said, and the exports as they were. */
export interface PublishedTrace {
  readonly figures: ReadonlyMap<string, Exact | Absence>;
  /** Undefined in traces from before the exports were kept. */
  readonly snapshot?: Snapshot | undefined;
}

const texts = z.record(z.string(), z.string());
const ledger = z.object({
  fil: z.string(),
  manader: z.array(z.string()),
  ore: texts,
  konton: texts,
  ansvar: texts,
  verksamheter: texts,
});
const schema = z.object({
  siffror: z.array(z.object({ id: z.string(), varde: z.string(), enhet: z.string() })),
  underlag: z
    .object({
      utfall: ledger.optional(),
      budget: ledger.optional(),
      prognos: texts.optional(),
      justeringar: texts.optional(),
    })
    .optional(),
});

/** Reads a trace (publish/trace.ts). One that can't be read is told of as a warning: the comparison is made without it. */
export function readTrace(bytes: Uint8Array, file: string, report: Report): PublishedTrace | undefined {
  const parsed = schema.safeParse(jsonOf(bytes));
  if (!parsed.success) {
    report(problem('compare.trace', { file }, {}, 'warning'));
    return undefined;
  }
  const { siffror, underlag } = parsed.data;
  return {
    figures: new Map(siffror.map(({ id, varde, enhet }) => [id, exactOf(varde, enhet)])),
    snapshot: underlag && Object.keys(underlag).length > 0 ? underlag : undefined,
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** A value as the trace writes it ("-905411.35", "1/3", "saknas"): amounts are öre again, points ratios. */
function exactOf(text: string, unit: string): Exact | Absence {
  const match = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text);
  if (!match) return text === 'dold' ? 'suppressed' : 'missing';
  const [, sign, whole, decimals = '', denominator] = match;
  const size = denominator
    ? exact(BigInt(whole!), BigInt(denominator))
    : exact(BigInt(whole! + decimals), 10n ** BigInt(decimals.length));
  const value = multiply(size, exact(sign === '-' ? -1n : 1n));
  if (unit === 'kr') return multiply(value, exact(100n));
  return unit === 'procentenheter' ? multiply(value, exact(1n, 100n)) : value;
}
