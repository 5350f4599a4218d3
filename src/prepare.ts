import { type Board, readBoard, SOURCE_NAMES, salvageSources } from './config/board.ts';
import { type Municipality, readMunicipality } from './config/municipality.ts';
import { type ReportFile, readReport } from './config/report.ts';
import { checkDocument } from './document/checks/check.ts';
import type { CheckedNumber } from './document/checks/prose/checkedNumber.ts';
import { reportNumbers } from './document/checks/prose/findings.ts';
import { canBearOut, knowledgeOf } from './document/checks/prose/knowledge.ts';
import { checkProse, type MakeKnowledge } from './document/checks/prose/prose.ts';
import { topicReader } from './document/checks/prose/topics.ts';
import { checkTexts } from './document/checkTexts.ts';
import { compose } from './document/compose.ts';
import type { Document } from './document/document.ts';
import type { Material } from './document/material.ts';
import { neededDatasets } from './document/template/needs.ts';
import { parseTemplate, type Template } from './document/template/template.ts';
import type { ComputeContext } from './figures/dataset.ts';
import {
  computeDatasets,
  DATASET_NAMES,
  type DatasetName,
  type Figures,
  isWithinReach,
} from './figures/datasets.ts';
import { nearest } from './language/nearest.ts';
import { isTooDeep, tooDeepAt } from './nesting.ts';
import { type Place, type Problem, problem, type Report, type Severity } from './problems.ts';
import { decodeText } from './read/decode.ts';
import { lineCount } from './read/lineCount.ts';
import { isGoodLogo } from './read/logo.ts';
import { openSources } from './read/sources.ts';
import { readBodyTypeface } from './style.ts';
import type { ReportName, Workplace } from './workplace.ts';

/** Collects problems, and says whether there was an error among them. */
export interface Collected {
  readonly problems: Problem[];
  readonly report: Report;
  readonly failed: () => boolean;
}

export function collect(): Collected {
  const problems: Problem[] = [];
  return {
    problems,
    report: (found) => problems.push(found),
    failed: () => problems.some(({ severity }) => severity === 'error'),
  };
}

/** A report's own files, read and typed: everything but its sources. */
export interface Opened {
  readonly municipality: Municipality;
  readonly board: Board;
  readonly report: ReportFile;
  readonly logo: Material['logo'];
  /** The municipality's own Word document. */
  readonly wordBase: { readonly file: string; readonly bytes: Uint8Array } | undefined;
  readonly measureNames: Material['measureNames'];
  readonly sourceFile: Material['sourceFile'];
  readonly readFile: Material['readFile'];
  readonly context: ComputeContext;
}

/** Phase 1: the report and its configuration. Everything wrong is reported; undefined when anything is. */
export function openReport(name: ReportName, workplace: Workplace, report: Report): Opened | undefined {
  const folder = `data/${name.municipality}`;
  const configurationFile = `${folder}/kommun.yaml`;
  const boardFile = `${folder}/${name.board}/namnd.yaml`;
  const municipality = withText(configurationFile, 'kommunens inställningar', workplace, report, (text) =>
    readMunicipality({ text, file: configurationFile, firstLine: 1 }, report),
  );
  const [board, known] = withText(boardFile, 'nämndens inställningar', workplace, report, (text) => {
    const read = { text, file: boardFile, firstLine: 1 };
    const whole = readBoard(read, report);
    return [whole, whole ?? salvageSources(read)] as const;
  }) ?? [undefined, undefined];
  const source = withText(name.file, 'rapporten', workplace, report, (text) =>
    readReport(text, name.file, report),
  );
  const sources = known && openSources(known, `${folder}/${name.board}`, workplace, report);
  if (!municipality || !board || !sources || !source) {
    // What comes after a fault is read as far as it goes, so that all faults are told at once.
    const year = source?.period.year ?? Number(/^\d{4}/.exec(name.name)?.[0] ?? 0);
    for (const kind of SOURCE_NAMES) sources?.read(kind, year, 'optional');
    const templates = source && readTemplates(source.template, source.templatePlace, workplace, report);
    if (source && templates)
      checkTexts(source, templates.template, templates.partials, report, workplace.read);
    return undefined;
  }
  return {
    municipality,
    board,
    report: source,
    logo: readLogo(municipality, folder, workplace, report),
    wordBase: readWordBase(municipality, folder, workplace, report),
    sourceFile: (file) => ({
      lines: workplace.largeLines(file)?.count ?? lineCount(workplace.read(file)),
      sha256: workplace.checksum(file) ?? '',
    }),
    readFile: workplace.read,
    measureNames: () =>
      sources.read('atgarder', source.period.year, 'optional')?.rows.map(({ name }) => name) ?? [],
    context: {
      municipality,
      configurationFile,
      board,
      period: source.period,
      reportPlace: source.periodPlace,
      sources,
      report,
    },
  };
}

