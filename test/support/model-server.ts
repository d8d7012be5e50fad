import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll } from '@jest/globals';

/** A message as the model server gets it. */
export interface SeenMessage {
  role: string;
  content: string;
  tool_call_id?: string;
  tool_calls?: { id: string; function: { name: string; arguments: string } }[];
}

/** A Chat Completions request as the model server gets it. */
export interface SeenRequest {
  messages: SeenMessage[];
  tools?: { function: { name: string; description: string; parameters: Record<string, unknown> } }[];
  stream?: boolean;
  stream_options?: unknown;
  response_format?: {
    type: string;
    json_schema?: { strict?: boolean; schema: { properties: Record<string, unknown>; required: string[] } };
  };
}

/** A call the scripted model makes; arguments in words are sent as they are. */
export interface ScriptedCall {
  name: string;
  arguments: object | string;
  id?: string;
}

/** What the scripted model answers, and what goes wrong on the way. */
export interface ScriptedAnswer {
  /** Each piece is a chunk of its own. */
  text?: string | string[];
  calls?: ScriptedCall[];
  refusal?: string;
  /** Null ends the stream without an end marker. */
  finish?: string | null;
  usage?: { prompt_tokens: number; completion_tokens: number; total_tokens: number } | null;
  /** An error instead of an answer. */
  status?: number;
  headers?: Record<string, string>;
  error?: { message?: string; code?: string; param?: string };
  /** The body as it is, with status 200, as a stream of events unless `headers` tell otherwise; dripping, byte by byte. */
  raw?: string;
  /** Says nothing any more: at once, after the first chunks, or once it has finished. */
  hang?: 'before' | 'after' | 'finished';
  /** Cuts the connection: at once, or after the first chunks. */
  reset?: 'before' | 'after';
  /** Milliseconds between chunks. */
  drip?: number;
  /** Answers only once this is done. */
  after?: Promise<unknown>;
}

export type Script = (request: SeenRequest, nth: number) => ScriptedAnswer;

const USAGE = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 };

/** A server that speaks Chat Completions and answers, or fails, as a test tells it to. */
export class ModelServer {
  readonly requests: SeenRequest[] = [];
  /** How many answers their readers did not wait for. */
  abandoned = 0;
  private script: Script = () => ({ text: 'Hello.' });

  private readonly server = createServer((request, response) => void this.answer(request, response));

  private constructor() {}

  /** One that listens before the first test of the file and is gone after its last. */
  static shared(): ModelServer {
    const model = new ModelServer();
    beforeAll(async () => model.listen());
    afterAll(async () => model.close());
    return model;
  }

  static async start(): Promise<ModelServer> {
    const model = new ModelServer();
    await model.listen();
    return model;
  }

  private async listen(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}/v1`;
  }

  /** Waits until so many answers were abandoned; a test's own time limit is what ends it otherwise. */
  async wasAbandoned(times: number): Promise<void> {
    while (this.abandoned < times) await sleep(5);
  }

  /** Forgets what was and answers by this script; given a list, its answers one after the other and the last for ever. */
  plays(script: Script | ScriptedAnswer[]): void {
    this.requests.length = 0;
    this.abandoned = 0;
    this.script = Array.isArray(script) ? (_request, nth) => script[Math.min(nth, script.length - 1)] ?? {} : script;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    response.once('close', () => {
      if (!response.writableFinished) this.abandoned += 1;
    });
    const request = await readRequest(incoming);
    this.requests.push(request);
    const answer = this.script(request, this.requests.length - 1);
    await answer.after;
    if (answer.hang === 'before') return;
    if (answer.reset === 'before') response.destroy();
    else if (answer.status !== undefined) refuse(response, answer);
    else if (answer.raw !== undefined) await sendRaw(response, answer.raw, answer);
    else if (request.stream === true) await stream(response, answer);
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(completionOf(answer)));
  }
}

async function readRequest(incoming: IncomingMessage): Promise<SeenRequest> {
  const chunks: string[] = [];
  for await (const chunk of incoming.setEncoding('utf8')) chunks.push(String(chunk));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tests assert on what they read of it
  return JSON.parse(chunks.join('')) as SeenRequest;
}

function refuse(response: ServerResponse, { status = 500, headers = {}, error = {} }: ScriptedAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message: 'scripted failure', type: 'scripted', ...error } }));
}

async function sendRaw(response: ServerResponse, raw: string, { headers, drip }: ScriptedAnswer): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream', ...headers });
  if (drip === undefined) {
    response.end(raw);
    return;
  }
  for (const byte of Buffer.from(raw)) {
    response.write(Buffer.of(byte));
    await sleep(drip);
  }
  response.end();
}

async function stream(response: ServerResponse, answer: ScriptedAnswer): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const delta of deltasOf(answer)) {
    response.write(chunkOf({ choices: [{ index: 0, delta, finish_reason: null }] }));
    if (answer.drip !== undefined) await sleep(answer.drip);
  }
  if (answer.hang === 'after') return;
  if (answer.reset === 'after') {
    // What was written must have left before the connection is cut.
    await sleep(20);
    response.destroy();
    return;
  }
  const finish = finishOf(answer);
  if (finish !== null) response.write(chunkOf({ choices: [{ index: 0, delta: {}, finish_reason: finish }] }));
  if (answer.hang === 'finished') return;
  if (answer.usage !== null) response.write(chunkOf({ choices: [], usage: answer.usage ?? USAGE }));
  response.end(finish === null ? '' : 'data: [DONE]\n\n');
}

function deltasOf({ text = [], refusal, calls = [] }: ScriptedAnswer): object[] {
  const pieces = typeof text === 'string' ? (text.match(/.{1,12}/gs) ?? []) : text;
  return [
    ...pieces.map((content) => ({ content })),
    ...(refusal === undefined ? [] : [{ refusal }]),
    ...calls.map((call, index) => ({ tool_calls: [{ index, ...toolCallOf(call, index) }] })),
  ];
}

function completionOf({ text = '', calls = [], usage = USAGE, ...answer }: ScriptedAnswer): object {
  const content = typeof text === 'string' ? text : text.join('');
  const toolCalls = calls.map((call, index) => toolCallOf(call, index));
  const message = { role: 'assistant', content, ...(calls.length > 0 && { tool_calls: toolCalls }) };
  return {
    id: 'scripted',
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: finishOf({ calls, ...answer }) }],
    usage,
  };
}

function toolCallOf(call: ScriptedCall, index: number): object {
  const text = typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments);
  return { id: call.id ?? `call_${index}`, type: 'function', function: { name: call.name, arguments: text } };
}

function finishOf({ calls = [], finish }: ScriptedAnswer): string | null {
  if (finish !== undefined) return finish;
  return calls.length > 0 ? 'tool_calls' : 'stop';
}

function chunkOf(content: object): string {
  return `data: ${JSON.stringify({ id: 'scripted', object: 'chat.completion.chunk', ...content })}\n\n`;
}
