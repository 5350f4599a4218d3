import type { IParagraphStyleOptions } from 'docx';
import { NUMBERING } from './numbering.ts';
import { LIST_STEP, points } from './scale.ts';

/** Styles of bulleted and numbered lists, three levels deep, and of further paragraphs of their items. */
export const listStyles = (): IParagraphStyleOptions[] =>
  (
    [
      ['ListBullet', 'List Bullet', NUMBERING.bullets],
      ['ListNumber', 'List Number', NUMBERING.numbers],
    ] as const
  )
    .flatMap(([id, name, reference]): IParagraphStyleOptions[] => [
      ...[0, 1, 2].map((level) => ({
        id: `${id}${level ? level + 1 : ''}`,
        name: `${name}${level ? ` ${level + 1}` : ''}`,
        basedOn: 'Normal',
        ...(level === 0 ? { quickFormat: true } : {}),
        paragraph: {
          numbering: { reference, level },
          indent: { left: LIST_STEP * (level + 1), hanging: LIST_STEP },
          spacing: { after: points(level ? 3 : 4) },
        },
      })),
      {
        id: `${id}AfterTable`,
        name: `${id === 'ListBullet' ? 'Punktlista' : 'Numrerad lista'} efter tabell`,
        basedOn: id,
        next: id,
        paragraph: { spacing: { before: points(14), after: points(4) } },
      },
    ])
    .concat(
      [0, 1, 2].map((level) => ({
        id: `ListContinue${level ? level + 1 : ''}`,
        name: `List Continue${level ? ` ${level + 1}` : ''}`,
        basedOn: 'Normal',
        paragraph: { indent: { left: LIST_STEP * (level + 1) }, spacing: { after: points(4) } },
      })),
    );
