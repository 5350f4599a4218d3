import { nearest } from '../language/nearest.ts';
import { type Problem, problem, type Report } from '../problems.ts';
import type { ReportName, Workplace } from '../workplace.ts';

/** Which reports a command is about: by name, narrowed by period (`2025-05`) and board; all when nothing is said. */
export interface Choice {
  readonly names: readonly string[];
  readonly period?: string | undefined;
  readonly board?: string | undefined;
}

/** The chosen reports, and a problem for every name that no report has. */
export function chooseReports(
  workplace: Workplace,
  { names, period, board }: Choice,
): { chosen: ReportName[]; problems: Problem[] } {
  const all = workplace.reports();
  const problems: Problem[] = [];
  let chosen = all;
  if (names.length > 0) {
    chosen = all.filter((report) => names.some((name) => isCalled(report, name)));
    for (const name of names)
      if (!all.some((report) => isCalled(report, name)))
        problems.push(
          problem('report.not-found', undefined, {
            found: name,
            suggestion: nearest(
              name,
              all.map((report) => report.name),
            ),
          }),
        );
  }
  if (period !== undefined) chosen = chosen.filter((report) => report.name.startsWith(period));
  if (board !== undefined) chosen = chosen.filter((report) => report.board === board);
  if (chosen.length === 0 && problems.length === 0)
    problems.push(
      problem('report.none', undefined, {
        found: [period, board].filter((it) => it !== undefined).join(' och '),
        suggestion:
          board &&
          nearest(
            board,
            all.map((report) => report.board).filter((it) => it !== board),
          ),
      }),
    );
  return { chosen, problems };
}

/** The one report of a name. A name that none or several have is reported; undefined then. */
export function chooseReport(workplace: Workplace, name: string, report: Report): ReportName | undefined {
  const { chosen, problems } = chooseReports(workplace, { names: [name] });
  for (const found of problems) report(found);
  if (chosen.length < 2) return chosen[0];
  const known = chosen.map((it) => `${it.municipality}/${it.board}/${it.name}`).join(', ');
  report(problem('report.ambiguous', undefined, { found: name, known }));
  return undefined;
}

/** `2025-05-manadsuppfoljning`, `alingsas/socialnamnden/2025-05-manadsuppfoljning`, or the path of the file. */
function isCalled(report: ReportName, name: string): boolean {
  const wanted = name.replaceAll('\\', '/').replace(/^\.\//, '');
  return [report.name, `${report.municipality}/${report.board}/${report.name}`, report.file].includes(wanted);
}
