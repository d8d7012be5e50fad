import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll } from '@jest/globals';
import { chatCompletion, chatFrames } from './chat-protocol.js';
import { responseOf, responsesFrames, seenInResponses } from './responses-protocol.js';
import type { Frames, ScriptedAnswer, SeenMessage, SeenRequest, SentRequest } from './scripted-answer.js';

export type { ScriptedAnswer, ScriptedCall, SeenMessage, SeenRequest, SentRequest } from './scripted-answer.js';

export type Script = (request: SeenRequest, nth: number, sent: SentRequest) => ScriptedAnswer;

/** Stands between the context and the words of the user. */
const SAID = 'The user’s message:\n';

/** A server that speaks Chat Completions and Responses and answers, or fails, as a test tells it to. */
export class ModelServer {
  readonly requests: SeenRequest[] = [];
  /** The same as they came. */
  readonly sent: SentRequest[] = [];
  /** The answer to a request for a model's description. */
  model: { status: number; body: object } = { status: 200, body: { object: 'model', shutdown_date: null } };
  /** The models it was asked about. */
  readonly asked: string[] = [];
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
    this.sent.length = 0;
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
    const sent = await readRequest(incoming);
    if (sent.method === 'GET') {
      this.describeModel(sent.path, response);
      return;
    }
    const isResponses = sent.path.split('?', 1)[0]?.endsWith('/responses') === true;
    const request = isResponses ? seenInResponses(sent.body) : asSeen(sent.body);
    request.messages = request.messages.map((message) => withoutContext(message));
    this.sent.push(sent);
    this.requests.push(request);
    const answer = this.script(request, this.requests.length - 1, sent);
    await answer.after;
    if (answer.hang === 'before') return;
    if (answer.reset === 'before') response.destroy();
    else if (answer.raw !== undefined) await sendRaw(response, answer.raw, answer);
    else if (answer.status !== undefined) refuse(response, answer);
    else if (request.stream === true && answer.whole !== true) {
      await stream(response, answer, isResponses ? responsesFrames(answer) : chatFrames(answer));
    } else {
      const whole = isResponses ? responseOf(answer) : chatCompletion(answer);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(whole));
    }
  }

  private describeModel(path: string, response: ServerResponse): void {
    this.asked.push(decodeURIComponent(path.split('/models/')[1] ?? ''));
    const { status, body } = this.model;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
}

async function readRequest(incoming: IncomingMessage): Promise<SentRequest> {
  const chunks: string[] = [];
  for await (const chunk of incoming.setEncoding('utf8')) chunks.push(String(chunk));
  const { method = '', url = '', headers } = incoming;
  const text = chunks.join('');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tests assert on what they read of it
  const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  return { method, path: url, headers, body };
}

function asSeen(body: Record<string, unknown>): SeenRequest {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tests assert on what they read of it
  return { ...body } as unknown as SeenRequest;
}

/** Beside calls a message may have no words. */
function withoutContext(message: SeenMessage): SeenMessage {
  const content = message.content ?? '';
  const at = message.role === 'user' ? content.indexOf(SAID) : -1;
  if (at < 0) return { ...message, content };
  return { ...message, content: content.slice(at + SAID.length), context: content.slice(0, at).trimEnd() };
}

function refuse(response: ServerResponse, { status = 500, headers = {}, error = {} }: ScriptedAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message: 'scripted failure', type: 'scripted', ...error } }));
}

async function sendRaw(response: ServerResponse, raw: string, answer: ScriptedAnswer): Promise<void> {
  const { status = 200, headers, drip } = answer;
  response.writeHead(status, { 'content-type': 'text/event-stream', ...headers });
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

async function stream(response: ServerResponse, answer: ScriptedAnswer, frames: Frames): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream', ...answer.headers });
  for (const chunk of frames.chunks) {
    response.write(chunk);
    if (answer.between !== undefined) response.write(answer.between);
    if (answer.drip !== undefined) await sleep(answer.drip);
  }
  if (answer.hang === 'after') return;
  if (answer.reset === 'after') {
    // What was written must have left before the connection is cut.
    await sleep(20);
    response.destroy();
    return;
  }
  response.write(frames.finish);
  if (answer.hang === 'finished') return;
  response.write(frames.usage);
  response.end(frames.end);
}
