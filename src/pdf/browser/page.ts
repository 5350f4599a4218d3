import type {
  Browser,
  HTTPRequest,
  Page,
  PDFOptions,
} from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';

/** A4 unless the document's own @page rules say otherwise; tagged and with bookmarks. */
const PRINT_OPTIONS: PDFOptions = {
  format: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
  // They have been loaded, each by itself (loadFonts).
  waitForFonts: false,
  // The print as a whole has a time limit of its own (browser.ts).
  timeout: 0,
};

/** Makes a page safe to show any HTML in: no scripts, and nothing is fetched. `data:` never leaves the browser. */
export async function isolate(page: Page): Promise<Page> {
  page.setDefaultTimeout(0);
  page.on('request', (request: HTTPRequest) => {
    const decision = request.url().startsWith('data:')
      ? request.continue()
      : request.abort('blockedbyclient');
    // The page may be gone by the time of the answer.
    decision.catch(() => {});
  });
  await Promise.all([page.setJavaScriptEnabled(false), page.setRequestInterception(true)]);
  return page;
}

/** The browser's first page, which is there from the start, for the first print; new ones for prints side by side. */
export async function firstPage(browser: Browser): Promise<Page> {
  const [page] = await browser.pages();
  return page ?? browser.newPage();
}

/** Who has something else to do meanwhile hears when the browser works by itself for a while. */
export interface PrintStages {
  /** It has the page, and loads the fonts and pictures in it. */
  readonly onLoading?: () => void;
  /** It has all it needs, and prints. */
  readonly onPrinting?: () => void;
}

/** Prints HTML that carries its fonts and pictures with it as `data:`. */
export async function printHtml(
  page: Page,
  html: string,
  { onLoading = () => {}, onPrinting = () => {} }: PrintStages = {},
): Promise<Uint8Array> {
  // Not before: whoever keeps the processor while the page is sent keeps the rest of it from being sent.
  page.once('domcontentloaded', onLoading);
  await page.setContent(html, { waitUntil: 'load' });
  const missing = await page.evaluate(loadFonts);
  if (missing > 0) throw new Error(`${missing} typsnitt gick inte att läsa in`);
  const printing = page.pdf(PRINT_OPTIONS);
  onPrinting();
  return printing;
}

/** Runs in the page: loads every face, for the load event does not wait for fonts. Returns how many failed. */
async function loadFonts(): Promise<number> {
  const loads = await Promise.allSettled([...document.fonts].map((face) => face.load()));
  return loads.filter(({ status }) => status === 'rejected').length;
}
