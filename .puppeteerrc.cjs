// The program finds or installs its own browser (src/pdf/browser.ts); npm downloads none.
module.exports = { skipDownload: true };
