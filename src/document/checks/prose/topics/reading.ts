import type { Figure } from '../../../../figures/figure.ts';
import type { Name, Topic } from '../topic.ts';

/** What a dataset's figure is about, without what holds of all. */
export type Reading = Omit<Topic, 'figure' | 'value' | 'unsaid'> & { readonly unsaid?: readonly string[] };
/** Reads the parts of a figure's id after the dataset's name; undefined for a figure that no author speaks of. */
export type Reader = (parts: readonly string[], figure: Figure) => Reading | undefined;
/** The readers of some datasets, by name. */
export type Readers = Readonly<Record<string, Reader>>;

/** What a figure that its names tell all of is, besides them. */
export const PLAIN = { aspect: 'plain', span: 'none', years: [], sense: 'plain' } as const;

export const nameOf = (
  dimension: string,
  key: string,
  text: string,
  aliases: readonly string[] = [],
): Name => ({
  dimension,
  key,
  text,
  aliases,
});
