/** A message as the model server gets it, on either wire. */
export interface SeenMessage {
  role: string;
  /** Without the context that stands in front of the newest message of the user. */
  content: string;
  /** What stands there. */
  context?: string;
  name?: string;
  tool_call_id?: string;
  tool_calls?: { id: string; function: { name: string; arguments: string } }[];
}

/** A request as the model server gets it, in the words of Chat Completions on either wire. */
export interface SeenRequest {
  messages: SeenMessage[];
  tools?: {
    function: {
      name: string;
      description: string;
      parameters: { properties: Record<string, { description?: string }> };
    };
  }[];
  stream?: boolean;
  stream_options?: unknown;
  reasoning_effort?: string;
  response_format?: {
    type: string;
    json_schema?: { strict?: boolean; schema: { properties: Record<string, unknown>; required: string[] } };
  };
}

/** A request as it came: where to, with which headers, and its body. */
export interface SentRequest {
  method: string;
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: Record<string, unknown>;
}

/** A call the scripted model makes; arguments in words are sent as they are. */
export interface ScriptedCall {
  name: string;
  arguments: object | string;
  id?: string;
  /** Fields beside the call's own, on Chat Completions. */
  extras?: Record<string, unknown>;
}

/** What the scripted model answers, and what goes wrong on the way. */
export interface ScriptedAnswer {
  /** Each piece is a chunk of its own. */
  text?: string | string[];
  calls?: ScriptedCall[];
  refusal?: string;
  /** What the model thinks before it answers: `reasoning_content`, or an encrypted item. */
  reasoning?: string;
  /** Fields beside the message's own, on Chat Completions. */
  extras?: Record<string, unknown>;
  /** Null ends the stream without an end marker. */
  finish?: string | null;
  usage?: { prompt_tokens: number; completion_tokens: number; total_tokens: number } | null;
  /** An error instead of an answer. */
  status?: number;
  headers?: Record<string, string>;
  error?: { message?: string; code?: string; param?: string; type?: string };
  /** The body as it is, with `status` or 200, as a stream of events unless `headers` tell otherwise; dripping, byte by byte. */
  raw?: string;
  /** Answers in one piece although a stream was asked for. */
  whole?: boolean;
  /** Says nothing any more: at once, after the first chunks, or once it has finished. */
  hang?: 'before' | 'after' | 'finished';
  /** Cuts the connection: at once, or after the first chunks. */
  reset?: 'before' | 'after';
  /** Milliseconds between chunks. */
  drip?: number;
  /** Sends this between chunks. */
  between?: string;
  /** Answers only once this is done. */
  after?: Promise<unknown>;
}

export const USAGE = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 };

/** The chunks of an answer, and what a server sends once they are through: for the finish, for the count of tokens, and at the end. */
export interface Frames {
  chunks: string[];
  finish: string;
  usage: string;
  end: string;
}

/** The words of an answer in pieces. */
export function piecesOf(text: string | string[] = []): string[] {
  return typeof text === 'string' ? (text.match(/.{1,12}/gs) ?? []) : text;
}

export function argumentsOf({ arguments: given }: ScriptedCall): string {
  return typeof given === 'string' ? given : JSON.stringify(given);
}

/** How an answer ends; null where it does not. */
export function finishOf({ calls = [], finish }: ScriptedAnswer): string | null {
  if (finish !== undefined) return finish;
  return calls.length > 0 ? 'tool_calls' : 'stop';
}
