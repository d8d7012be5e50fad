import type { ModelRequest, ObjectSchema } from '../language-model.js';
import type { ServerFeatures } from './server-features.js';

/** What every schema dialect knows of a field. */
const PLAIN = new Set(['type', 'description', 'enum', 'items', 'properties', 'required']);

/** The instructions of a request, with the schema in words where the server cannot be held to it. */
export function promptFor({ system, schema }: ModelRequest, { jsonMode }: ServerFeatures): string {
  if (!schema || jsonMode === 'strict' || jsonMode === 'schema') return system;
  return `${system}\nAnswer with one JSON object of this schema and nothing else: ${JSON.stringify(schema.schema)}`;
}

/**
 * A flat schema as structured outputs demand it: every field is required, and one that may be left out may be null
 * (https://platform.openai.com/docs/guides/structured-outputs).
 */
export function strictSchema({ properties, required, ...schema }: ObjectSchema): ObjectSchema {
  const fields: ObjectSchema['properties'] = {};
  for (const [name, field] of Object.entries(properties)) {
    fields[name] = required.includes(name) ? field : { anyOf: [field, { type: 'null' }] };
  }
  return { ...schema, properties: fields, required: Object.keys(fields) };
}

/** A schema for servers that refuse some of JSON Schema's words, such as older gateways to Gemini. */
export function plainSchema({ properties, required }: ObjectSchema): Record<string, unknown> {
  const fields = Object.entries(properties).map(([name, field]) => [name, plainField(field)] as const);
  return { type: 'object', properties: Object.fromEntries(fields), required };
}

function plainField(field: unknown): unknown {
  if (typeof field !== 'object' || field === null || Array.isArray(field)) return field;
  const kept = Object.entries(field).filter(([word]) => PLAIN.has(word));
  return Object.fromEntries(kept.map(([word, value]) => [word, word === 'items' ? plainField(value) : value]));
}
