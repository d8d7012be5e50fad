import type { AiLimits } from '../../../src/modules/ai/ai-limits.js';
import type { Wire } from '../../../src/modules/ai/language-model.js';
import type { Script, ScriptedAnswer } from '../../support/model-server.js';
import { dayFromNow } from '../ai-world.js';

/** The day that the requests of the replays speak of. */
export const DAY = dayFromNow(2);

/** What the user asks for where a replay does not say otherwise. */
export const ORDER = `Planning on ${DAY} at 15:00`;

/** The call a model makes of it. */
export const PLANNING = { name: 'create_event', arguments: { summary: 'Planning', start: `${DAY}T15:00` } };

/** An event that is in the calendar. */
export const REVIEW = { id: 'audit00000', summary: 'Review', hour: 10 };

/** What must be true of an answer that handles a behaviour well. */
export interface Wanted {
  /** The titles and starts of everything that is proposed; nothing when left out. */
  proposes?: { summary?: string; start?: string }[];
  /** What the reply says. */
  says?: RegExp;
  /** What a question asks. */
  asks?: RegExp;
  /** The reply speaks of each of these events once. */
  events?: string[];
  /** What a parsed request holds. */
  parsed?: Record<string, unknown>;
}

/** A behaviour of a real server or model, replayed. */
export interface Replay {
  /** A sentence that goes on from “a server that …” or “a model that …”. */
  title: string;
  group: 'stream' | 'history' | 'server' | 'arguments' | 'text' | 'claims' | 'json';
  script: Script | ScriptedAnswer[];
  /** Both when left out. */
  wires?: Wire[];
  route?: 'chat' | 'parse';
  /** The messages of the conversation; the last answer counts. */
  turns?: string[];
  wants: Wanted;
  /** Whether the model's answer can be used at all; where it cannot, an honest word is the best there is. */
  usable?: boolean;
  limits?: Partial<Pick<AiLimits, 'callMs' | 'firstByteMs' | 'idleMs' | 'turnMs'>>;
}

/** One event of a Chat Completions stream. */
export function chunk(delta: unknown, finish: string | null = null, more: object = {}): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }], ...more })}\n\n`;
}

/** A piece of a call. */
export function piece(more: { index?: number; id?: string; name?: string | null; text?: unknown }): string {
  const { index, id, name, text } = more;
  return chunk({ tool_calls: [{ index, id, function: { name, arguments: text } }] });
}

export const DONE = 'data: [DONE]\n\n';

/** The end of a stream that calls tools. */
export const CALLED = `${chunk({}, 'tool_calls')}${DONE}`;
