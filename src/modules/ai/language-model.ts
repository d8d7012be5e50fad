/** The engines that can answer a turn; the reply names the engine that answered. */
export type Engine = 'openai' | 'builtin';

/** A tool that a model may call: its arguments are a flat JSON Schema object. */
export interface ToolSpec {
  name: string;
  description: string;
  parameters: ObjectSchema;
}

/** The JSON Schema of a flat, closed object. A type rather than an interface, so that it is assignable to the clients' records of unknown. */
export type ObjectSchema = {
  type: 'object';
  properties: Record<string, Record<string, unknown>>;
  required: string[];
  /** Present only when an answer must match the schema; unknown arguments of tools are ignored. */
  additionalProperties?: false;
};

/** A JSON Schema and its name. */
export interface NamedSchema {
  name: string;
  schema: ObjectSchema;
}

/** The protocols a model server may speak. */
export type Wire = 'chat' | 'responses';

/**
 * Data that a server attaches to its answer and requires back within the same turn, such as reasoning or a signature. It is sent only over
 * the same wire and to the same model.
 */
export interface ServerExtras {
  wire: Wire;
  model: string;
  fields: Record<string, unknown>;
}

/** A call as the model made it; `arguments` is unparsed, untrusted JSON text. */
export interface ToolCall {
  id: string;
  name: string;
  arguments: string;
  extras?: ServerExtras;
}

/** A conversation as a model sees it. `tool` content is JSON text: a result, or `{ code, detail, errors }`. */
export type ModelMessage =
  | { role: 'user'; content: string }
  | { role: 'assistant'; content: string; toolCalls: ToolCall[]; extras?: ServerExtras }
  | { role: 'tool'; toolCallId: string; name: string; content: string };

/** The input of one model call: instructions, the conversation, the tools, and the user's time and zone. */
export interface ModelRequest {
  /** Identical in every turn, so that a server can cache the prefix. */
  system: string;
  /** The part that changes with each turn: the time, the days, the proposals. It precedes the user's newest message. */
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
  /** The ids of the proposals that waited for the user's decision when the message came. */
  waiting?: readonly string[];
  /** The user; a server receives only a keyed hash of it. */
  userId?: string;
}

/** The tokens of a model call. */
export interface TokenCount {
  inputTokens: number;
  outputTokens: number;
}

/** How an answer ended; `failed` means that the server stopped in the middle of it. */
export type FinishReason = 'stop' | 'tool_calls' | 'length' | 'refused' | 'failed';

/**
 * The events of a model call, in order. Exactly one `finish` ends a complete answer; without it the answer was cut off. `usage` comes once, also
 * before a failure unless the call cost nothing. `shortened` comes first when the conversation did not fit the server's context, and
 * `extras` comes before `finish`.
 */
export type ModelEvent =
  | { type: 'shortened' }
  | { type: 'text'; delta: string }
  /** The chosen interpretation of ambiguous words, in the user's language. */
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

/** Longer reasoning is not stored for later turns, because it would leave too little room for the conversation. */
const KEPT_EXTRAS = 4000;

/**
 * The form of a message that is stored after its turn. Chat Completions servers may require the extras of calls as long as the calls are sent
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
