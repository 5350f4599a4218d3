import type { Coded } from './posting.ts';

/** "4631" with its text beside it, or "4631 HVB barn och unga" in one cell. Undefined for what is no account. */
export function splitCode(text: string, name: string): Coded | undefined {
  const match = /^(\d{1,8})(?:\s+(?:[-–]\s+)?(.*))?$/.exec(text);
  return match ? { code: match[1]!, name: name || (match[2] ?? '') } : undefined;
}

/** A dimension's code with its text, which may be empty; undefined for an empty code. "452 Barn och unga" is both. */
export function coded(code: string, name: string): Coded | undefined {
  if (code === '') return undefined;
  const match = name === '' ? /^(\d+)\s+(.+)$/.exec(code) : null;
  return match ? { code: match[1]!, name: match[2]! } : { code, name: name || code };
}
