import type { NewBody } from '../document/newReport/body.ts';
import type { Deviation } from '../language/deviations.ts';

/** What is told of a new report. */
export interface NewSummary {
  readonly name: string;
  readonly body: NewBody;
  /** The report that text was carried over from. */
  readonly previous?: string | undefined;
  /** The deviations that the text must explain; `unknown` while files of the period are missing or have faults. */
  readonly deviations: readonly Deviation[] | 'unknown';
}

/** In Swedish: what was carried over, which deviations need a comment, and what to do next. */
export function newSummary({ name, body, previous, deviations }: NewSummary): string {
  const headings = (count: number): string => `${count} ${count === 1 ? 'rubrik' : 'rubriker'}`;
  return [
    previous
      ? `Texten under ${headings(body.carried)} är hämtad från ${previous} och märkt [EJ REVIDERAD …].`
      : 'Det finns ingen tidigare rapport av samma mall att hämta text från.',
    ...(body.empty > 0 ? [`${headings(body.empty)} väntar på text.`] : []),
    ...wanted(deviations, name),
    `Gå igenom texten och kör sedan: npx underlag bygg ${name}`,
  ].join('\n');
}

function wanted(deviations: NewSummary['deviations'], name: string): string[] {
  if (deviations === 'unknown')
    return [
      `Vilka avvikelser som behöver en kommentar visar: npx underlag kontrollera ${name} (när periodens filer är på plats)`,
    ];
  if (deviations.length === 0) return [];
  return [
    'De här avvikelserna behöver en kommentar:',
    ...deviations.map(
      ({ row, words, measure }) => `- ${row.name}: ${words}${measure ? '. Nämn också en åtgärd' : ''}.`,
    ),
  ];
}
