import { badRequest } from '../http/api-error.js';
import { isJsonObject } from '../http/request-body.js';
import type { PushFault } from '../world/push-channels.js';

/** A fault, as `POST /__control/faults` accepts it. */
export interface FaultSpec {
  match: { method?: string; path?: string; user?: string };
  times?: number;
  probability?: number;
  randomSeed?: number;
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  delayMs?: number;
  hang?: boolean;
  hold?: boolean;
  reset?: 'before' | 'after';
  truncate?: number;
  drip?: number;
  /** Applies to push messages only (`path` is that of the watched resource, `user` the channel's owner). */
  push?: PushFault;
}

interface ScriptedFault {
  id: string;
  spec: FaultSpec;
  /** Resolves when the fault is removed. */
  removed: PromiseWithResolvers<void>;
  path: RegExp | undefined;
  random: () => number;
  hits: number;
}

/** A fault that applies to a request. */
export interface StruckFault extends FaultSpec {
  /** Resolves when the fault is removed. */
  removed: Promise<void>;
}

/** The active faults in the order they were set; the first one that matches a request applies. */
export class FaultScript {
  private faults: ScriptedFault[] = [];
  private counter = 0;

  /** Adds a fault; without `times` it stays until it is removed. */
  add(spec: FaultSpec): { id: string } {
    this.counter += 1;
    const path = spec.match.path === undefined ? undefined : new RegExp(spec.match.path, 'u');
    const id = String(this.counter);
    const removed = Promise.withResolvers<void>();
    this.faults.push({ id, spec, removed, path, random: randomFrom(spec.randomSeed ?? 1), hits: 0 });
    return { id };
  }

  /** Finds and counts the fault that applies to this request; one that holds it waits for `removed`. */
  strike(method: string, path: string, user: string | undefined): StruckFault | undefined {
    const hit = this.hit((fault) => !fault.spec.push && fits(fault, method, path, user));
    return hit && { ...hit.spec, removed: hit.removed.promise };
  }

  /** Finds and counts the fault that applies to this push message. */
  strikePush(path: string, owner: string): PushFault | undefined {
    return this.hit((fault) => fault.spec.push !== undefined && fits(fault, 'POST', path, owner))?.spec.push;
  }

  private hit(isMeant: (fault: ScriptedFault) => boolean): ScriptedFault | undefined {
    const hit = this.faults.find((fault) => isMeant(fault) && strikes(fault));
    if (hit) hit.hits += 1;
    return hit;
  }

  /** The body of `GET /__control/faults`. */
  list(): (FaultSpec & { id: string; hits: number })[] {
    return this.faults.map(({ id, spec, hits }) => ({ ...spec, id, hits }));
  }

  /** Removes one fault, or all. */
  clear(id?: string): void {
    const stays = (fault: ScriptedFault): boolean => id !== undefined && fault.id !== id;
    for (const fault of this.faults) if (!stays(fault)) fault.removed.resolve();
    this.faults = this.faults.filter(stays);
  }
}

function fits(
  { spec, path, hits }: ScriptedFault,
  method: string,
  requestPath: string,
  user: string | undefined,
): boolean {
  if (spec.times !== undefined && hits >= spec.times) return false;
  if (spec.match.method !== undefined && spec.match.method.toUpperCase() !== method) return false;
  if (spec.match.user !== undefined && spec.match.user.toLowerCase() !== user) return false;
  return path === undefined || path.test(requestPath);
}

function strikes({ spec, random }: ScriptedFault): boolean {
  return spec.probability === undefined || random() < spec.probability;
}

/** Mulberry32: the same seed picks the same requests in every run. */
function randomFrom(seed: number): () => number {
  let state = Math.trunc(seed);
  return () => {
    state = Math.trunc(state + 0x6d_2b_79_f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NUMBERS = new Set(['times', 'probability', 'randomSeed', 'status', 'delayMs', 'truncate', 'drip']);
const OTHERS = new Set(['match', 'headers', 'body', 'hang', 'hold', 'reset', 'push']);
const PUSH_FLAGS = new Set(['lost', 'twice', 'swapped']);

/** Reads a fault from a control request; 400 names the invalid part. */
export function readFault(body: Readonly<Record<string, unknown>>): FaultSpec {
  for (const [name, value] of Object.entries(body)) {
    if (!NUMBERS.has(name) && !OTHERS.has(name)) throw refuse(name);
    if (NUMBERS.has(name) && (typeof value !== 'number' || value < 0)) throw refuse(name);
  }
  const { match = {}, hang, hold, reset, headers, push } = body;
  if (!isJsonObject(match) || Object.values(match).some((value) => typeof value !== 'string')) throw refuse('match');
  if (hang !== undefined && typeof hang !== 'boolean') throw refuse('hang');
  if (hold !== undefined && typeof hold !== 'boolean') throw refuse('hold');
  if (reset !== undefined && reset !== 'before' && reset !== 'after') throw refuse('reset');
  if (headers !== undefined && !isJsonObject(headers)) throw refuse('headers');
  if (typeof match['path'] === 'string' && !isPattern(match['path'])) throw refuse('match.path');
  return { ...body, match, ...(push !== undefined && { push: readPushFault(push) }) };
}

function readPushFault(value: unknown): PushFault {
  if (!isJsonObject(value)) throw refuse('push');
  for (const [name, inner] of Object.entries(value)) {
    const isSound = PUSH_FLAGS.has(name)
      ? typeof inner === 'boolean'
      : name === 'delayMs' && typeof inner === 'number' && inner >= 0;
    if (!isSound) throw refuse(`push.${name}`);
  }
  return { ...value };
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    // Not a regular expression.
    return false;
  }
}

const refuse = (name: string): Error => badRequest('invalid', `Invalid fault: ${name}`);
