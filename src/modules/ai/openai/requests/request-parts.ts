import type { ModelRequest, ObjectSchema } from '../../language-model.js';
import type { ServerFeatures } from '../refusals/server-features.js';

/** The parts of a field that every schema dialect supports. */
const PLAIN = new Set(['type', 'description', 'enum', 'items', 'properties', 'required']);

/** The instructions of a request, with the schema in words when the server cannot enforce it. */
export function promptFor({ system, schema }: ModelRequest, { jsonMode }: ServerFeatures): string {
  if (!schema || jsonMode === 'strict' || jsonMode === 'schema') return system;
  return `${system}\nAnswer with one JSON object of this schema and nothing else: ${JSON.stringify(schema.schema)}`;
}

/**
 * A flat schema in the form of structured outputs: every field is required, and optional ones may be null
 * (https://platform.openai.com/docs/guides/structured-outputs).
 */
export function strictSchema({ properties, required, ...schema }: ObjectSchema): ObjectSchema {
  const fields: ObjectSchema['properties'] = {};
  for (const [name, field] of Object.entries(properties)) {
    fields[name] = required.includes(name) ? field : { anyOf: [field, { type: 'null' }] };
  }
  return { ...schema, properties: fields, required: Object.keys(fields) };
}

/** A schema for servers that refuse some keywords of JSON Schema, such as older gateways to Gemini. */
export function plainSchema({ properties, required }: ObjectSchema): Record<string, unknown> {
  const fields = Object.entries(properties).map(([name, field]) => [name, plainField(field)] as const);
  return { type: 'object', properties: Object.fromEntries(fields), required };
}

function plainField(field: unknown): unknown {
  if (typeof field !== 'object' || field === null || Array.isArray(field)) return field;
  const kept = Object.entries(field).filter(([word]) => PLAIN.has(word));
  return Object.fromEntries(kept.map(([word, value]) => [word, word === 'items' ? plainField(value) : value]));
}
