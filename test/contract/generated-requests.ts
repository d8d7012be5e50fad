import * as fc from 'fast-check';
import type { ApiDocument, Operation, Schema } from '../../src/contract/document.ts';
import { fillIn, STEPS, VARIABLES } from '../../src/contract/examples/steps.ts';

/** A request to an operation. */
export interface GeneratedRequest {
  path: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: unknown;
}

const TEXTS = [
  '',
  ' ',
  'x',
  'primary',
  '2026-12-01',
  '2026-12-01T12:00:00Z',
  'Europe/Berlin',
  '🙂',
  '\0',
  'null',
  '../x',
  '"e"',
];

/** Requests to an operation: those of the document, and others that break it in every place. */
export function requestsTo(document: ApiDocument, operation: Operation): fc.Arbitrary<GeneratedRequest> {
  const { schemas } = document.components;
  const example = exampleOf(operation);
  const parameters = operation.parameters ?? [];
  const place = (where: string): fc.Arbitrary<Record<string, string>> => {
    const arbitraries = parameters
      .filter((parameter) => parameter.in === where)
      .map(({ name, schema, example: given }) => {
        const value = fc.oneof(
          { weight: 2, arbitrary: fc.constant(given ?? 'x') },
          { weight: 3, arbitrary: valueOf(schema, schemas, 0) },
        );
        return [name, where === 'path' ? value : fc.option(value, { nil: undefined, freq: 2 })] as const;
      });
    return fc.record(Object.fromEntries(arbitraries)).map(asTexts);
  };
  const schema = operation.requestBody?.content['application/json']?.schema;
  const body = schema
    ? fc.oneof(
        { weight: 3, arbitrary: mutated(example, schemas, schema) },
        { weight: 4, arbitrary: valueOf(schema, schemas, 0) },
        { weight: 1, arbitrary: fc.constantFrom<unknown>(undefined, null, [], 'text', 7, {}) },
      )
    : fc.constant(undefined);
  return fc.record({ path: place('path'), query: place('query'), headers: place('header'), body });
}

function exampleOf({ operationId }: Operation): unknown {
  return fillIn(STEPS.find(({ operation }) => operation === operationId)?.body ?? {}, VARIABLES);
}

/** The example with one member taken away, or given another value. */
function mutated(example: unknown, schemas: Record<string, Schema>, schema: Schema): fc.Arbitrary<unknown> {
  const fields: [string, unknown][] = typeof example === 'object' && example !== null ? Object.entries(example) : [];
  const { properties = {} } = resolve(schema, schemas);
  const names = [...Object.keys(properties), 'unknownField'];
  return fc.constantFrom(...names).chain((name) =>
    fc.option(valueOf(properties[name] ?? {}, schemas, 1), { nil: undefined, freq: 4 }).map((value) => ({
      ...Object.fromEntries(fields),
      [name]: value,
    })),
  );
}

/** Values of a schema, and now and then one of another kind. */
function valueOf(schema: Schema, schemas: Record<string, Schema>, depth: number): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 8, arbitrary: validOf(resolve(schema, schemas), schemas, depth) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(...TEXTS, 0, -1, 1.5, 1e9, true, null, [], {}) },
  );
}

function validOf(schema: Schema, schemas: Record<string, Schema>, depth: number): fc.Arbitrary<unknown> {
  const { type, properties, items, oneOf, anyOf, minimum = 0, maximum = 3000, maxItems = 3 } = schema;
  const choices = oneOf ?? anyOf;
  if (choices) return fc.oneof(...choices.map((each) => valueOf(each, schemas, depth)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (properties && depth < 5) return objectOf(schema, properties, schemas, depth);
  const kinds = new Set([type].flat());
  if (kinds.has('array')) {
    return fc.array(valueOf(items ?? {}, schemas, depth + 1), { maxLength: Math.min(maxItems, 3) });
  }
  if (kinds.has('integer') || kinds.has('number')) return fc.integer({ min: minimum, max: maximum });
  if (kinds.has('boolean')) return fc.boolean();
  return kinds.has('object') ? fc.constant({}) : textOf(schema);
}

function objectOf(
  { required = [] }: Schema,
  properties: Record<string, Schema>,
  schemas: Record<string, Schema>,
  depth: number,
): fc.Arbitrary<unknown> {
  const entries = Object.entries(properties).map(([name, each]) => {
    const value = valueOf(each, schemas, depth + 1);
    return [name, required.includes(name) ? value : fc.option(value, { nil: undefined, freq: 1 })] as const;
  });
  return fc.record(Object.fromEntries(entries));
}

function textOf({ format, pattern, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === 'date-time' || format === 'date') {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });
    return days.map((day) => (format === 'date' ? day.toISOString().slice(0, 10) : day.toISOString()));
  }
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern), { maxLength: 60 });
  return fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: Math.min(maxLength, 40) }));
}

function resolve(schema: Schema, schemas: Record<string, Schema>): Schema {
  return schema.$ref === undefined ? schema : resolve(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas);
}

function asTexts(values: Record<string, unknown>): Record<string, string> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]) => [name, typeof value === 'string' ? value : (JSON.stringify(value) ?? '')]),
  );
}
