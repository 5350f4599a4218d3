/** A place in a file the user can open: lines and columns are counted from 1. */
export interface Place {
  /** Path as the user would write it, relative to the working folder. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** error: nothing is published. warning: published, and said. */
export type Severity = 'error' | 'warning';

/** A number in the author's text, and the figure that comes nearest: what it is, its value, its files and lines. */
interface NumberDetails {
  found: string;
  nearest?: string | undefined;
  value?: string | undefined;
  where?: string | undefined;
}

/** What each kind of problem has to tell. The Swedish wording of each code stands in language/messages.ts. */
export interface ProblemDetails {
  'file.missing': { expected: string };
  'file.empty': { expected: string };
  'file.changed': Record<never, never>;
  'file.encoding': { expected: string };
  'file.encoding-mark': { declared: string; found: string };
  'file.encoding-differs': { encoding: string; byte: string };
  'file.encoding-unknown': { encoding: string; byte: string };
  'file.characters': { found: string; encoding: string };
  'file.more-faults': { count: string; code: string };

  'file.nesting': Record<never, never>;
  'yaml.syntax': { reason: string };
  'config.missing': { key: string; expected: string };
  'config.value': { key: string; found: string; expected: string };
  'config.unknown-key': { key: string; suggestion?: string | undefined };
  'config.duplicate-account': { account: string; rows: string };
  'config.unknown-row': { found: string; suggestion?: string | undefined };
  'config.no-statement-for-year': { year: string; years: string };
  'config.contrast': { key: string; found: string; ratio: string; expected: string };

  'logo.format': { expected: 'PNG' | 'SVG' };
  'logo.outside': { found: string };

  'csv.syntax': { reason: string };
  'csv.missing-column': { column: string; known: string; found: string };
  'csv.duplicate-column': { column: string };
  'csv.column-count': { found: string; expected: string };
  'csv.header-line': { line: string };
  'csv.cut-off': { found: string; expected: string };
  'csv.cut-off-amount': { column: string; found: string };
  'csv.row-count': { stated: string; found: string };
  'csv.amount': { column: string; found: string };
  'csv.period': { column: string; found: string };
  'csv.account': { column: string; found: string };
  'csv.total-row': { found: string };
  'csv.total-differs': {
    name: string;
    column: string;
    stated: string;
    found: string;
    difference: string;
    rows: string;
  };
  'csv.total-rounded': {
    name: string;
    column: string;
    stated: string;
    found: string;
    difference: string;
    rows: string;
  };
  'csv.total-unknown': { name: string; stated: string; found: string; rows: string };
  'csv.row-sum': { column: string; stated: string; found: string; difference: string };
  'csv.account-total': { account: string; text: string; under: string };
  'csv.ambiguous-column': { column: string; found: string };
  'csv.two-layouts': { period: string; months: string };
  'csv.month-twice': { month: string; found: string };
  'csv.accumulated-unsaid': Record<never, never>;
  'csv.accumulated-differs': { found: string };
  'csv.accumulated-from': { found: string };
  'ledger.accumulated-to': { period: string; found: string };
  'ledger.last-year-accumulated-to': { period: string; found: string };
  'ledger.no-months': { file: string; chart: string };
  'budget.accumulated-to': { year: string; found: string };
  'csv.forecast-missing': { column: string; account: string };
  'csv.variance': { column: string; of: string; stated: string; found: string };
  'csv.decimal-signs': { column: string; found: string; other: string; line: string };
  'csv.repeated-rows': { rows: string; first: string; last: string };
  'source.selection-column': { column: string };
  'source.selection-empty': { wanted: string; found: string };
  'source.selection-unused': { column: string; part: string };
  'csv.empty-cell': { column: string };
  'csv.value': { column: string; found: string; expected: string };