/** Phase 2 for an author who asks what there is: every figure that the sources allow, of the datasets that are wanted. */
export const computeAll = (
  { context }: Opened,
  known?: Figures,
  isWanted: (name: DatasetName) => boolean = () => true,
): Figures => computeDatasets(datasetsWithin(context, isWanted), context, known);

/** One after the other, so that each finds read what those before it have read. */
function* datasetsWithin(
  context: ComputeContext,
  isWanted: (name: DatasetName) => boolean,
): Iterable<DatasetName> {
  for (const name of DATASET_NAMES) if (isWanted(name) && isWithinReach(name, context)) yield name;
}

/** A report after phase 4: its document, the figures that the trace follows, the numbers that the author typed, and what all were made from. */
export interface Prepared {
  readonly document: Document;
  readonly figures: Figures;
  readonly numbers: readonly CheckedNumber[];
  readonly opened: Opened;
}

/**
 * Phases 1–4: a report's files to a checked document. Everything wrong is reported; undefined when there is any error.
 * `textFaults` is how it is told that text and figures don't go together, where the report itself is not to decide.
 * `onOpened` gets the opened report, whose sources afterwards tell what has been read, whether or not there was an error.
 */
export function prepare(
  name: ReportName,
  workplace: Workplace,
  report: Report,
  onOpened: (opened: Opened) => void = () => {},
  textFaults?: Severity,
): Prepared | undefined {
  const collected = collect();
  const prepared = within(name.file, collected.report, run);
  for (const found of missingFirst(collected.problems)) report(found);
  return collected.failed() ? undefined : prepared;

  function run(): Prepared | undefined {
    const read = openReport(name, workplace, collected.report);
    if (read) onOpened(read);
    const opened = read && textFaults ? { ...read, report: { ...read.report, textFaults } } : read;
    const templates =
      opened &&
      readTemplates(opened.report.template, opened.report.templatePlace, workplace, collected.report);
    if (!opened) return undefined;
    if (!templates) {
      computeAll(opened);
      return undefined;
    }
    const { template, partials } = templates;
    const texts = [template, ...partials.values()].map(({ text }) => text);
    const figures = computeDatasets(neededDatasets([...texts, opened.report.commentary]), opened.context);
    // Without its figures a document would only report the same faults over and over.
    if (collected.failed()) {
      checkTexts(opened.report, template, partials, collected.report, workplace.read);
      return undefined;
    }
    const document = compose({ ...opened, figures }, template, partials, collected.report);
    if (!document) return undefined;
    checkDocument(document, readBodyTypeface(workplace), name.file, collected.report);
    const numbers = checkNumbers(document, opened, figures, collected.report);
    return { document, figures, numbers, opened };
  }
}

/** Does what goes as deep as the report's files do. That they go too deep is reported; undefined then. */
function within<T>(file: string, report: Report, work: () => T): T | undefined {
  try {
    return work();
  } catch (thrown) {
    if (!isTooDeep(thrown)) throw thrown;
    report(problem('file.nesting', { file }, {}));
    return undefined;
  }
}

