import { describe, expect, it } from 'vitest';
import { traceJson } from '../../../src/trace/json.ts';
import { traceOf } from '../../../src/trace/trace.ts';
import { dumpDocument } from '../../support/dumpDocument.ts';
import { type Changes, prepareSmall, smallFile, TEMPLATE, withText } from '../../support/smallBoard.ts';

const BOARD = 'data/k/n/namnd.yaml';
const FILE = 'data/k/n/2025/volymer.csv';
const BEFORE = 'data/k/n/2024/volymer.csv';
const HEADER = 'Period;Område;Grupp;Antal personer;Dygn;Kostnad\n';
const ROWS = `${HEADER}2025-02;Barn;HVB;3;84;1234567
2025-02;Barn;Familjehem;21;588;1050000
2025-02;Barn;Kontaktfamilj;40;;800000
2025-02;Vuxna;Skyddat boende;0;0;0
2025-02;Vuxna;Stöd;12;;96000,40
`;
const TABLE =
  '<h1>{{titel}}</h1>\n<h2>Läget</h2>\n{{avsnitt "Läget"}}\n{{tabell "volymer" kolumner="personer kostnad kostnad-per-person personer-forandring?" rubrik="Volymer"}}\n';

const changes = (more: Changes = {}): Changes => ({
  [BOARD]: `${smallFile(BOARD)}  volymer: { fil: volymer.csv, enhet: kr }\n`,
  [FILE]: ROWS,
  [TEMPLATE]: TABLE,
  ...more,
});
function run(more: Changes = {}) {
  const { prepared, faults } = prepareSmall(changes(more));
  const lines = prepared ? dumpDocument(prepared.document).split('\n') : [];
  const table = lines.slice(
    lines.findIndex((line) => line.startsWith('table.')),
    -1,
  );
  const shown = table.map((line) => line.replace(/\[([^|\]]*)\|[^\]]*\]/g, '$1').trim());
  const value = (id: string) => prepared?.figures.byId.get(id)?.value;
  return { faults, shown, value, prepared };
}