  'source.kind': { found: 'csv' | 'sie' | 'xlsx' | 'kolada' | 'xls' | 'html'; expected: string };
  'kolada.format': Record<never, never>;
  'kolada.record': { number: string };
  'kolada.pages': { next: string };
  'kolada.unnamed-figures': { found: string };
  'kolada.unnamed-areas': { found: string };
  'kolada.value': { figure: string; gender: string; status: string; value: string };
  /** An empty meaning where there is none. */
  'kolada.gender': { found: string; meaning: string };
  'xlsx.format': Record<never, never>;
  'xlsx.size': Record<never, never>;
  'xlsx.sheet': { found: string; known: string; suggestion?: string | undefined };
  'xlsx.cell': { fault: 'error' | 'formula' | 'value'; found: string };
  'xlsx.merged': { last: string };
  'xlsx.hidden': { rows: string };
  'sie.syntax': {
    fault: 'quote-open' | 'quote-inside' | 'brace-open' | 'brace-alone' | 'no-label' | 'outside-voucher';
  };
  'sie.field': { label: string; field: string; found: string; expected: string };
  'sie.duplicate': { label: string; account: string; period: string; first: string };
  'sie.voucher': { voucher: string; difference: string; others: string };
  'sie.truncated': { expected: '}' | '#KSUMMA' };
  'sie.checksum': { found: string };
  'sie.setting': { key: string; found: string; expected: string };
  'sie.dimension': { found: string; known: string };
  'sie.dimensions-apart': { dimensions: string };
  'sie.no-total': { account: string; dimensions: string };
  'sie.control': { label: string; account: string; stated: string; computed: string; others: string };
  'sie.year-missing': { year: string; found: string };
  'sie.no-months': { type: string };
  'sie.no-budget': Record<never, never>;

  'ledger.unmapped-account': { account: string; text: string; rows: string; sum: string };
  'ledger.sign': { row: string; sum: string; expected: string; others: string };
  'ledger.unit': { costs: string; budget: string; times: string };
  'ledger.unit-row': { row: string; found: string; budget: string; times: string };
  'ledger.dimension-missing': { column: string; other: string };
  'ledger.wrong-year': { found: string; expected: string };
  'ledger.period-missing': { period: string; found: string };
  'forecast.unknown-row': { found: string; suggestion?: string | undefined };
  'forecast.missing': { period: string; found: string };
  'forecast.row-missing': { period: string; row: string };
  'forecast.duplicate': { period: string; row: string };
  'adjustment.period-missing': { row: string; period: string; found: string };
  'adjustment.unknown-row': { found: string; suggestion?: string | undefined };
  'statement.row-of-other-year': { row: string; year: string; other: string };
  'budget.month-missing': { months: string };
  'plan.unknown-row': { found: string; suggestion?: string | undefined };
  'plan.row-missing': { year: string; row: string };
  'plan.duplicate': { year: string; row: string };
  'grant.no-row': { year: string };
  'grant.duplicate': { name: string; year: string };
  'grant.parts': { year: string; parts: string; change: string; difference: string };
  'grant.index': { name: string; found: string; amount: string; computed: string };
  'investment.duplicate': { name: string; year: string };
  'investment.year-missing': { name: string; years: string };
  'investment.sign': { year: string; sum: string };

  'risk.value': { risk: string; stated: string; product: string };
  'risk.duplicate': { risk: string };
  'control.unknown-risk': { found: string; suggestion?: string | undefined };
  'control.not-in-plan': { risk: string; handling: string };
  'control.missing': { risk: string; file: string };
  'measure.duplicate': { measure: string };
  'measure.interval': { lowest: string; highest: string };
  'measure.stated-sum': { stated: string; computed: string };
  'measure.unknown': { found: string; suggestion?: string | undefined };
  'deficit.positive': { found: string };

  'keyfigure.duplicate': { figure: string; first: string };
  'keyfigure.names-differ': { figure: string; found: string; expected: string };
  'keyfigure.unknown': { found: string; suggestion?: string | undefined };
  'keyfigure.forms-missing': { figure: string };
  'possibility.duplicate': { found: string; first: string };

  'volume.value': { column: string; expected: string };
  'volume.duplicate': { group: string; period: string; first: string };
  'volume.area': { group: string };
  'volume.period-missing': { period: string };

  'report.no-front-matter': Record<never, never>;
  'report.unknown-template': { found: string; known: string; suggestion?: string | undefined };
  'report.month-missing': { dataset: string; found: string };
  'dataset.missing': { dataset: string; year: string; sources: string };
  'report.exists': Record<never, never>;
  'report.period': { found: string };
  'report.date': { found: string };
  'board.unknown': { found: string; known: string; suggestion?: string | undefined };
  'board.ambiguous': { found: string; known: string };
  'report.not-found': { found: string; suggestion?: string | undefined };
  'report.none': { found: string; suggestion?: string | undefined };
  'report.ambiguous': { found: string; known: string };

