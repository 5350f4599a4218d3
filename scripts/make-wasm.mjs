// Writes src/read/large/marksCode.ts, which is marks.wat as machine code: `npm run wasm` after a change of it.
import { readFile, writeFile } from 'node:fs/promises';
import openWabt from 'wabt';

const source = 'src/read/large/marks.wat';
const wabt = await openWabt();
const { buffer } = wabt.parseWat(source, await readFile(source, 'utf8'), { simd: true }).toBinary({});
const lines = Buffer.from(buffer)
  .toString('base64')
  .match(/.{1,90}/g);
await writeFile(
  'src/read/large/marksCode.ts',
  `/** marks.wat as machine code in base64. Made by \`npm run wasm\`. */
export const MARKS_CODE = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`,
);