/** What the text lacks comes before what is wrong with the text that there is. */
function missingFirst(problems: readonly Problem[]): Problem[] {
  const isMissing = ({ code }: Problem): boolean => code.startsWith('comment.');
  return [...problems.filter(isMissing), ...problems.filter((found) => !isMissing(found))];
}

/** The numbers that the author has typed, held against every figure that the sources allow, not only those that the template needs. */
function checkNumbers(
  document: Document,
  opened: Opened,
  figures: Figures,
  report: Report,
): readonly CheckedNumber[] {
  const { commentary, commentaryLine, period, textFaults } = opened.report;
  const source = { text: commentary, firstLine: commentaryLine };
  // What the template has no need of has its faults told when it is needed, not here.
  const silent = { ...opened, context: { ...opened.context, report: () => undefined } };
  let all = figures;
  const knowledge: MakeKnowledge = (quantities) => {
    all = computeAll(silent, figures, (name) => canBearOut(name, quantities));
    return knowledgeOf(all, period, opened.municipality.million);
  };
  const topicOf = topicReader(figures, period);
  const numbers = checkProse(document, knowledge, topicOf, opened.municipality.million, source, report);
  reportNumbers(numbers, textFaults, all.byId, report);
  return numbers;
}

function withText<T>(
  file: string,
  expected: string,
  workplace: Workplace,
  report: Report,
  read: (text: string) => T | undefined,
): T | undefined {
  const bytes = workplace.read(file);
  if (!bytes) {
    report(problem('file.missing', { file }, { expected }));
    return undefined;
  }
  const text = decodeText(bytes, file, report)?.text;
  const line = text === undefined ? undefined : tooDeepAt(text);
  if (line !== undefined) report(problem('file.nesting', { file, line }, {}));
  return text === undefined || line !== undefined ? undefined : read(text);
}

const PARTIALS = 'templates/delar';

/** A template of a name, and the parts that any of them can take in. An unknown name, and faults, are reported; undefined then. */
export function readTemplates(
  name: string,
  place: Place | undefined,
  workplace: Workplace,
  report: Report,
): { template: Template; partials: ReadonlyMap<string, Template> } | undefined {
  const known = workplace.list('templates', '.hbs').map((name) => name.slice(0, -'.hbs'.length));
  if (!known.includes(name)) {
    const details = { found: name, known: known.join(', '), suggestion: nearest(name, known) };
    report(problem('report.unknown-template', place, details));
    return undefined;
  }
  const parsed = (file: string): Template | undefined =>
    withText(file, 'mallen', workplace, report, (text) => parseTemplate(text, file, report));
  const partials = new Map<string, Template>();
  for (const file of workplace.list(PARTIALS, '.hbs')) {
    const partial = parsed(`${PARTIALS}/${file}`);
    if (partial) partials.set(file.slice(0, -'.hbs'.length), partial);
  }
  const template = parsed(`templates/${name}.hbs`);
  return template && { template, partials };
}

function readWordBase(
  { wordBase }: Municipality,
  folder: string,
  workplace: Workplace,
  report: Report,
): Opened['wordBase'] {
  if (!wordBase) return undefined;
  const file = `${folder}/${wordBase}`;
  const bytes = workplace.read(file);
  if (bytes) return { file, bytes };
  report(problem('file.missing', { file }, { expected: 'kommunens Word-mall' }));
  return undefined;
}

function readLogo(
  { logo }: Municipality,
  folder: string,
  workplace: Workplace,
  report: Report,
): Material['logo'] {
  if (!logo) return undefined;
  const file = `${folder}/${logo.file}`;
  const data = workplace.read(file);
  const type = /\.svg$/i.test(logo.file) ? 'image/svg+xml' : 'image/png';
  if (!data) {
    report(problem('file.missing', { file }, { expected: 'logotypen' }));
    return undefined;
  }
  return isGoodLogo(data, type, file, report) ? { data, type, alternative: logo.alternative } : undefined;
}
