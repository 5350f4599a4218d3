import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser, withBrowser } from '../../src/pdf/browser/browser.ts';
import { openPdf } from '../support/marked-text.ts';

const PAGE = '<!DOCTYPE html><html lang="sv"><title>x</title><h1>Rubrik</h1>';

const folder = mkdtempSync(join(tmpdir(), 'webblasartest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Profile folders of a process, and the browser processes that use them. */
const profiles = (pid = process.pid): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`underlag-webblasare-${pid}-`));
const processes = (pid = process.pid): number[] =>
  execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`underlag-webblasare-${pid}-`))
    .map((line) => Number.parseInt(line, 10));

async function expectNothingLeft(pid = process.pid): Promise<void> {
  await expect.poll(() => processes(pid)).toEqual([]);
  await expect.poll(() => profiles(pid)).toEqual([]);
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const pdf = await openPdf(bytes);
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await pdf.destroy();
  return texts.join(' ');
}

describe('isolation', () => {
  let server: Server;
  let connections = 0;
  let address: string;
  let browser: Browser;
  const secret = join(folder, 'hemligt.txt');
  const { http_proxy: proxy } = process.env;

  beforeAll(async () => {
    writeFileSync(secret, 'HEMLIGT');
    server = createServer((_, response) => response.end('<p>LÄCKA'));
    server.on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.env['http_proxy'] = address;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    if (proxy === undefined) delete process.env['http_proxy'];
    else process.env['http_proxy'] = proxy;
  });

  const vectors: Record<string, (url: string) => string> = {
    img: (url) => `<img src="${url}/a.png" alt="">`,
    srcset: (url) => `<img srcset="${url}/a.png 2x" alt="">`,
    'link prefetch': (url) =>
      `<link rel="prefetch" href="${url}/a"><link rel="preload" as="image" href="${url}/b">`,
    'link preconnect': (url) =>
      `<link rel="preconnect" href="${url}"><link rel="dns-prefetch" href="${url}">`,
    'link stylesheet': (url) => `<link rel="stylesheet" href="${url}/a.css">`,
    'link icon and manifest': (url) =>
      `<link rel="icon" href="${url}/i"><link rel="manifest" href="${url}/m">`,
    'meta refresh': (url) => `<meta http-equiv="refresh" content="0; url=${url}/a">`,
    'base href': (url) => `<base href="${url}"><img src="a.png" alt="">`,
    'css url and import': (url) =>
      `<style>@import "${url}/a.css"; body { background: url(${url}/b.png) }</style>`,
    'css font': (url) =>
      `<style>@font-face { font-family: f; src: url(${url}/f) } p { font-family: f }</style><p>f`,
    iframe: (url) => `<iframe src="${url}/a"></iframe>`,
    'iframe srcdoc': (url) => `<iframe srcdoc="<img src='${url}/a'>"></iframe>`,
    'object and embed': (url) => `<object data="${url}/a"></object><embed src="${url}/b">`,
    script: (url) => `<script src="${url}/a.js"></script>`,
    'inline script': (url) =>
      `<script>fetch("${url}/a"); new WebSocket("${url.replace('http', 'ws')}")</script>`,
    'event handler': (url) => `<img src="x" alt="" onerror="new Image().src='${url}/a'">`,
    'form by script': (url) => `<form action="${url}"></form><script>document.forms[0].submit()</script>`,
    media: (url) =>
      `<video autoplay src="${url}/a" poster="${url}/p"></video><audio autoplay src="${url}/b"></audio>`,
    'svg image and use': (url) => `<svg><image href="${url}/a"/><use href="${url}/b#c"/></svg>`,
    'input image': (url) => `<input type="image" src="${url}/a" alt="">`,
  };

  it.each(Object.keys(vectors))('reaches nothing by %s', async (name) => {
    await browser.print(PAGE + vectors[name]!(address)).catch(() => {});
    expect(connections).toBe(0);
  });

  it.each(Object.keys(vectors))('reads no file by %s', async (name) => {
    const url = `file://${secret}?`;
    const bytes = await browser.print(PAGE + vectors[name]!(url)).catch(() => undefined);
    if (bytes) expect(await textOf(bytes)).not.toContain('HEMLIGT');
  });

  it('reads no file as a frame of its own', async () => {
    const bytes = await browser.print(`${PAGE}<iframe src="file://${secret}"></iframe>`);
    expect(await textOf(bytes)).not.toContain('HEMLIGT');
  });

  it('runs no script', async () => {
    const bytes = await browser.print(
      `${PAGE}<script>document.write('SKRIPT')</script><noscript>stilla</noscript>`,
    );
    expect(await textOf(bytes)).toBe('Rubrik  stilla');
  });

  it('shows pictures that the page carries', async () => {
    const svg = encodeURIComponent(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>B</text></svg>',
    );
    const withPicture = await browser.print(`${PAGE}<img alt="bild" src="data:image/svg+xml,${svg}">`);
    expect(withPicture.length).toBeGreaterThan((await browser.print(PAGE)).length);
  });

  it('still saw no connection a while later', async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(connections).toBe(0);
    await fetch(address);
    expect(connections, 'and would have seen one').toBe(1);
  });
});