  'template.syntax': { reason: string };
  'template.unknown-helper': { found: string; suggestion?: string | undefined };
  'template.unknown-name': { found: string; suggestion?: string | undefined };
  'template.unknown-partial': { found: string; suggestion?: string | undefined };
  'template.forbidden': { found: string; why: string };
  'template.element': { found: string; expected: string };
  'template.argument': { helper: string; found: string; expected: string };

  'text.unknown-figure': { found: string; suggestion?: string | undefined };
  'text.figure-without-value': { found: string };
  'text.figure-suppressed': { found: string };
  'text.unknown-section': { found: string; suggestion?: string | undefined; places: string };
  'text.missing-section': { heading: string; similar?: string | undefined };
  'text.duplicate-section': { heading: string };
  'text.before-first-heading': Record<never, never>;
  'text.markup': { found: string; expected: string };
  'text.link': { found: string };
  'text.table-row': { found: string; expected: string };
  'text.table-heading': { column: string };
  'text.unknown-reference': { found: string; suggestion?: string | undefined };
  'text.expression': { found: string; reason: string };
  'text.unrevised': { under: string };
  'text.source-unused': { found: string };

  'number.not-borne-out': NumberDetails;
  'number.other-row': NumberDetails;
  'number.other-base': NumberDetails;
  'number.direction': NumberDetails & { said: string | undefined };
  'number.reversed': { found: string };

  'image.alternative': { found: string };
  'image.place': { found: string };
  'image.missing': { found: string };
  'image.fault': { found: string; fault: 'kind' | 'broken' | 'turned' | 'ink' | 'large' };

  'comment.missing': {
    row: string;
    deviation: string;
    /** no-heading: the template has a place for the row. empty: nothing, or next to nothing, stands there. not-named: no place, and no text names it. */
    state: 'no-heading' | 'empty' | 'not-named';
    /** Whether the text must point to a measure too. */
    measure: boolean;
  };
  'comment.measure': { row: string; deviation: string };

  'document.heading-order': { found: string; previous: string };
  'document.duplicate-id': { found: string };
  'document.empty-cell': { table: string };
  'document.irregular-table': { table: string; found: string; expected: string };
  'document.table-header': { table: string };
  'document.missing-alternative': { found: string };
  'document.link-text': { found: string; href: string };
  'document.link-in-header': { found: string };
  'document.empty-heading': { level: string };
  'document.same-heading': { found: string; under: string };
  'document.character': { found: string; code: string };

  'browser.missing': { looked: string };
  'browser.failed': { reason: string };
  'pdf.hidden-content': { found: string };
  'made.differs': { format: string; under: string; expected: string; found: string };

  'compare.same': { found: string };
  'compare.board': { older: string; newer: string };
  'compare.template': { older: string; newer: string };
  'compare.order': { older: string; newer: string };
  'compare.trace': Record<never, never>;

  'environment.source-date': { found: string };
  'word.base': { reason: string };
  'word.unknown-field': { found: string; known: string; suggestion?: string | undefined };
  'word.two-places': Record<never, never>;
  'word.place-inside': Record<never, never>;
  'attachment.withheld': Record<never, never>;
  'attachment.others': { rows: string };
  'attachment.large': { megabytes: string };
  /** Another run in the same folder: on another machine, where that has a name. */
  'publish.busy': { machine: string | undefined };
  'publish.locked': { reason: string };
  'publish.failed': { reason: string };
  'publish.unfinished': { reason: string };
  'publish.name': { found: string };
  'publish.outside': { found: string };
}

export type Code = keyof ProblemDetails;

/** Something wrong with what the user gave us, as data. The program's own faults are thrown instead. */
export type Problem = {
  readonly [C in Code]: {
    readonly code: C;
    readonly severity: Severity;
    readonly place?: Place | undefined;
    readonly details: ProblemDetails[C];
  };
}[Code];

/** How a phase tells of a problem and goes on, so that all of them are shown at once. */
export type Report = (problem: Problem) => void;

/** A problem with severity error unless said otherwise. */
export function problem<C extends Code>(
  code: C,
  place: Place | undefined,
  details: ProblemDetails[C],
  severity: Severity = 'error',
): Problem {
  return { code, severity, place, details } as unknown as Problem;
}

/** A problem thrown through code that has no result to give: caught at the pipeline and reported like the others. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(cause: Problem) {
    super(cause.code);
    this.problem = cause;
  }
}
