// Writes the example board's CSV files: `npm run example`. The generator is bundled in memory.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['test/exempel/make-example.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { EXAMPLE_FOLDER, exampleFiles } = await import(`data:text/javascript;base64,${code}`);
for (const [path, bytes] of exampleFiles()) {
  const file = join(EXAMPLE_FOLDER, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  console.log(`${file}  ${bytes.length} byte`);
}
