import { createServer } from 'node:net';

// oxlint-disable-next-line node/no-process-env -- which of Jest's workers this is
const { JEST_WORKER_ID = '0' } = process.env;

/**
 * Each of Jest's workers has ports of its own, below those that the kernel gives to outgoing connections: a port of theirs may be
 * taken before the server that it was chosen for has started.
 */
const FIRST = 12_000;
const WORKERS = 40;
const PORTS_EACH = 400;
let next = Math.floor(Math.random() * PORTS_EACH);

/** A port that is free at the moment, another one each time. */
export async function freePort(): Promise<number> {
  next = (next + 1) % PORTS_EACH;
  const port = FIRST + (Number(JEST_WORKER_ID) % WORKERS) * PORTS_EACH + next;
  return (await isFree(port)) ? port : freePort();
}

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => void server.close(() => resolve(true)));
  });
}
