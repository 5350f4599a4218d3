import { fileReceipts } from '../figures/fileReceipts.ts';
import { describeReceipt } from '../language/receipt.ts';
import { collect, type Opened, prepare } from '../prepare.ts';
import type { Problem } from '../problems.ts';
import { openWorkplace } from '../workplace.ts';
import { type Choice, chooseReports } from './choose.ts';
import { type Console, countProblems } from './console.ts';

/** `underlag kontrollera`: phases 1–4 of the chosen reports, without a browser and without writing; a receipt of every file that was read. Returns the exit code. */
export function kontrollera(root: string, choice: Choice, console: Console): 0 | 2 {
  const workplace = openWorkplace(root);
  const { chosen, problems } = chooseReports(workplace, choice);
  console.problems(problems);
  let failed = problems.length > 0;
  const told = new Set<string>();
  // What is wrong stands last, where it is seen: not between the receipts of one report and the next.
  const results: { readonly file: string; readonly problems: readonly Problem[] }[] = [];
  for (const name of chosen) {
    const collected = collect();
    let opened: Opened | undefined;
    prepare(name, workplace, collected.report, (it) => {
      opened = it;
    });
    for (const file of opened ? fileReceipts(opened.context) : []) {
      // A file that several reports share has one receipt; a SIE file has one for each thing that is taken from it.
      const text = describeReceipt(file);
      if (!told.has(text)) console.print(text);
      told.add(text);
    }
    results.push({ file: name.file, problems: collected.problems });
    failed ||= collected.failed();
  }
  if (told.size > 0) console.print('');
  for (const { file, problems } of results) {
    console.problems(problems);
    console.print(`${file}: ${countProblems(problems) || 'inga fel'}`);
  }
  return failed ? 2 : 0;
}
