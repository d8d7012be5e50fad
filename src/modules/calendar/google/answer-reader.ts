import { promisify } from 'node:util';
import {
  brotliDecompress,
  brotliDecompressSync,
  gunzip,
  gunzipSync,
  inflate,
  inflateSync,
  type ZlibOptions,
} from 'node:zlib';
import type { Dispatcher } from 'undici';

/** An answer as it came, still compressed. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
}

/** A thread costs more than it takes to unpack so little; the largest output of it still takes the event loop only milliseconds. */
const UNPACKED_AT_ONCE_BYTES = 16_384;

interface Decoder {
  now: (bytes: Buffer, options: ZlibOptions) => Buffer;
  /** Elsewhere, so that the event loop stays free. */
  onThread: (bytes: Buffer, options: ZlibOptions) => Promise<Buffer>;
}

const GZIP: Decoder = { now: gunzipSync, onThread: promisify(gunzip) };
const DECODERS: Record<string, Decoder> = {
  gzip: GZIP,
  'x-gzip': GZIP,
  br: { now: brotliDecompressSync, onThread: promisify(brotliDecompress) },
  deflate: { now: inflateSync, onThread: promisify(inflate) },
};

/**
 * Reads one answer whole. An answer of more than `maxBytes` is refused while it is read, and an abort ends the exchange at once; both
 * close the connection.
 */
export class AnswerReader implements Dispatcher.DispatchHandler {
  /** The answer. @throws Error of the connection, of an answer too large, or the reason of the abort. */
  readonly answer: Promise<RawAnswer>;
  private readonly outcome = Promise.withResolvers<RawAnswer>();
  private controller: Dispatcher.DispatchController | undefined;
  private status = 0;
  private headers: RawAnswer['headers'] = {};
  private readonly chunks: Buffer[] = [];
  private size = 0;

  constructor(
    private readonly maxBytes: number,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.answer = this.outcome.promise;
    signal?.addEventListener('abort', this.abort, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    // It was aborted while it waited for a connection.
    if (this.signal?.aborted) this.abort();
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: RawAnswer['headers']): void {
    this.status = status;
    this.headers = headers;
    if (Number(headers['content-length']) > this.maxBytes) controller.abort(tooLarge());
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.size > this.maxBytes) controller.abort(tooLarge());
    else this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.signal?.removeEventListener('abort', this.abort);
    const [first = Buffer.alloc(0)] = this.chunks;
    const bytes = this.chunks.length > 1 ? Buffer.concat(this.chunks, this.size) : first;
    this.outcome.resolve({ status: this.status, headers: this.headers, bytes });
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: Error): void {
    this.signal?.removeEventListener('abort', this.abort);
    this.outcome.reject(error);
  }

  private readonly abort = (): void => {
    const reason: unknown = this.signal?.reason;
    const error = reason instanceof Error ? reason : new Error('the call was aborted', { cause: reason });
    this.controller?.abort(error);
    this.outcome.reject(error);
  };
}

/** The body of an answer without its compression. @throws Error for one of more than `maxBytes`, or in an unknown encoding. */
export async function decodeBody({ headers, bytes }: RawAnswer, maxBytes: number): Promise<Buffer> {
  const encoding = String(headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding === 'identity' || bytes.length === 0) return bytes;
  const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
  if (!decoder) throw new Error('the answer comes in an unknown encoding');
  const options = { maxOutputLength: maxBytes };
  return bytes.length > UNPACKED_AT_ONCE_BYTES ? decoder.onThread(bytes, options) : decoder.now(bytes, options);
}

/** Parses a body. What is no JSON stays text, which the caller refuses. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function tooLarge(): Error {
  return new Error('the answer is too large');
}
