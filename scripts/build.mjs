// Bundles src/ into dist/: small entries, so that `--help` loads next to nothing, and two scripts for all the rest.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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

const shared = {
  outdir: 'dist',
  outbase: 'src',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  // Names stay, so that a stack trace can be read; the rest is less for Node to parse at every start.
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
};

await rm('dist', { recursive: true, force: true });
// The entries: small files that Node loads as they are.
await build({
  ...shared,
  entryPoints: ['src/cli.ts', 'src/word/worker.ts'],
  format: 'esm',
  // Commander is a CommonJS library, and asks for what CommonJS files have.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
// What they load, by src/bundle.ts: scripts whose compiled code can be kept from one run to the next.
const { outputFiles } = await build({
  ...shared,
  write: false,
  entryPoints: ['src/program.ts', 'src/word/word.ts'],
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  plugins: [prunePdfLibrary],
  // What puppeteer loads only to install browsers or to speak with Firefox: left where npm put it.
  external: ['@puppeteer/browsers', 'chromium-bidi', 'chromium-bidi/*', 'ws'],
  banner: {
    js: "(function (exports, require, module, __filename, __dirname) { const __fileUrl = require('node:url').pathToFileURL(__filename).href;",
  },
  footer: { js: '})' },
  define: { 'import.meta.url': '__fileUrl' },
});
// esbuild writes ASCII, but for regular expressions and templates, where the same escapes are good.
for (const { path, text } of outputFiles) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text.replace(/[^\0-\x7f]/g, escaped));
}

function escaped(codeUnit) {
  return `\\u${codeUnit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
