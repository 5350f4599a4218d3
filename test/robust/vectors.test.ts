import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/pdf/reading.ts';
import { smallFile } from '../support/smallBoard.ts';
import { IS_LONG, told } from './runs.ts';
import { type Vector, vectors } from './vectors.ts';

/** The real program builds a report of each hostile file, while a server listens and a secret lies beside. */
const folder = mkdtempSync(join(tmpdir(), 'underlag-fientligt-'));
const SECRET = 'KANARIEFÅGEL';
const canary = join(folder, 'hemligt.csv');

let server: Server;
let connections = 0;
let address: string;
let tried: Vector[];
let run: { readonly code: number | null; readonly output: string; readonly took: number };

const OWN = `  egna:
    texter:
      fil: texter.csv
      kolumner:
        - { namn: Rad, slag: text }
        - { namn: Text, slag: text }
`;
const TABLE = '{{tabell "egna" kalla="texter" rubrik="Texter"}}\n';
const LOGO = 'logotyp: { fil: vapen.svg, alternativtext: Vapen }\n';

/** The small board's files, with the vector in its place, in a municipality of its own. */
function lay(vector: Vector, index: number): void {
  const base = `data/v${index}`;
  const write = (path: string, text: string) => {
    const full = join(folder, path.replace('data/k/', `${base}/`));
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  };
  const copy = (path: string, change: (text: string) => string = (text) => text) =>
    write(path, change(smallFile(path)));
  for (const name of ['budget', 'prognos', 'justeringar', 'utfall']) copy(`data/k/n/2025/${name}.csv`);
  copy('data/k/kommun.yaml', (text) => (vector.in === 'logo' ? LOGO + text : text));
  if (vector.in === 'logo') write('data/k/vapen.svg', vector.text);
  copy('data/k/n/namnd.yaml', (text) => text + OWN + (vector.in === 'settings' ? `${vector.text}\n` : ''));
  const cell = vector.in === 'csv' ? vector.text : 'text';
  write('data/k/n/2025/texter.csv', `Rad;Text\nEtt;"${cell.replaceAll('"', '""')}"\n`);
  copy('data/k/n/rapporter/r.md', (text) => {
    let changed = text.replace('mall: enkel', `mall: mall${index}`);
    if (vector.in === 'markdown') changed += `\n${vector.text}\n`;
    if (vector.in !== 'front matter') return changed;
    const [key] = vector.text.split(':');
    changed = changed.replace(new RegExp(`^${key}: .*\n`, 'm'), '');
    return changed.replace('---\n', () => `---\n${vector.text}\n`);
  });
  const template = smallFile('templates/enkel.hbs') + TABLE;
  write(`templates/mall${index}.hbs`, vector.in === 'template' ? `${template}${vector.text}\n` : template);
}

beforeAll(async () => {
  writeFileSync(canary, `${SECRET};${SECRET}\n`);
  server = createServer((_, response) => response.end(SECRET));
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  tried = vectors(address, canary).filter((_, index) => IS_LONG || index % 4 === 0);
  tried.forEach(lay);
  const start = performance.now();
  run = await new Promise((done) => {
    const env = { ...process.env, http_proxy: address, https_proxy: address };
    const child = spawn(process.execPath, [resolve('dist/cli.js'), 'bygg'], { cwd: folder, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    child.once('close', (code) => done({ code, output, took: performance.now() - start }));
  });
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const madeOf = (index: number, ending: string): Uint8Array | undefined => {
  const path = join(folder, 'out', `v${index}`, 'n', `r.${ending}`);
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined;
};

describe('hostile files', () => {
  it('are refused or become plain text, and crash nothing', () => {
    expect(run.output).not.toContain('Ett fel i programmet självt');
    const found = tried.map(({ in: where, name }, index) => {
      const made = ['pdf', 'docx', 'sparbarhet.json', 'sparbarhet.html'].filter((it) => madeOf(index, it));
      return `${where}: ${name}: ${made.length === 4 ? 'made' : made.length === 0 ? 'refused' : made}`;
    });
    expect(found, run.output).toEqual(
      tried.map(({ in: where, name, outcome }) => `${where}: ${name}: ${outcome}`),
    );
    expect(run.took).toBeLessThan(5_000 * tried.length);
  });

  it('reach nobody, read no file and run no script', async () => {
    for (const [index, { name, in: where }] of tried.entries()) {
      const what = `${where}: ${name}`;
      const pdf = madeOf(index, 'pdf');
      if (!pdf) continue;
      const reading = JSON.stringify(await readPdf(pdf));
      expect(reading, what).not.toContain(SECRET);
      expect(reading, what).not.toContain('KÖRDES');
      const bytes = Buffer.from(pdf).toString('latin1');
      expect(bytes, what).not.toMatch(/\/(JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|OpenAction)\b/);
      const parts = unzipSync(madeOf(index, 'docx')!);
      for (const [path, part] of Object.entries(parts)) {
        if (!/\.(xml|rels)$/.test(path)) continue;
        const text = strFromU8(part);
        expect(text, `${what} ${path}`).not.toContain(SECRET);
        // The only way out of a Word file is a link that the reader clicks.
        for (const [relation] of text.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)) {
          expect(relation, what).toMatch(/relationships\/hyperlink"/);
          expect(relation, what).toMatch(/Target="(https?:|mailto:)/);
        }
        for (const [, field] of text.matchAll(/(?:<w:instrText[^>]*>|w:instr=")([^<"]*)/g))
          expect(field, what).toMatch(/^\s*(REF|SEQ|PAGE|PAGEREF|NUMPAGES|TOC|SECTIONPAGES|HYPERLINK \\l)\b/);
      }
      const page = new TextDecoder().decode(madeOf(index, 'sparbarhet.html'));
      expect(page, what).not.toMatch(/<(img|iframe|script|link|object)[^>]+(src|href|data)="?http/i);
    }
    await new Promise((done) => setTimeout(done, 300));
    expect(connections).toBe(0);
    await fetch(address);
    expect(connections, 'and one would have been seen').toBe(1);
    const places = [...new Set(tried.map(({ in: where }) => where))].map(
      (where) => `${tried.filter((it) => it.in === where).length} i ${where}`,
    );
    const refused = tried.filter(({ outcome }) => outcome === 'refused').length;
    told(
      `fientliga filer: ${tried.length} (${places.join(', ')}): ${refused} avvisade, ${tried.length - refused} satta som text; 0 anslutningar, 0 lästa filer, 0 körda skript`,
    );
  });
});
