import type { Wire } from '../language-model.js';

/** How a server can be held to a JSON Schema: to the letter, by itself, to JSON at least, or only by asking it to. */
export type JsonMode = 'strict' | 'schema' | 'object' | 'words';

/** What the server at hand takes, as far as it is known. Everything is asked for until it is refused. */
export interface ServerFeatures {
  wire: Wire;
  /** The wires the server does not speak at all. */
  refusedWires: readonly Wire[];
  tools: boolean;
  /** `closed`: tool schemas as they are; `plain`: types, choices and descriptions only. */
  schemas: 'closed' | 'plain';
  jsonMode: JsonMode;
  /** The reasoning effort: as configured, `none`, or left to the server. */
  effort: 'asked' | 'none' | 'unsaid';
  streaming: boolean;
  streamUsage: boolean;
  /** Whether what a server attaches to its answers is sent back. */
  extras: boolean;
  /** Whether the Responses API hands out its reasoning, encrypted. */
  encryptedReasoning: boolean;
  cacheKey: boolean;
  outputLimit: boolean;
  ids: 'given' | 'ours';
  toolNames: boolean;
}

/** A call that was refused: what it used, and what it asked for. */
export interface RefusedCall {
  sent: ServerFeatures;
  asks: 'tools' | 'json';
  /** Whether the call sent back what the server had attached to an answer. */
  returnsExtras: boolean;
  /** Whether the operator left the choice of the wire to us. */
  wireIsFree: boolean;
}
