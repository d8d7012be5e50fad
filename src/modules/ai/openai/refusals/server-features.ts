import type { Wire } from '../../language-model.js';

/** How a server enforces a JSON Schema: strictly, by itself, JSON only, or only when asked in words. */
export type JsonMode = 'strict' | 'schema' | 'object' | 'words';

/** The known features of the model server. Every feature is used until it is refused. */
export interface ServerFeatures {
  wire: Wire;
  /** The wires that the server does not support. */
  refusedWires: readonly Wire[];
  tools: boolean;
  /** `closed`: unchanged tool schemas; `plain`: types, choices and descriptions only. */
  schemas: 'closed' | 'plain';
  jsonMode: JsonMode;
  /** The reasoning effort: as configured, `none`, or the server's default. */
  effort: 'asked' | 'none' | 'unsaid';
  streaming: boolean;
  streamUsage: boolean;
  /** Whether attached data is sent back to the server. */
  extras: boolean;
  /** Whether the Responses API returns its reasoning, encrypted. */
  encryptedReasoning: boolean;
  cacheKey: boolean;
  outputLimit: boolean;
  ids: 'given' | 'ours';
  toolNames: boolean;
}

/** A refused call: the features it used, and what it requested. */
export interface RefusedCall {
  sent: ServerFeatures;
  asks: 'tools' | 'json';
  /** Whether the call sent attached data back. */
  returnsExtras: boolean;
  /** Whether the operator left the choice of the wire to this server. */
  wireIsFree: boolean;
}
