/** Layers import downwards only; see README, "The map". */
const layer = (name, from, forbidden) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: forbidden },
});
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    layer('problems-is-a-leaf', '^src/problems\\.ts$', '^src/(?!problems\\.ts)'),
    layer(
      'language-is-a-leaf',
      '^src/language/',
      '^src/(config|read|document|html|pdf|word|trace|publish|cli|generate)',
    ),
    layer(
      'figures-know-no-document',
      '^src/figures/',
      '^src/(document|html|pdf|word|trace|publish|cli|generate)',
    ),
    layer(
      'config-knows-no-figures',
      '^src/config/',
      '^src/(figures/(?!exact|period|statement)|read|document|html|pdf|word|trace|publish|cli|generate)',
    ),
    layer('read-knows-no-document', '^src/read/', '^src/(document|html|pdf|word|trace|publish|cli|generate)'),
    layer(
      'document-knows-no-renderer',
      '^src/document/',
      '^src/(html|parity|pdf|word|trace|publish|cli|generate)',
    ),
    layer('html-knows-no-page', '^src/html/', '^src/(pdf|word|trace|read|config|publish|cli|generate)'),
    layer(
      'parity-knows-no-renderer',
      '^src/parity/',
      '^src/(html|pdf|word|trace|read|config|publish|cli|generate)',
    ),
    layer('pdf-knows-no-word', '^src/pdf/', '^src/(word|trace|read|config|publish|cli|generate)'),
    layer('word-knows-no-html', '^src/word/', '^src/(html|pdf|trace|read|config|publish|cli|generate)'),
    layer('trace-knows-no-print', '^src/trace/', '^src/(pdf|word|publish|cli|generate)'),
    layer('publish-knows-no-renderer', '^src/publish/', '^src/(html|pdf|word|trace|read|cli|generate)'),
    layer(
      'compare-knows-no-renderer',
      '^src/compare/',
      '^src/(pdf|word|trace|publish|cli|commands|generate)',
    ),
    layer(
      'nothing-below-knows-compare',
      '^src/(problems\\.ts|language|config|read|figures|document|html|pdf|word|trace|publish)',
      '^src/compare/',
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs'],
    },
    doNotFollow: { path: 'node_modules' },
  },
};
