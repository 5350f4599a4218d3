import type { Figures } from '../../../figures/datasets.ts';
import { exact } from '../../../figures/exact.ts';
import type { Figure } from '../../../figures/figure.ts';
import { mentionsIn } from '../../../language/prose/mentions.ts';
import { type Candidate, countOf } from './candidates.ts';
import type { Topic } from './topic.ts';

/** How many measures and possibilities there are, and what the names themselves count: "Minska arbetsstyrkan med 3,0 åa". */
export function countsOf({ datasets }: Figures, topics: readonly Topic[]): Candidate[] {
  const made: Candidate[] = [];
  const plain = (names: Topic['names'], of: readonly Figure[]): Topic => ({
    figure: of[0]!,
    value: exact(0n),
    names,
    unsaid: names.map(({ dimension }) => dimension),
    aspect: 'plain',
    span: 'none',
    years: [],
    sense: 'plain',
  });
  const measures = topics.filter(
    ({ names, figure }) => figure.id.startsWith('atgarder.') && names[0]!.dimension === 'measure',
  );
  if (datasets.atgarder && measures[0])
    made.push(
      countOf(
        plain([{ dimension: 'noun', key: 'åtgärd', text: 'åtgärder', aliases: [] }], [measures[0].figure]),
        datasets.atgarder.measures.length,
        'Antal åtgärder i åtgärdsfilen',
        [],
      ),
    );
  const possibilities = topics.filter(
    ({ names }) => names.length === 1 && names[0]!.dimension === 'possibility' && names[0]!.key !== 'totalt',
  );
  const all = topics.find(({ figure }) => figure.id === 'mojligheter.totalt');
  const noun = { dimension: 'noun', key: 'möjlighet', text: 'möjligheter', aliases: [] };
  if (all)
    made.push(
      countOf(plain([noun], [all.figure]), possibilities.length, 'Antal möjligheter i filen', [all.figure]),
    );
  for (const part of topics.filter(
    ({ names, figure }) =>
      names.length === 1 && ['area', 'horizon'].includes(names[0]!.dimension) && figure.terms.length > 0,
  ))
    made.push(
      countOf(
        { ...plain([noun], [part.figure]), names: [noun, part.names[0]!], unsaid: ['noun'] },
        part.figure.terms.length,
        `Antal möjligheter, ${part.names[0]!.text}`,
        [part.figure],
      ),
    );
  for (const { names, figure } of measures)
    for (const mention of mentionsIn(names[0]!.text))
      if (/åa|årsarbet/i.test(mention.noun))
        made.push({
          ...countOf(
            plain([{ dimension: 'noun', key: 'årsarbetare', text: 'årsarbetare', aliases: [] }], [figure]),
            0,
            names[0]!.text,
            [figure],
          ),
          value: mention.first.value,
        });
  return made;
}
