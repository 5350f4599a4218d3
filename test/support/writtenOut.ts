import { join } from 'node:path';
import { type Knowledge, knowledgeOf } from '../../src/document/checks/prose/knowledge.ts';
import { type Passage, passagesOf } from '../../src/document/checks/prose/passages.ts';
import type { TopicOf } from '../../src/document/checks/prose/placed.ts';
import { topicReader } from '../../src/document/checks/prose/topics.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { collect, computeAll, openReport, prepare } from '../../src/prepare.ts';
import { openWorkplace } from '../../src/workplace.ts';

const workplace = openWorkplace(join(import.meta.dirname, '../..'));

/** A passage of an example in which every inline figure stands as if the author had typed its number. */
export interface WrittenOut {
  readonly report: string;
  readonly passage: Passage;
  /** The passage as it is, with its figures by their names. */
  readonly placed: Passage;
  /** The figures that were written out, and where their numbers stand. */
  readonly typed: readonly { readonly start: number; readonly end: number; readonly figure: Figure }[];
  readonly knowledge: Knowledge;
  readonly topicOf: TopicOf;
  readonly byId: ReadonlyMap<string, Figure>;
}

/** A passage with another text in place of its own; a note keeps its place in it. */
export function withPassageText(passage: Passage, text: string, from = text.length, by = 0): Passage {
  const [chunk] = passage.chunks;
  return {
    ...passage,
    text,
    figures: [],
    chunks: [{ start: 0, end: text.length, place: chunk!.place }],
    sources: passage.sources.map((it) => ({ ...it, at: it.at >= from ? it.at + by : it.at })),
  };
}

/** A passage with another text, in which its figures and notes keep their places in what has not been changed. */
export const withChangedText = (passage: Passage, text: string, at: number, by: number): Passage => ({
  ...passage,
  text,
  chunks: [{ start: 0, end: text.length, place: passage.chunks[0]!.place }],
  figures: passage.figures.map((it) =>
    it.start >= at ? { ...it, start: it.start + by, end: it.end + by } : it,
  ),
});

/** Every passage of the examples that has a number, with its figures written out as people type: plain spaces, hyphen for minus. */
export function writtenOutExamples(): WrittenOut[] {
  return workplace.reports().flatMap((name) => {
    const collected = collect();
    const prepared = prepare(name, workplace, collected.report)!;
    const opened = openReport(name, workplace, collected.report)!;
    const all = computeAll(opened);
    const knowledge = knowledgeOf(all, opened.report.period, opened.municipality.million);
    const { commentary, commentaryLine } = opened.report;
    const source = { text: commentary, firstLine: commentaryLine };
    return passagesOf(prepared.document, source).map((passage): WrittenOut => {
      const text = passage.text.replaceAll('−', '-').replaceAll('\u00a0', ' ');
      return {
        report: name.file,
        passage: withPassageText(passage, text),
        placed: passage,
        topicOf: topicReader(all, opened.report.period),
        typed: passage.figures,
        knowledge,
        byId: all.byId,
      };
    });
  });
}
