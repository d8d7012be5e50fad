import { AppError } from '../../../shared/errors/app-error.js';

/** Far more than an answer of which we use everything takes, however finely it is cut. */
const MAX_BYTES = 16_777_216;

/** Fetches from the model server alone: a redirect is not followed, and an answer without end is not read to its end. */
export async function fetchFromModel(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: 'manual' });
  if (!response.body) return response;
  return new Response(response.body.pipeThrough(upTo(MAX_BYTES)), response);
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
