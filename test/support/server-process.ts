import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ApiClient } from './api-client.js';
import type { TestGoogle } from './google.js';
import { movedClock } from './moved-clock.js';
import { PATIENCE_MS } from './patience.js';
import { secretWatch } from './secret-watch.js';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** How a server that did not start ended. */
export interface Exit {
  code: number | null;
  stderr: string;
}

/** The built server (`npm run build`) as a process of its own; everything it prints is kept, and searched for secrets. */
export class ServerProcess extends ApiClient {
  private constructor(
    private readonly child: ChildProcess,
    /** What it printed so far, on both streams. */
    readonly output: string[],
    url: string,
    google: TestGoogle,
  ) {
    super(url, google);
  }

  /** Starts it with exactly this environment, which must log at `info` or more, and waits until it listens. */
  static async start(
    google: TestGoogle,
    env: Record<string, string | undefined>,
    main: string = MAIN,
  ): Promise<ServerProcess> {
    const child = launch(env, main);
    const output: string[] = [];
    const url = await listeningUrl(child, output);
    return new ServerProcess(child, output, url, google);
  }

  /** Runs it until it ends by itself. */
  static async runToExit(env: Record<string, string | undefined>): Promise<Exit> {
    const child = launch(env);
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdout?.resume();
    await once(child, 'close');
    secretWatch.line(stderr);
    secretWatch.verify();
    return { code: child.exitCode, stderr };
  }

  /** Whether it still runs. */
  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Ends it. @throws Error when it gave a secret away, in an answer, a metric or a line it printed. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (this.alive) {
      const ended = once(this.child, 'close');
      this.child.kill(signal);
      // A process that does not end fails the test by its exit code, and is not left behind.
      const killer = setTimeout(() => void this.child.kill('SIGKILL'), PATIENCE_MS);
      await ended;
      clearTimeout(killer);
    }
    secretWatch.verify();
    return this.child.exitCode;
  }
}

function launch(env: Record<string, string | undefined>, main: string = MAIN): ChildProcess {
  secretWatch.guard(env);
  return spawn(process.execPath, [main], { env: { ...movedClock(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function listeningUrl(child: ChildProcess, output: string[]): Promise<string> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the process has no output');
  const keep = (line: string): void => {
    output.push(line);
    secretWatch.line(line);
  };
  createInterface({ input: stderr }).on('line', keep);
  return new Promise((resolve, reject) => {
    const killer = setTimeout(() => void child.kill('SIGKILL'), PATIENCE_MS);
    createInterface({ input: stdout }).on('line', (line) => {
      keep(line);
      const url = /"url":"([^"]+)"/.exec(line)?.[1];
      if (url === undefined || !line.includes('"listening"')) return;
      clearTimeout(killer);
      resolve(url);
    });
    child.once('close', () => reject(new Error(`the server ended: ${output.join('\n')}`)));
  });
}
