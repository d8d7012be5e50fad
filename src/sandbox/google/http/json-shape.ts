import { invalid } from './api-error.js';
import { isJsonObject } from './request-body.js';

/** The type of a JSON value: a scalar, a list of a shape, a map of texts, or an object of named shapes (other fields are ignored). */
export type Shape = 'text' | 'flag' | 'integer' | 'texts by name' | 'object' | { list: Shape } | { fields: Shapes };

/** Shapes by field name. */
export type Shapes = Readonly<Record<string, Shape>>;

/**
 * Reads an object field by field: unknown fields are ignored, as at Google; values of another type are refused. `null`
 * stays, because it clears the field.
 */
export function readShape(
  value: Readonly<Record<string, unknown>>,
  shapes: Shapes,
  path = '',
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (shape !== undefined) read[name] = inner === null ? null : readValue(inner, shape, path + name);
  }
  return read;
}

const IS: Record<'text' | 'flag' | 'integer' | 'object', (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  object: isJsonObject,
};

function readValue(value: unknown, shape: Shape, path: string): unknown {
  if (shape === 'texts by name') return readTexts(value, path);
  if (typeof shape === 'string') {
    if (!IS[shape](value)) throw refuse(path);
    return value;
  }
  if ('list' in shape) {
    if (!Array.isArray(value)) throw refuse(path);
    return value.map((item) => withoutNulls(readValue(item, shape.list, path)));
  }
  if (!isJsonObject(value)) throw refuse(path);
  return readShape(value, shape.fields, `${path}.`);
}

/** Numbers and booleans become text, as in the string maps of every Google API. */
function readTexts(value: unknown, path: string): Record<string, string | null> {
  if (!isJsonObject(value)) throw refuse(path);
  const entries = Object.entries(value).map(([name, text]): [string, string | null] => {
    if (text === null || typeof text === 'string') return [name, text];
    if (typeof text !== 'number' && typeof text !== 'boolean') throw refuse(path);
    return [name, String(text)];
  });
  return Object.fromEntries(entries);
}

function withoutNulls(item: unknown): unknown {
  return isJsonObject(item) ? Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)) : item;
}

const refuse = (path: string): Error => invalid(`Invalid value for: ${path}`);
