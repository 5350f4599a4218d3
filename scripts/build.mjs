// Bundles src/ into dist/: one small entry and lazy chunks, so that `--help` loads next to nothing
// and the browser, Word and PDF libraries load only when they are needed.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * The PDF library doesn't say that its files only define things, so all of it would be kept: fonts, forms and an HTML
 * reader with them. Of what is used (the parser and its objects) a third is left, which loads in 12 ms instead of 40.
 */
const prunePdfLibrary = {
  name: 'prune-pdf-library',
  setup({ onResolve, resolve }) {
    const library = '@cantoo/pdf-lib';
    onResolve({ filter: /^@cantoo\/pdf-lib$|^\./ }, async ({ path, importer, pluginData, ...options }) => {
      if (pluginData === library || !(path === library || importer.replaceAll('\\', '/').includes(library)))
        return undefined;
      const resolved = await resolve(path, { importer, pluginData: library, ...options });
      return { ...resolved, sideEffects: false };
    });
  },
};

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
  plugins: [prunePdfLibrary],
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
