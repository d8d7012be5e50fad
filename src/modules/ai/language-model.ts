/** The engines that can answer a turn; a reply names the one that did. */
export type Engine = 'openai' | 'builtin';

/** One tool a model may call: its arguments are a flat JSON Schema object. */
export interface ToolSpec {
  name: string;
  description: string;
  parameters: ObjectSchema;
}

/** The JSON Schema of a flat, closed object. A type, and no interface, so that it is any client's record of unknowns too. */
export type ObjectSchema = {
  type: 'object';
  properties: Record<string, Record<string, unknown>>;
  required: string[];
  /** Said only where an answer is to be held to the schema; unknown arguments of tools are ignored. */
  additionalProperties?: false;
};

/** A JSON Schema with the name it goes by. */
export interface NamedSchema {
  name: string;
  schema: ObjectSchema;
}

/** The protocols a model server may speak. */
export type Wire = 'chat' | 'responses';

/**
 * What a server attaches to its answer and demands back within the same turn, such as reasoning or a signature. Only the wire and the model
 * it came by get it back.
 */
export interface ServerExtras {
  wire: Wire;
  model: string;
  fields: Record<string, unknown>;
}

/** A call as the model made it; `arguments` is the unparsed JSON text and is not to be trusted. */
export interface ToolCall {
  id: string;
  name: string;
  arguments: string;
  extras?: ServerExtras;
}

/** The conversation as a model sees it. `tool` content is JSON text: a result, or `{ code, detail, errors }`. */
export type ModelMessage =
  | { role: 'user'; content: string }
  | { role: 'assistant'; content: string; toolCalls: ToolCall[]; extras?: ServerExtras }
  | { role: 'tool'; toolCallId: string; name: string; content: string };

/** Everything one model call may know: instructions, the conversation, the tools, and the user's now and zone. */
export interface ModelRequest {
  /** The same text in every turn, so that a server can keep the prefix it begins. */
  system: string;
  /** What changes from turn to turn: now, the days, the proposals. It stands in front of the newest message of the user. */
  context?: string;
  messages: ModelMessage[];
  tools: ToolSpec[];
  /** Asks for one JSON object of this schema instead of tool calls and words. */
  schema?: NamedSchema;
  /** The moment the turn began, as an ISO instant. */
  now: string;
  /** The user's IANA zone. */
  timeZone: string;
  /** The user's BCP 47 locale. */
  locale: string;
  /** Whether a proposal of the conversation waits for the user. */
  waiting?: boolean;
  /** Whom the call serves; a server gets a keyed hash of it and never the id. */
  userId?: string;
}

/** What a model call cost. */
export interface TokenCount {
  inputTokens: number;
  outputTokens: number;
}

/** How an answer ended; `failed` means that the server gave up in the middle of it. */
export type FinishReason = 'stop' | 'tool_calls' | 'length' | 'refused' | 'failed';

/**
 * What a model call yields, in order. Exactly one `finish` ends a complete answer, none means it was cut off; `usage` comes once, also
 * before a failure unless the call cost nothing. `shortened` comes first when the server had no room for the whole conversation, and
 * `extras` comes before `finish`.
 */
export type ModelEvent =
  | { type: 'shortened' }
  | { type: 'text'; delta: string }
  /** How the engine read the user's words where they could be read otherwise, in the user's language. */
  | { type: 'assumption'; text: string }
  | { type: 'tool_call'; call: ToolCall }
  | { type: 'extras'; extras: ServerExtras }
  | ({ type: 'usage' } & TokenCount)
  | { type: 'finish'; reason: FinishReason };

/** A model that answers one call of the agent loop; aborting `signal` ends the call and the iteration. */
export interface LanguageModel {
  readonly engine: Engine;
  respond(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}

/** Reasoning that is longer is not kept for later turns: it would push the conversation out of its room. */
const KEPT_EXTRAS = 4000;

/**
 * A message as it is kept after its turn. Chat Completions servers may want the extras of calls back for as long as the calls are shown
 * (DeepSeek refuses a conversation otherwise); the Responses API does not.
 */
export function asKept(message: ModelMessage): ModelMessage {
  if (message.role !== 'assistant') return message;
  const { extras, ...kept } = message;
  const toolCalls = kept.toolCalls.map(({ extras: ofCall, ...call }) => ({ ...call, ...keptExtras(ofCall) }));
  return { ...kept, toolCalls, ...(toolCalls.length > 0 && keptExtras(extras)) };
}

function keptExtras(extras: ServerExtras | undefined): { extras?: ServerExtras } {
  return extras?.wire === 'chat' && JSON.stringify(extras.fields).length <= KEPT_EXTRAS ? { extras } : {};
}
