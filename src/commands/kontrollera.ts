import { collect, prepare } from '../prepare.ts';
import { openWorkplace } from '../workplace.ts';
import { type Choice, chooseReports } from './choose.ts';
import { type Console, countProblems } from './console.ts';

/** `underlag kontrollera`: phases 1–4 of the chosen reports, without a browser and without writing. Returns the exit code. */
export function kontrollera(root: string, choice: Choice, console: Console): 0 | 2 {
  const workplace = openWorkplace(root);
  const { chosen, problems } = chooseReports(workplace, choice);
  console.problems(problems);
  let failed = problems.length > 0;
  for (const name of chosen) {
    const collected = collect();
    prepare(name, workplace, collected.report);
    console.problems(collected.problems);
    console.print(`${name.file}: ${countProblems(collected.problems) || 'inga fel'}`);
    failed ||= collected.failed();
  }
  return failed ? 2 : 0;
}