describe('life and death', () => {
  it('prints side by side, and leaves nothing behind', async () => {
    const prints = await withBrowser((browser) =>
      Promise.all(Array.from({ length: 5 }, (_, index) => browser.print(`${PAGE}<p>Nummer ${index}`))),
    );
    const texts = await Promise.all(prints.map(textOf));
    expect(texts.map((text) => text.at(-1))).toEqual(['0', '1', '2', '3', '4']);
    await expectNothingLeft();
  });

  it.each(['SIGKILL', 'SIGSTOP'] as const)('goes on in a fresh browser after %s', async (signal) => {
    await withBrowser(
      async (browser) => {
        await browser.print(PAGE);
        for (const pid of processes()) process.kill(pid, signal);
        expect(await textOf(await browser.print(PAGE))).toBe('Rubrik');
        expect(profiles()).toHaveLength(1);
      },
      { patience: { toStart: 20_000, toPrint: 3_000 } },
    );
    await expectNothingLeft();
  });

  const script = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${text}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  it.each([
    ['that freezes', 'sleep 1000', /inget svar inom 1 sekunder/],
    ['that lacks a library', 'echo "libnss3.so: saknas" >&2; exit 127', /libnss3\.so: saknas/],
    ['that is no program', '', /avslutades oväntat|EPIPE|closed/],
  ])('gives up on a browser %s', async (_, text, reason) => {
    const executable = { path: script('chrome', text), kind: 'shell' } as const;
    const failure = withBrowser((browser) => browser.print(PAGE), {
      executable,
      patience: { toStart: 1_000, toPrint: 1_000 },
    });
    await expect(failure).rejects.toMatchObject({
      problem: { code: 'browser.failed', details: { reason: expect.stringMatching(reason) } },
    });
    await expectNothingLeft();
  });

  it('gives up on a browser that does not exist', async () => {
    const executable = { path: join(folder, 'finns-inte'), kind: 'shell' } as const;
    const failure = withBrowser((browser) => browser.print(PAGE), { executable });
    await expect(failure).rejects.toMatchObject({ problem: { code: 'browser.failed' } });
    await expectNothingLeft();
  });

  it('can be closed while it starts', async () => {
    await (await openBrowser()).close();
    await expectNothingLeft();
  });

  /** A program of its own that opens a browser, says so, and waits. */
  async function startProgram(): Promise<{
    pid: number;
    exit: Promise<string>;
    kill(signal: NodeJS.Signals): void;
  }> {
    const program = join(folder, 'program.mjs');
    await build({
      stdin: {
        contents: `import { openBrowser } from './src/pdf/browser/browser.ts';
          const browser = await openBrowser();
          await browser.print(${JSON.stringify(PAGE)});
          console.log('klar');
          setTimeout(() => {}, 60_000);`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
      outfile: program,
      logLevel: 'error',
    });
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    const exit = new Promise<string>((resolve) =>
      child.on('exit', (code, signal) => resolve(signal ?? String(code))),
    );
    await new Promise((resolve) => child.stdout.once('data', resolve));
    return { pid: child.pid!, exit, kill: (signal) => void child.kill(signal) };
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves nothing behind on %s', async (signal) => {
    const { pid, exit, kill } = await startProgram();
    expect(processes(pid).length).toBeGreaterThan(0);
    kill(signal);
    expect(await exit).toBe(signal);
    await expectNothingLeft(pid);
  });

  it('leaves no process when it is killed outright, and its folder to the next who starts', async () => {
    const { pid, exit, kill } = await startProgram();
    kill('SIGKILL');
    await exit;
    await expect.poll(() => processes(pid), { timeout: 5_000 }).toEqual([]);
    expect(profiles(pid)).toHaveLength(1);
    await (await openBrowser()).close();
    expect(profiles(pid)).toEqual([]);
    expect(existsSync(join(tmpdir(), 'underlag-webblasare-'))).toBe(false);
  });
});
