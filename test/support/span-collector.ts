import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A span as a collector gets it. */
export interface SentSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentId: string;
  /** 1 within the server, 2 a request to it, 3 a request of it to another server. */
  kind: number;
  failed: boolean;
  attributes: Record<string, unknown>;
}

/** What OTLP/HTTP brings, in protobuf (opentelemetry-proto, trace/v1). */
export class SpanCollector {
  readonly spans: SentSpan[] = [];
  /** All bodies one after the other, with every text in them as it is. */
  readonly bodies: Buffer[] = [];
  readonly paths: string[] = [];

  private readonly server = createServer((request, response) => {
    this.paths.push(`${request.method} ${request.url}`);
    void this.take(request, response);
  });

  private constructor() {}

  static async start(): Promise<SpanCollector> {
    const collector = new SpanCollector();
    collector.server.listen(0, '127.0.0.1');
    await once(collector.server, 'listening');
    return collector;
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}`;
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    this.bodies.push(body);
    this.spans.push(...readSpans(body));
    response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

interface Field {
  number: number;
  /** The bytes of a text or a message; of a number, itself. */
  value: Buffer | bigint;
}

function readSpans(body: Buffer): SentSpan[] {
  const scopes = messages(body, 1).flatMap((resource) => messages(resource, 2));
  return scopes.flatMap((scope) => messages(scope, 2)).map(readSpan);
}

function readSpan(span: Buffer): SentSpan {
  const attributes = messages(span, 9).map((pair) => [text(pair, 1), readValue(messages(pair, 2)[0])] as const);
  const [status] = messages(span, 15);
  return {
    name: text(span, 5),
    traceId: messages(span, 1)[0]?.toString('hex') ?? '',
    spanId: messages(span, 2)[0]?.toString('hex') ?? '',
    parentId: messages(span, 4)[0]?.toString('hex') ?? '',
    kind: number(span, 6),
    failed: status !== undefined && number(status, 3) === 2,
    attributes: Object.fromEntries(attributes),
  };
}

function readValue(value: Buffer | undefined): unknown {
  const [field] = value ? fields(value) : [];
  if (!field) return undefined;
  if (typeof field.value === 'bigint') return Number(field.value);
  if (field.number === 5) return messages(field.value, 1).map(readValue);
  return field.value.toString();
}

function messages(message: Buffer, wanted: number): Buffer[] {
  return fields(message).flatMap(({ number: found, value }) =>
    found === wanted && typeof value !== 'bigint' ? [value] : [],
  );
}

function text(message: Buffer, wanted: number): string {
  return messages(message, wanted)[0]?.toString() ?? '';
}

function number(message: Buffer, wanted: number): number {
  return Number(fields(message).find(({ number: found }) => found === wanted)?.value ?? 0);
}

/** Reads protobuf's wire format: varints, and groups of 8, 4 and so many bytes. */
function fields(message: Buffer): Field[] {
  const found: Field[] = [];
  let at = 0;
  const varint = (): bigint => {
    let [value, shift] = [0n, 0n];
    for (;;) {
      const byte = message.readUInt8(at++);
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
      shift += 7n;
    }
  };
  const bytes = (length: number): Buffer => message.subarray(at, (at += length));
  while (at < message.length) {
    const key = Number(varint());
    const wire = key & 7;
    const value = wire === 0 ? varint() : bytes(wire === 1 ? 8 : wire === 5 ? 4 : Number(varint()));
    found.push({ number: key >> 3, value });
  }
  return found;
}
