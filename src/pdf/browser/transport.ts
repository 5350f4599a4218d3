import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';

/**
 * Speaks with the browser over two pipes, messages ended by a zero byte (`--remote-debugging-pipe`). When this process
 * dies, however it dies, the pipes close and the browser ends; with a WebSocket it would live on.
 */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => void toBrowser.write(`${message}\0`),
    close: () => toBrowser.end(),
  };
  let unfinished: Buffer[] = [];
  fromBrowser.on('data', (chunk: Buffer) => {
    unfinished.push(chunk);
    if (!chunk.includes(0)) return;
    const received = Buffer.concat(unfinished);
    let start = 0;
    for (let end = received.indexOf(0); end >= 0; end = received.indexOf(0, start)) {
      transport.onmessage?.(received.toString('utf8', start, end));
      start = end + 1;
    }
    unfinished = [received.subarray(start)];
  });
  fromBrowser.on('close', () => transport.onclose?.());
  // A browser that is gone is told of by the close above; without a listener, the error would end the program.
  toBrowser.on('error', () => {});
  fromBrowser.on('error', () => {});
  return transport;
}
