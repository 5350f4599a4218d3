import { describe, expect, it } from 'vitest';
import { readMunicipality, statementRows } from '../../../src/config/municipality.ts';
import { faultsOf, reported } from '../../support/reported.ts';

const HEAD =
  'namn: Exempels kommun\nkortnamn: Exempel\nmiljoner: mnkr\nfarger: { accent: "#1d6f8a", varning: "#b5451b" }\n';
const ROWS = `resultatrakning:
  "2025-2027":
    - { rad: intakter, namn: Intäkter, slag: intakt, konton: "3" }
    - { rad: hyror, namn: Hyror, slag: kostnad, konton: "60" }
    - { rad: resultat, namn: Resultat, slag: resultat, summa: [intakter, hyror], vikt: resultat }
`;

const read = (text: string) =>
  reported((report) => readMunicipality({ text, file: 'kommun.yaml', firstLine: 1 }, report));
const faults = (text: string) =>
  faultsOf((report) => readMunicipality({ text, file: 'kommun.yaml', firstLine: 1 }, report));
/** The rows with one line more. */
const withRow = (row: string): string => `${HEAD}${ROWS}    - ${row}\n`;

describe('kommun.yaml', () => {
  it('gives the municipality, and rows for the years they belong to', () => {
    const { value, problems } = read(HEAD + ROWS);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      name: 'Exempels kommun',
      million: 'mnkr',
      colours: { accent: '#1d6f8a', warm: '#b5451b' },
    });
    expect(statementRows(value!, 2024)).toBeUndefined();
    expect(statementRows(value!, 2028)).toBeUndefined();
    for (const year of [2025, 2026, 2027])
      expect(
        statementRows(value!, year)?.map(({ id, kind, weight, sumOf }) => [id, kind, weight, sumOf]),
      ).toEqual([
        ['intakter', 'income', 'row', []],
        ['hyror', 'cost', 'row', []],
        ['resultat', 'result', 'result', ['intakter', 'hyror']],
      ]);
  });

  it.each([
    [
      'an account of two rows',
      withRow('{ rad: lokaler, namn: Lokaler, slag: kostnad, konton: "6" }'),
      'config.duplicate-account 10:53 {"account":"60","rows":"Hyror och Lokaler"}',
    ],
    [
      'a sum of a row that is not above it',
      withRow('{ rad: netto, namn: Netto, slag: resultat, summa: [intakter, hyra] }'),
      'config.unknown-row 10:50 {"found":"hyra","suggestion":"hyror"}',
    ],
    [
      'a sum of itself',
      withRow('{ rad: netto, namn: Netto, slag: resultat, summa: [netto] }'),
      'config.unknown-row 10:50 {"found":"netto"}',
    ],
    [
      'a row with neither accounts nor sum',
      withRow('{ rad: tom, namn: Tom, slag: kostnad }'),
      'config.value 10:7 {"key":"tom","found":"varken konton eller summa","expected":"antingen konton eller summa (en rad med slag: justering har ingetdera)"}',
    ],
    [
      'a row with both',
      withRow('{ rad: bada, namn: Båda, slag: kostnad, konton: "7", summa: [hyror] }'),
      'config.value 10:7 {"key":"bada","found":"både konton och summa","expected":"antingen konton eller summa (en rad med slag: justering har ingetdera)"}',
    ],
    [
      'two rows of one name',
      withRow('{ rad: hyror, namn: Hyror igen, slag: kostnad, konton: "7" }'),
      'config.value 10:9 {"key":"rad","found":"hyror","expected":"ett namn som ingen annan rad har"}',
    ],
    [
      'a name that can’t stand in a figure’s',
      withRow('{ rad: Köp, namn: Köp, slag: kostnad, konton: "7" }'),
      'config.value 10:9 {"key":"resultatrakning.2025-2027.3.rad","found":"Köp","expected":"små bokstäver a–z, siffror och bindestreck"}',
    ],
    [
      'accounts that can’t be read',
      withRow('{ rad: ovrigt, namn: Övrigt, slag: kostnad, konton: "70 till 79" }'),
      'config.value 10:51 {"key":"resultatrakning.2025-2027.3.konton","found":"70 till 79","expected":"konton som \\"46, 74-75\\""}',
    ],
    [
      'a colour that is too light',
      (HEAD + ROWS).replace('#1d6f8a', '#777777'),
      'config.contrast 4:11 {"key":"farger.accent","found":"#777777","ratio":"4,5","expected":"4,5"}',
    ],
    [
      'a colour by its name',
      (HEAD + ROWS).replace('"#1d6f8a"', 'blue'),
      'config.value 4:11 {"key":"farger.accent","found":"blue","expected":"en färg som #1d6f8a"}',
    ],
    [
      'a year that is none',
      (HEAD + ROWS).replace('2025-2027', '2025–2027'),
      'config.value 6:3 {"key":"resultatrakning.2025–2027","found":"2025–2027","expected":"ett år eller en följd av år, som 2025 eller 2025-2027"}',
    ],
  ])('%s is told', (_name, text, expected) => {
    expect(read(text).value).toBeUndefined();
    expect(faults(text)).toEqual([expected]);
  });

  it('lets the same accounts belong to different rows in different years', () => {
    const older = ROWS.replace('"2025-2027"', '"2024"')
      .replace('"60"', '"60, 49"')
      .replace('resultatrakning:\n', '');
    expect(faults(HEAD + ROWS + older)).toEqual([]);
  });

  it('refuses years in the wrong order', () => {
    expect(faults((HEAD + ROWS).replace('2025-2027', '2027-2025'))).toEqual([
      'config.value 6:3 {"key":"resultatrakning","found":"2027-2025","expected":"ett tidigare år före ett senare"}',
    ]);
  });

  it('refuses two statements for one year', () => {
    const again = ROWS.replace('"2025-2027"', '"2027-2028"').replace('resultatrakning:\n', '');
    expect(faults(HEAD + ROWS + again)).toEqual([expect.stringMatching(/^config\.value 10:3 /)]);
  });
});
