import type { Municipality } from '../../config/municipality.ts';
import type { MoneyUnit } from '../../language/numbers.ts';
import type { Report } from '../../problems.ts';
import { type HelperCall, oneOf, wrongArgument } from '../arguments.ts';
import type { AmountFormat } from '../cells.ts';

/** The options `enhet` (kr, tkr, mnkr) and `decimaler` of a table or chart; faults are reported and give undefined. */
export function amountFormat(
  call: HelperCall,
  municipality: Municipality,
  report: Report,
  usual: MoneyUnit = 'tkr',
): AmountFormat | undefined {
  const word = oneOf(call, 'enhet', ['kr', 'tkr', 'mnkr', 'mkr'], usual, report);
  if (!word) return undefined;
  // Millions are written with the municipality's own word.
  const unit = word === 'mnkr' || word === 'mkr' ? municipality.million : word;
  const decimals = call.options['decimaler'] ?? (unit === municipality.million ? '1' : '0');
  if (!/^[0-3]$/.test(decimals))
    return wrongArgument(call, `decimaler=${decimals}`, 'ett tal från 0 till 3', report);
  return { unit, decimals: Number(decimals) };
}

/** "Belopp i tkr", after a caption. */
export const unitText = ({ unit }: AmountFormat): string => `Belopp i ${unit}`;
