import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { AppError } from '../../../shared/errors/app-error.js';
import { fromOpenAiError } from './openai-error.js';
import { errorIn, failureIn } from './server-error.js';

/** Follows the last payload where the server marked the end of its answer; a connection that was cut ends without it. */
export const END = Symbol('end');

/**
 * Reads the JSON payloads of an answer as they come, whether the server streams events or answers in one piece, and whatever it calls that.
 * `onBytes` hears of everything that comes, comments too. @throws APIError for an error inside the answer, SyntaxError for broken JSON.
 */
export async function* readBody(response: Response, onBytes: () => void): AsyncGenerator {
  const events: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => void events.push(event) });
  let held = '';
  let whole: boolean | undefined;
  for await (const piece of piecesOf(response, onBytes)) {
    held += piece;
    whole ??= isWhole(held);
    if (whole !== false) continue;
    parser.feed(held);
    held = '';
    yield* payloadsOf(events.splice(0), response.headers);
  }
  if (whole) yield* wholePayload(held, response.headers);
  // The last event may lack the blank line that ends it.
  parser.feed('\n\n');
  yield* payloadsOf(events.splice(0), response.headers);
}

async function* piecesOf({ body }: Response, onBytes: () => void): AsyncGenerator<string> {
  if (!body) return;
  const decoder = new TextDecoder();
  const bytes: AsyncIterable<Uint8Array> = body;
  for await (const piece of bytes) {
    onBytes();
    yield decoder.decode(piece, { stream: true });
  }
}

/** Whether a body that begins like this is one piece of JSON; undefined while nothing but space has come. */
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

/** Under a status that says all is well, an error that says nothing we know is a bad answer. */
function notAnAnswer(failure: Error): AppError {
  const { code } = fromOpenAiError(failure);
  if (code === 'ai_busy') return fromOpenAiError(failure);
  return new AppError('ai_bad_reply', 'The language model answered with an error.', { cause: failure });
}

function* payloadsOf(events: readonly EventSourceMessage[], headers: Headers): Generator {
  for (const { event, data } of events) {
    const payload = payloadOf(data);
    const error = errorIn(payload) ?? (event === 'error' && payload === undefined ? { message: data } : undefined);
    if (error) throw failureIn(error, headers);
    if (payload !== undefined) yield payload;
  }
}

/** What is no JSON at all is a sign of life, such as `ping`. @throws SyntaxError for JSON that is broken. */
function payloadOf(data: string): unknown {
  const text = data.trim();
  if (text === '[DONE]') return END;
  return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined;
}
