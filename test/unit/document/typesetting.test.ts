import { expect, it } from 'vitest';
import { dumpDocument } from '../../support/dumpDocument.ts';
import { prepareSmall, TEMPLATE, withText } from '../../support/smallBoard.ts';

it('sets what is typed in reports, templates and captions; ids and what the program writes are as before', () => {
  const template = `<h1>{{titel}}</h1>
<p class="not">Beslut SN 2024-09-17, §42</p>
<h2>Åren 2025-2027</h2>
{{avsnitt "Åren 2025-2027"}}
{{tabell "driftbudget" kolumner="budget" rubrik="Budget 2025-2027"}}
`;
  const text =
    '## Åren 2025-2027\n\n**Minst -0,9 mnkr** {{kalla "budget"}} enligt §42, se [beslutet 2024-09-17](https://example.se/2024-09-17).\n';
  const { prepared, faults } = prepareSmall({ ...withText(text), [TEMPLATE]: template });
  expect(faults).toEqual([]);
  const lines = dumpDocument(prepared!.document).split('\n');
  expect(lines.slice(lines.indexOf('') + 2, -1)).toEqual([
    'p.note Beslut ‹SN~2024-09-17,~§~42›',
    'h2 #aren-2025-2027 Åren ‹2025–2027›',
    'p.body **Minst −0,9~mnkr**(source: budget) enligt §~42, se [beslutet ‹2024-09-17›](https://example.se/2024-09-17).',
    expect.stringMatching(/^table.figures #driftbudget Tabell 1 · Budget 2025–2027 · Belopp i tkr/),
    ...Array.from({ length: lines.length - lines.indexOf('') - 7 }, () => expect.anything()),
  ]);
});
