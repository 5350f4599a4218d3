import { describe, expect, it } from 'vitest';
import { prepareSmall, smallFile, TEMPLATE } from '../../support/smallBoard.ts';

/** The faults of a template that has a line more, on line 4. */
const faultsOf = (line: string, partials: Record<string, string> = {}): string[] =>
  prepareSmall({ [TEMPLATE]: `${smallFile(TEMPLATE)}${line}\n`, ...partials }).faults;

describe('a template', () => {
  it.each([
    '<p>{{titel}} {{kommun}} {{namnd}} {{forkortning}} {{ar}} {{manad}} {{period}} {{datum}}</p>',
    '<p>{{dnr}} {{instans}} {{paragraf}} {{handlaggare}}</p>',
    '{{#if dnr}}<p>{{dnr}}</p>{{else}}<p>Inget</p>{{/if}}',
    '{{#unless utkast}}<p>Slutlig</p>{{/unless}}',
    '{{#each kontogrupper}}<h3>{{namn}}</h3><p>{{../titel}}</p>{{#if @last}}<p>{{@index}}</p>{{/if}}{{/each}}',
    '{{#each bilagor}}<p>{{nummer}} {{namn}}</p>{{else}}<p>Inga</p>{{/each}}',
    '{{tabell "driftbudget" kolumner="budget utfall-ack"}}',
    '{{diagram "ackumulerat" rad="netto"}}',
    '<p>{{kr "driftbudget.budget.personal"}}, se {{se "driftbudget"}}.</p>{{tabell "driftbudget"}}',
    '{{! En kommentar med {{klamrar och <table> i. }}',
    '{{!-- En till: {{fel}} --}}',
    '{{innehall}}{{uppgifter}}',
    '<aside class="korthet"><p class="ingress">A <strong>b</strong> <em>c</em><br>d</p><ul><li>e</li></ul></aside>',
    '{{> slut}}',
  ])('may have %s', (line) => {
    expect(faultsOf(line, { 'templates/delar/slut.hbs': '<p>{{titel}}</p>\n' })).toEqual([]);
  });

  it.each([
    ['a misspelt name', '<p>{{titl}}</p>', 'template.unknown-name 4:6 {"found":"titl","suggestion":"titel"}'],
    [
      'a misspelt name in #if',
      '{{#if dnrr}}<p>a</p>{{/if}}',
      'template.unknown-name 4:7 {"found":"dnrr","suggestion":"dnr"}',
    ],
    [
      'a misspelt name in a branch not taken',
      '{{#if dnr}}<p>{{dnrr}}</p>{{/if}}',
      'template.unknown-name 4:17 {"found":"dnrr","suggestion":"dnr"}',
    ],
    [
      'a misspelt list in #each',
      '{{#each kontogruper}}<p>a</p>{{/each}}',
      'template.unknown-name 4:9 {"found":"kontogruper","suggestion":"kontogrupper"}',
    ],
    [
      'a misspelt name inside #each',
      '{{#each kontogrupper}}<p>{{nam}}</p>{{/each}}',
      'template.unknown-name 4:28 {"found":"nam","suggestion":"namn"}',
    ],
    [
      '#each of what is no list',
      '{{#each titel}}<p>a</p>{{/each}}',
      'template.argument 4:1 {"helper":"#each","found":"titel"',
    ],
    ['a value as a name', '<p>{{true}}</p>', 'template.forbidden 4:6 {"found":"{{…}}"'],
    ['a value as a block', '{{#1}}<p>a</p>{{/1}}', 'template.forbidden 4:4 {"found":"{{…}}"'],
    ['a part by an expression', '{{> (a "b")}}', 'template.forbidden 4:1 {"found":"{{> (…)}}"'],
    [
      'an option that Handlebars loses',
      '{{tabell "driftbudget" __proto__="x"}}',
      'template.forbidden 4:24 {"found":"__proto__="',
    ],
    [
      'an attribute that no document has',
      '<p style="color: red">a</p>',
      'template.element 4:1 {"found":"style=…"',
    ],
    ['a class without quotes', '<p class=stor>a</p>', 'template.element 4:1 {"found":"class=\\"stor\\""'],
    [
      'a misspelt block',
      '{{#iff dnr}}<p>a</p>{{/iff}}',
      'template.unknown-helper 4:4 {"found":"iff","suggestion":"if"}',
    ],
    [
      'a block that changes what names mean',
      '{{#with titel}}<p>a</p>{{/with}}',
      'template.unknown-helper 4:4 {"found":"with"',
    ],
    [
      'a misspelt helper',
      '{{tabel "driftbudget"}}',
      'template.unknown-helper 4:3 {"found":"tabel","suggestion":"tabell"}',
    ],
    [
      'a misspelt helper without argument',
      '{{inehall}}',
      'template.unknown-name 4:3 {"found":"inehall","suggestion":"innehall"}',
    ],
    ['a misspelt partial', '{{> slt}}', 'template.unknown-partial 4:1 {"found":"slt","suggestion":"slut"}'],
    ['a partial with values of its own', '{{> slut titel="x"}}', 'template.forbidden 4:1 '],
    [
      'a misspelt table',
      '{{tabell "driftbuget"}}',
      'template.argument 4:10 {"helper":"tabell","found":"driftbuget","expected":"något av ',
    ],
    ['a helper without its argument', '{{tabell}}', 'template.argument 4:1 {"helper":"tabell","found":""'],
    [
      'a misspelt figure',
      '<p>{{kr "driftbudget.budgt.personal"}}</p>',
      'text.unknown-figure 4:9 {"found":"driftbudget.budgt.personal","suggestion":"driftbudget.budget.personal"}',
    ],
    [
      'a misspelt option',
      '{{tabell "driftbudget" kolumer="budget"}}',
      'template.argument 4:1 {"helper":"tabell \\"driftbudget\\"","found":"kolumer"',
    ],
    [
      'a misspelt column',
      '{{tabell "driftbudget" kolumner="budgett"}}',
      'template.argument 4:1 {"helper":"tabell \\"driftbudget\\"","found":"budgett"',
    ],
    [
      'a column misspelt with a question mark',
      '{{tabell "driftbudget" kolumner="prgnos?"}}',
      'template.argument 4:1 ',
    ],
    [
      'a misspelt option of the contents',
      '{{innehall sidr="nej"}}',
      'template.argument 4:1 {"helper":"innehall","found":"sidr","expected":"något av rubrik, djup, sidor (menade du sidor?)"}',
    ],
    [
      'a depth that the contents lack',
      '{{innehall djup=4}}',
      'template.argument 4:1 {"helper":"innehall","found":"djup=\\"4\\""',
    ],
    [
      'a misspelt option of a section',
      '{{avsnitt "Mer" valfrit=true}}',
      'template.argument 4:1 {"helper":"avsnitt \\"Mer\\"","found":"valfrit"',
    ],
    [
      'an option where there are none',
      '{{uppgifter rubrik="a"}}',
      'template.argument 4:1 {"helper":"uppgifter","found":"rubrik","expected":"inga tillägg"}',
    ],
    ['a misspelt row', '{{diagram "ackumulerat" rad="nettot"}}', 'template.argument 4:1 '],
    ['triple braces', '<p>{{{titel}}}</p>', 'template.forbidden 4:4 {"found":"{{{titel}}}"'],
    ['an expression in an expression', '<p>{{kr (lookup titel)}}</p>', 'template.forbidden 4:9 '],
    ['an HTML comment', '<!-- hej -->', 'template.forbidden 4:1 {"found":"<!--"'],
    ['an unknown element', '<div>a</div>', 'template.element 4:1 {"found":"<div>"'],
    ['a script', '<p>a</p><script>alert(1)</script>', 'template.element 4:9 {"found":"<script>"'],
    [
      'a misspelt class',
      '<aside class="kortet"><p>a</p></aside>',
      'template.element 4:1 {"found":"class=\\"kortet\\"","expected":"något av korthet (menade du korthet?)"}',
    ],
    [
      'a class where there are none',
      '<h3 class="stor">a</h3>',
      'template.element 4:1 {"found":"class=\\"stor\\"","expected":"inget klassnamn"}',
    ],
    ['an element that is not closed', '<p><strong>a</p>', 'template.element '],
    ['text outside paragraphs', 'löst', 'template.element {"found":"löst"'],
    ['a table in a paragraph', '<p>{{tabell "driftbudget"}}</p>', 'template.element '],
    [
      'a link to a script',
      '<p><a href="javascript:x">a</a></p>',
      'template.element {"found":"href=\\"javascript:x\\""',
    ],
    ['an expression that does not end', '<p>{{titel</p>', 'template.syntax 4 '],
    ['a block that does not end', '{{#if dnr}}<p>a</p>', 'template.syntax '],
  ])('with %s is refused before anything is made', (_name, line, expected) => {
    const faults = faultsOf(line, { 'templates/delar/slut.hbs': '<p>a</p>\n' });
    expect(faults.map((fault) => fault.slice(0, expected.length))).toContain(expected);
  });

  it('is refused for a fault in a partial, in the partial’s own file', () => {
    const { problems } = prepareSmall({ 'templates/delar/slut.hbs': '<p>a</p>\n<p>{{titl}}</p>\n' });
    expect(problems).toMatchObject([
      { code: 'template.unknown-name', place: { file: 'templates/delar/slut.hbs', line: 2 } },
    ]);
  });

  it('escapes what names stand for', () => {
    const { prepared } = prepareSmall({
      'data/k/n/rapporter/r.md': smallFile('data/k/n/rapporter/r.md').replace(
        'titel: Rapport',
        'titel: "<b>A</b> & {{B}}"',
      ),
    });
    expect(prepared?.document.metadata.title).toBe('<b>A</b> & {{B}}');
    expect(prepared?.document.blocks[0]).toMatchObject({
      kind: 'heading',
      content: [{ kind: 'text', value: '<b>A</b> & {{B}}' }],
    });
  });
});
