// Bundles src/ into dist/: one small entry and lazy chunks, so that `--help` loads next to nothing
// and the browser, Word and PDF libraries load only when they are needed.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/cli.ts', 'src/word/worker.ts'],
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  // Names stay, so that a stack trace can be read; the rest is less for Node to parse at every start.
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
  // CommonJS libraries inside an ESM bundle still ask for what CommonJS files have.
  banner: {
    js: [
      "import { createRequire as __createRequire } from 'node:module';",
      "import { fileURLToPath as __fileURLToPath } from 'node:url';",
      'const require = __createRequire(import.meta.url);',
      'const __filename = __fileURLToPath(import.meta.url);',
      "const __dirname = __fileURLToPath(new URL('.', import.meta.url));",
    ].join(' '),
  },
});
