import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { movedClock } from './moved-clock.ts';

const MAIN = fileURLToPath(new URL('../../dist/sandbox/main.js', import.meta.url));

/** What a sandbox tells of itself. */
export interface SandboxFacts {
  apiUrl: string;
  googleUrl: string;
  accessToken: string;
  refreshToken: string;
  email: string;
  redirectUri: string;
}

/** The built sandbox (`npm run build`) as a process of its own, on free ports. */
export class SandboxProcess {
  readonly facts: SandboxFacts;
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess, facts: SandboxFacts) {
    this.child = child;
    this.facts = facts;
  }

  static async start(flags: string[] = [], env: Record<string, string> = {}): Promise<SandboxProcess> {
    const child = spawn(process.execPath, [MAIN, '--port', '0', '--google-port', '0', '--json', ...flags], {
      env: { ...movedClock(), ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).once('line', resolve);
      child.once('exit', (code) => reject(new Error(`the sandbox ended with ${code}`)));
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the line of facts that `--json` documents
    return new SandboxProcess(child, JSON.parse(line) as SandboxFacts);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}
