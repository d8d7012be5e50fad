import { AppError } from '../../../shared/errors/app-error.js';
import { errorOfRefusal } from './refusals/server-error.js';

/** Far more than the longest useful answer, however small its pieces are. */
const MAX_BYTES = 16_777_216;
/** The most characters read of a refusal. */
const MAX_REFUSAL = 65_536;

/**
 * Fetches from the model server: redirects are not followed, and endless answers are cut. Refusals are converted to
 * OpenAI's form.
 */
export async function fetchFromModel(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: 'manual' });
  if (!response.body) return response;
  if (!response.ok) return inOpenAiShape(response);
  return new Response(response.body.pipeThrough(upTo(MAX_BYTES)), response);
}

async function inOpenAiShape(response: Response): Promise<Response> {
  const error = errorOfRefusal(await readBeginning(response, MAX_REFUSAL));
  const { status, headers } = response;
  const kept = new Headers(headers);
  kept.set('content-type', 'application/json');
  kept.delete('content-encoding');
  kept.delete('content-length');
  return new Response(JSON.stringify({ error }), { status, headers: kept });
}

async function readBeginning(response: Response, characters: number): Promise<string> {
  let text = '';
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece;
    if (text.length >= characters) break;
  }
  return text.slice(0, characters);
}

function upTo(bytes: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let left = bytes;
  return new TransformStream({
    transform(piece, controller) {
      left -= piece.byteLength;
      if (left >= 0) controller.enqueue(piece);
      else controller.error(new AppError('ai_bad_reply', 'The language model’s answer is too long.'));
    },
  });
}
