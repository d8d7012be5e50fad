import { type ApiDocument, mapSchema, mapValues, type Schema, schemaRef } from './document.js';
import { problemSchemas } from './problem-schema.js';
import { streamSchemas } from './stream-schemas.js';

/** The one number that is no whole one. */
const FRACTIONS: ReadonlySet<string> = new Set(['confidence']);

/** The schemas of the document in the dialect of OpenAPI 3.1, with those no class stands for. */
export function completeSchemas(document: ApiDocument): Record<string, Schema> {
  const inputs = inputNames(document);
  const schemas = mapValues(document.components.schemas, (schema) => mapSchema(schema, withSortedValues));
  const named = { ...schemas, ...problemSchemas(schemas['Problem']), ...timeSchemas(schemas), ...streamSchemas() };
  return mapValues(named, (schema, name) => {
    const modern = mapSchema(schema, toDialect);
    return inputs.has(name) ? closed(modern) : modern;
  });
}

/** The compiler lists the members of a union in an order that changes with unrelated code. */
function withSortedValues(schema: Schema): Schema {
  if (!schema.enum) return schema;
  return { ...schema, enum: schema.enum.toSorted((one, other) => (String(one) < String(other) ? -1 : 1)) };
}

/** OpenAPI 3.1 is JSON Schema 2020-12: null is a type, and a reference may stand beside a description. */
export function toDialect({ nullable, allOf, ...schema }: Schema): Schema {
  const [only, ...others] = allOf ?? [];
  const merged: Schema = only && others.length === 0 ? { ...only, ...schema } : { ...schema, ...(allOf && { allOf }) };
  if (merged.$ref !== undefined) delete merged.type;
  if (merged.description !== undefined) merged.description = merged.description.replaceAll('\n', ' ');
  const whole = merged.properties ? { ...merged, properties: mapValues(merged.properties, withWholeNumbers) } : merged;
  return nullable === true ? orNull(whole) : whole;
}

function withWholeNumbers(schema: Schema, name: string): Schema {
  return schema.type === 'number' && !FRACTIONS.has(name) ? { ...schema, type: 'integer' } : schema;
}

function orNull(schema: Schema): Schema {
  const { $ref, description, readOnly, ...plain } = schema;
  const said = { ...(description !== undefined && { description }), ...(readOnly === true && { readOnly }) };
  if ($ref !== undefined) return { ...said, oneOf: [{ $ref }, { type: 'null' }] };
  if (schema.enum) return { ...schema, type: [schema.type ?? 'string', 'null'].flat(), enum: [...schema.enum, null] };
  return { ...said, ...plain, type: [schema.type ?? 'object', 'null'].flat() };
}

/** Bodies take documented fields only, and what may be left out has no default that a generator would ask for. */
function closed(schema: Schema): Schema {
  if (!schema.properties) return schema;
  const properties = mapValues(schema.properties, ({ default: _default, ...property }) => property);
  const required = schema.required?.filter((name) => schema.properties?.[name]?.default === undefined);
  return { ...schema, properties, ...(required && { required }), additionalProperties: false };
}

/** The schemas that requests send, and those inside them. */
function inputNames({ paths, components }: ApiDocument): Set<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name) || !components.schemas[name]) return;
    found.add(name);
    mapSchema(components.schemas[name], (schema) => note(schema));
  };
  const note = (schema: Schema): Schema => {
    if (schema.$ref !== undefined && schema.readOnly !== true) visit(readSchemaName(schema.$ref));
    return schema;
  };
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    for (const { schema } of Object.values(operation.requestBody?.content ?? {})) if (schema) mapSchema(schema, note);
  }
  return found;
}

function readSchemaName(reference: string): string {
  return reference.split('/').at(-1) ?? '';
}

/** A time is a moment or a whole day, which one class cannot say. */
function timeSchemas(schemas: Record<string, Schema>): Record<string, Schema> {
  return {
    ...eitherTime('EventTime', schemas['EventTime']),
    ...eitherTime('EventTimeInput', schemas['EventTimeInput']),
  };
}

function eitherTime(name: string, schema: Schema = {}): Record<string, Schema> {
  const { dateTime = {}, date = {}, timeZone = {} } = schema.properties ?? {};
  const [moment, day] = [name.replace('EventTime', 'Moment'), name.replace('EventTime', 'WholeDay')];
  return {
    [moment]: {
      type: 'object',
      description: 'A moment.',
      required: ['dateTime'],
      properties: { dateTime, timeZone },
    },
    [day]: {
      type: 'object',
      description: 'A whole day.',
      required: ['date'],
      properties: { date: { ...date, format: 'date' }, timeZone },
    },
    [name]: {
      ...(schema.description !== undefined && { description: schema.description }),
      oneOf: [schemaRef(moment), schemaRef(day)],
    },
  };
}
