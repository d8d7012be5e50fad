import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ApiDocument, ApiResponse, Operation, Schema } from '../../src/contract/document.ts';

/** Holds answers against the document: no status, header, type of content or member that is not in it. */
export class ContractValidator {
  private readonly ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  private readonly cache = new Map<string, ValidateFunction>();

  constructor({ components }: ApiDocument) {
    this.ajv.addSchema({ components: { schemas: mapObjects(components.schemas) } }, 'contract');
  }

  /** What of an answer the document does not know. */
  faultsOf(operation: Operation, answer: { status: number; headers: Headers; body: unknown }): string[] {
    const response = operation.responses[String(answer.status)];
    if (!response) return [`${operation.operationId}: status ${answer.status} is not documented`];
    return [
      ...headerFaults(response, answer.headers),
      ...this.codeFaults(response, answer.body),
      ...this.bodyFaults(response, answer),
    ].map((fault) => `${operation.operationId} ${answer.status}: ${fault}`);
  }

  /** What a value breaks of a schema. */
  check(schema: Schema, value: unknown): string[] {
    const validate = this.compile(schema);
    return validate(value) ? [] : (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message}`);
  }

  private bodyFaults(response: ApiResponse, { headers, body }: { headers: Headers; body: unknown }): string[] {
    const type = headers.get('content-type')?.split(';')[0] ?? '';
    if (!response.content) return body === '' ? [] : ['has a body'];
    const media = response.content[type];
    if (!media) return [`content ${type} is not documented`];
    return media.schema && type.endsWith('json') ? this.check(media.schema, body) : [];
  }

  private codeFaults(response: ApiResponse, body: unknown): string[] {
    const codes = response['x-error-codes'];
    if (!codes) return [];
    const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'none';
    return codes.includes(code) ? [] : [`code ${code} is not documented`];
  }

  private compile(schema: Schema): ValidateFunction {
    const key = JSON.stringify(schema);
    const known = this.cache.get(key);
    if (known) return known;
    const text = JSON.stringify(closed(schema)).replaceAll('"#/components', '"contract#/components');
    const compiled = this.ajv.compile(JSON.parse(text));
    this.cache.set(key, compiled);
    return compiled;
  }
}

/** Headers of HTTP itself and of security, which no contract lists. */
const COMMON = new Set(
  [
    'content-type content-length date connection keep-alive transfer-encoding cache-control vary',
    'content-security-policy cross-origin-opener-policy cross-origin-resource-policy origin-agent-cluster referrer-policy',
    'strict-transport-security x-content-type-options x-dns-prefetch-control x-download-options x-frame-options',
    'x-permitted-cross-domain-policies x-xss-protection x-accel-buffering access-control-expose-headers',
  ].flatMap((line) => line.split(' ')),
);

function headerFaults(response: ApiResponse, headers: Headers): string[] {
  const documented = new Set(Object.keys(response.headers ?? {}).map((name) => name.toLowerCase()));
  const unknown = [...headers.keys()].filter((name) => !COMMON.has(name) && !documented.has(name));
  const always = ['x-request-id', 'api-version'].filter((name) => !headers.has(name));
  return [...unknown.map((name) => `header ${name} is not documented`), ...always.map((name) => `lacks ${name}`)];
}

const mapObjects = (schemas: Record<string, Schema>): Record<string, Schema> =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, closed(schema)]));

/** A schema of which every object takes its documented members only. */
function closed(schema: Schema): Schema {
  const { properties, items, oneOf, anyOf, additionalProperties } = schema;
  return {
    ...schema,
    ...(properties && { properties: mapObjects(properties), additionalProperties: additionalProperties ?? false }),
    ...(items && { items: closed(items) }),
    ...(oneOf && { oneOf: oneOf.map((each) => closed(each)) }),
    ...(anyOf && { anyOf: anyOf.map((each) => closed(each)) }),
  };
}
