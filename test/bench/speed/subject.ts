import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** `_SC_CLK_TCK` of Linux: the unit of the times in `/proc/PID/stat`. */
const TICK_MS = 10;

/** A server under test in a process of its own, and what the system says of that process. */
export class Subject {
  readonly name: string;
  readonly url: string;
  private readonly child: ChildProcess;

  constructor(name: string, url: string, child: ChildProcess) {
    this.name = name;
    this.url = url;
    this.child = child;
  }

  /** Starts a program of this folder, which prints its address. */
  static async startProgram(name: string, file: string, args: string[]): Promise<Subject> {
    const child = spawn(process.execPath, [`${import.meta.dirname}/${file}`, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line: unknown[] = await once(createInterface({ input: child.stdout }), 'line');
    return new Subject(name, String(line[0]), child);
  }

  /** Milliseconds of CPU that it has used so far, those of its garbage collector's threads among them. */
  cpuMs(): number {
    const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  }

  /** Megabytes (10^6 bytes) of it that are in memory. */
  residentMb(): number {
    const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8')) ?? [];
    return (Number(kib) * 1024) / 1e6;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}
