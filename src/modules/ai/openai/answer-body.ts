import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { AppError } from '../../../shared/errors/app-error.js';
import { fromOpenAiError } from './refusals/openai-error.js';
import { errorIn, failureIn } from './refusals/server-error.js';

/** Follows the last payload when the server marked the end of its answer; missing when the connection was cut. */
export const END = Symbol('end');

/**
 * Reads the JSON payloads of an answer as they arrive, whether the server streams events or answers with one body, regardless of the content
 * type. `onBytes` is called for all bytes, comments too. @throws APIError for an error inside the answer, SyntaxError for invalid JSON.
 */
export async function* readBody(response: Response, onBytes: () => void): AsyncGenerator {
  const events: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => void events.push(event) });
  let held = '';
  let whole: boolean | undefined;
  for await (const piece of readPieces(response, onBytes)) {
    held += piece;
    whole ??= isWhole(held);
    if (whole !== false) continue;
    parser.feed(held);
    held = '';
    yield* readPayloads(events.splice(0), response.headers);
  }
  if (whole) yield* wholePayload(held, response.headers);
  // The last event may lack the blank line that ends it.
  parser.feed('\n\n');
  yield* readPayloads(events.splice(0), response.headers);
}

async function* readPieces({ body }: Response, onBytes: () => void): AsyncGenerator<string> {
  if (!body) return;
  const decoder = new TextDecoder();
  const bytes: AsyncIterable<Uint8Array> = body;
  for await (const piece of bytes) {
    onBytes();
    yield decoder.decode(piece, { stream: true });
  }
}

/** Whether a body that begins like this is one JSON value; undefined while only white space has arrived. */
function isWhole(head: string): boolean | undefined {
  const first = /\S/.exec(head)?.[0];
  return first === undefined ? undefined : first === '{' || first === '[';
}

function* wholePayload(text: string, headers: Headers): Generator {
  const payload: unknown = JSON.parse(text);
  const error = errorIn(payload);
  if (error) throw notAnAnswer(failureIn(error, headers));
  yield payload;
  yield END;
}

/** With a success status, an error of unknown meaning counts as a bad answer. */
function notAnAnswer(failure: Error): AppError {
  const { code } = fromOpenAiError(failure);
  if (code === 'ai_busy') return fromOpenAiError(failure);
  return new AppError('ai_bad_reply', 'The language model answered with an error.', { cause: failure });
}

function* readPayloads(events: readonly EventSourceMessage[], headers: Headers): Generator {
  for (const { event, data } of events) {
    const payload = parsePayload(data);
    const error = errorIn(payload) ?? (event === 'error' && payload === undefined ? { message: data } : undefined);
    if (error) throw failureIn(error, headers);
    if (payload !== undefined) yield payload;
  }
}

/** Text that is not JSON, such as `ping`, only shows that the server is alive. @throws SyntaxError for invalid JSON. */
function parsePayload(data: string): unknown {
  const text = data.trim();
  if (text === '[DONE]') return END;
  return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined;
}
