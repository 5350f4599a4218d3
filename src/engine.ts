import { setFlagsFromString } from 'node:v8';

/**
 * A run is over before most of what V8's optimizer makes has paid for itself, and on two cores the optimizer takes them from the
 * browser: it waits seven times as long as it does by itself (10 per cent of a run).
 */
export function setForShortRuns(): void {
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--semi-space-growth-factor=2');
}

/**
 * While a large file is read, the optimizer is at work as soon as V8 has it by itself, and the room for new objects doesn't grow
 * (to 48 MB): nothing is gained by that when they live on.
 */
export function setForLargeFiles(): void {
  setFlagsFromString('--interrupt-budget=135168');
  setFlagsFromString('--semi-space-growth-factor=1');
}
