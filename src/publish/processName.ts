import { lstat, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A name that a process has taken, until it gives it back or is gone. */
export interface TakenName {
  readonly giveBack: () => Promise<void>;
}

/** How long it is seen whether a name whose process was gone has been taken by two at once. */
const SETTLING = 100;

/**
 * Takes a name of which the machine has one: a second process gets `taken` until the first has given it back or has ended, in
 * whatever way. It is the name of a local socket, which the system itself takes back: nothing has to be told dead by number and
 * time. `unknown` where the system has no such names to give.
 */
export async function takeProcessName(
  name: string,
  platform: NodeJS.Platform = process.platform,
): Promise<TakenName | 'taken' | 'unknown'> {
  const path = placeOf(name, platform);
  const taken = await listen(path);
  if (taken !== 'taken') return taken;
  const isFile = path === fileOf(name);
  // The file of a socket stays when its process is killed, and then nobody answers.
  if (!isFile || (await answers(path))) return 'taken';
  await rm(path, { force: true });
  const again = await listen(path);
  if (typeof again === 'string') return again;
  const number = await numberOf(path);
  await pause(SETTLING);
  if ((await numberOf(path)) === number) return again;
  await again.giveBack();
  return 'taken';
}

/** Where Windows has its named pipes. */
const PIPES = '\\\\.\\pipe\\';

const fileOf = (name: string): string => join(tmpdir(), `underlag-${name}.sock`);

function placeOf(name: string, platform: NodeJS.Platform): string {
  if (platform === 'win32') return `${PIPES}underlag-${name}`;
  return platform === 'linux' ? `\0underlag-${name}` : fileOf(name);
}

const listen = (path: string): Promise<TakenName | 'taken' | 'unknown'> =>
  new Promise((done) => {
    const server: Server = createServer((socket) => socket.destroy());
    server.unref();
    server.on('error', ({ code }: NodeJS.ErrnoException) => {
      // Of another user's pipe Windows says that it may not be touched.
      const isOthers = code === 'EACCES' && path.startsWith(PIPES);
      done(code === 'EADDRINUSE' || isOthers ? 'taken' : 'unknown');
    });
    server.listen(path, () =>
      done({
        giveBack: () =>
          new Promise((closed) => {
            server.close(() => closed());
          }),
      }),
    );
  });

/** Whether anybody listens at a place. */
const answers = (path: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(path, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', ({ code }: NodeJS.ErrnoException) =>
      done(code !== 'ECONNREFUSED' && code !== 'ENOENT'),
    );
  });

const numberOf = (path: string): Promise<number | undefined> =>
  lstat(path).then(
    ({ ino }) => ino,
    () => undefined,
  );
