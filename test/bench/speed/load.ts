import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { Subject } from './subject.ts';

const CONNECTIONS = 8;

/** A request as every server under test takes it. */
export interface BenchRequest {
  method: 'GET' | 'POST';
  path: string;
  /** Each is sent in its turn. */
  bodies?: readonly object[];
  /** Whether each request carries an idempotency key of its own. */
  keyed?: boolean;
}

/** What a while of load came to. */
export interface Measured {
  perSecond: number;
  cpuMs: number;
}

/** Sends one kind of request over eight kept connections, and counts only whole answers of success. */
export class Load {
  private readonly pool: Pool;
  private readonly request: BenchRequest;
  private readonly token: string;
  private sent = 0;

  constructor(url: string, request: BenchRequest, token: string) {
    this.pool = new Pool(url, { connections: CONNECTIONS });
    this.request = request;
    this.token = token;
  }

  /** One request; answers the length of the body. @throws Error for any status but a success. */
  async send(): Promise<number> {
    const { method, path, bodies = [], keyed = false } = this.request;
    const body = bodies[this.sent % bodies.length];
    this.sent += 1;
    const answer = await this.pool.request({
      method,
      path,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(keyed && { 'idempotency-key': randomUUID() }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${await answer.body.text()}`);
    return (await answer.body.arrayBuffer()).byteLength;
  }

  /** As many requests as it answers one after the other on each connection, until `count` were sent or the time is over. */
  async saturate(subject: Pick<Subject, 'cpuMs'>, ms: number, count = Number.POSITIVE_INFINITY): Promise<Measured> {
    const [began, cpu] = [performance.now(), subject.cpuMs()];
    let done = 0;
    const loop = async (): Promise<void> => {
      while (performance.now() - began < ms && done < count) {
        done += 1;
        await this.send();
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, loop));
    return {
      perSecond: done / ((performance.now() - began) / 1000),
      cpuMs: (subject.cpuMs() - cpu) / done,
    };
  }

  /** Requests at a steady rate, whatever the answers take; answers the milliseconds of each from the moment it was due. */
  async pace(perSecond: number, ms: number): Promise<number[]> {
    const began = performance.now();
    const running: Promise<number>[] = [];
    const timed = async (due: number): Promise<number> => {
      await this.send();
      return performance.now() - due;
    };
    for (let due = began; due < began + ms; due += 1000 / perSecond) {
      if (due > performance.now()) await sleep(due - performance.now());
      running.push(timed(due));
    }
    return Promise.all(running);
  }

  async close(): Promise<void> {
    await this.pool.close();
  }
}
