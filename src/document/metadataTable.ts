import { textCell } from './cells.ts';
import type { Table } from './document.ts';
import type { Material } from './material.ts';

/** The facts under the title, as a table of one row: registry number, date, deciding body, paragraph, officer — those given. */
export function metadataTable({ report, board }: Material): Table {
  const facts: readonly (readonly [name: string, value: string | undefined])[] = [
    ['Dnr', report.registryNumber],
    ['Datum', report.date],
    ['Beslutande instans', report.decidingBody],
    ['Paragraf', report.paragraph],
    ['Handläggare', report.officer ?? board.officer],
  ];
  const given = facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
  return {
    kind: 'table',
    id: 'uppgifter',
    style: 'metadata',
    columns: given.map(([name, value]) => ({
      align: 'left',
      weight: Math.max(10, name.length, value.length),
    })),
    head: [{ kind: 'head', cells: given.map(([name]) => textCell(name, 'column')) }],
    body: [{ kind: 'row', cells: given.map(([, value]) => textCell(value)) }],
    notes: [],
  };
}