describe('volumes', () => {
  it('are a table of groups under their area, with sums, in which a small group and its neighbour are hidden', () => {
    const { faults, shown } = run();
    expect(faults).toEqual([]);
    expect(shown).toEqual([
      'table.figures #volymer Tabell 1 · Volymer',
      'columns left 2.6, right 1, right 1, right 1',
      'head | col:Grupp | col:Antal / personer | col:Kostnad / tkr | col:Kostnad per / person, tkr',
      'row | row:HVB | .. | .. | ..',
      'row | row:Familjehem | .. | .. | ..',
      'row | row:Kontaktfamilj | 40 | 800 | 20',
      'sum | row:Summa Barn | 64 | 3~085 | 48',
      'row | row:Skyddat boende | 0 | 0 | –',
      'row | row:Stöd | 12 | 96 | 8',
      'sum | row:Summa Vuxna | 12 | 96 | 8',
      'sum | row:Summa | 76 | 3~181 | 42',
      'note Två punkter (..) betyder att uppgiften är dold för att skydda enskilda: gruppen är mindre än fem personer, eller så skulle en annan dold uppgift gå att räkna ut.',
    ]);
  });

  it('hide nothing, and say nothing of it, where no group is small', () => {
    const { shown } = run({ [FILE]: ROWS.replace('HVB;3;', 'HVB;5;') });
    expect(shown.join('\n')).not.toContain('..');
    expect(shown).toContain('row | row:HVB | 5 | 1~235 | 247');
  });

  it('hide smaller groups than the board says', () => {
    const limited = (limit: string): Changes => ({
      [BOARD]: `${smallFile(BOARD)}  volymer: { fil: volymer.csv, enhet: kr }\nsekretess: { minsta-grupp: "${limit}" }\n`,
    });
    expect(run(limited('3')).shown).toContain('row | row:HVB | 3 | 1~235 | 412');
    const { shown } = run(limited('13'));
    expect(shown).toContain('row | row:Stöd | .. | .. | ..');
    expect(shown.at(-1)).toContain('mindre än 13 personer');
    expect(run(limited('2')).faults.join()).toContain('config.value');
  });

  it('hide a cost of nobody: somebody has caused it', () => {
    const { shown } = run({ [FILE]: ROWS.replace('Skyddat boende;0;0;0', 'Skyddat boende;0;0;45000') });
    expect(shown).toContain('row | row:Skyddat boende | .. | .. | ..');
    expect(shown).toContain('row | row:Stöd | .. | .. | ..');
  });

  it('have averages and changes, hidden where one of the two is', () => {
    const before = `${HEADER}2024-02;Barn;HVB;9;200;900000\n2024-02;Barn;Kontaktfamilj;2;;30000\n2024-02;Barn;Familjehem;20;;1000000\n2024-02;Vuxna;Stöd;10;;90000\n2024-02;Vuxna;Skyddat boende;0;;0\n`;
    const { value, shown } = run({ [BEFORE]: before });
    // Kontaktfamilj is small in 2024, and Familjehem its neighbour.
    expect(shown[3]).toBe('row | row:HVB | .. | .. | .. | ..');
    expect(shown[5]).toBe('row | row:Kontaktfamilj | 40 | 800 | 20 | ..');
    expect(shown[8]).toBe('row | row:Stöd | 12 | 96 | 8 | 2');
    expect(value('volymer.kostnad.kontaktfamilj.2024-02')).toBe('suppressed');
    expect(value('volymer.kostnad.hvb.2024-02')).toEqual({ numerator: 90000000n, denominator: 1n });
    expect(value('volymer.kostnad-forandring.kontaktfamilj')).toBe('suppressed');
    expect(value('volymer.kostnad-forandring.stod')).toEqual({ numerator: 600040n, denominator: 1n });
  });

  it('hide a month that the year would tell', () => {
    const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);
    const rows = months.flatMap((month, index) => [
      `${month};;HVB;${index === 6 ? 2 : 8};;${500000 + index}`,
      `${month};;Familjehem;20;;900000`,
      `${month};;Stöd;30;;100000`,
    ]);
    const year = ['2025;;HVB;11;;6000066', '2025;;Familjehem;25;;10800000', '2025;;Stöd;44;;1200000'];
    const { value } = run({ [FILE]: HEADER + [...rows, ...year].join('\n') });
    const hidden = (id: string) => value(id) === 'suppressed';
    expect(hidden('volymer.kostnad.hvb.2025-07')).toBe(true);
    expect(hidden('volymer.kostnad.familjehem.2025-07')).toBe(true);
    // Each of the two rows must have another, and those two stand in one month.
    const others = months.filter((month) => hidden(`volymer.kostnad.hvb.${month}`));
    expect(others).toEqual(['2025-07', '2025-08']);
    expect(hidden('volymer.kostnad.familjehem.2025-08')).toBe(true);
    expect(hidden('volymer.kostnad.stod.2025-08')).toBe(false);
    expect(hidden('volymer.kostnad.hvb.2025')).toBe(false);
  });

  it('are not said in the text where they are hidden, and the fault does not say them', () => {
    const { faults } = run(withText('## Läget\n\nHVB kostade {{kr "volymer.kostnad.hvb"}}.\n'));
    expect(faults.join()).toContain('text.figure-suppressed');
    expect(faults.join()).not.toMatch(/1.?234.?567/);
  });

  it('have faults that don’t say what stands in the file', () => {
    const { faults } = run({
      [FILE]: `${HEADER}2025-02;Barn;HVB;3,5;84;1234567\n2025-02;Barn;HVB;3;84;1234567 kr\n2025-13;Barn;HVB;3;84;1\n`,
    });
    expect(faults.join('\n')).toContain('volume.value');
    expect(faults.join('\n')).not.toMatch(/1234567|3,5/);
  });

  it('have rows of one period once, in one area, of their own year', () => {
    const { faults } = run({ [FILE]: `${ROWS}2025-02;Vuxna;HVB;7;;1\n2024-02;Vuxna;Stöd;7;;1\n` });
    expect(faults.join('\n')).toMatch(/volume.duplicate[\s\S]*volume.area[\s\S]*ledger.wrong-year/);
    expect(run({ [FILE]: ROWS.replaceAll('2025-02', '2025-01') }).faults.join()).toContain(
      'volume.period-missing',
    );
  });

  it('leave no hidden number in the document, the figures or the trace', () => {
    const { prepared } = run();
    const { document, figures } = prepared!;
    const trace = traceJson(traceOf(document, 'r.md', figures.byId, () => 'checksum'));
    const everything = JSON.stringify([document, [...figures.byId.values()], trace], (_, value) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    // Three persons, 84 days and 1 234 567 kronor; 21, 588 and 1 050 000; what one person cost in each.
    for (const number of ['1234567', '123456700', '1050000', '1~235', '1 235', '411522', '588', '"84"'])
      expect(everything, number).not.toContain(number);
    expect(JSON.parse(trace).kallor).toMatchObject([
      { fil: FILE, sha256: '', 'dolda rader': '2–3' },
      { fil: 'r.md', sha256: 'checksum' },
    ]);
  });
});
