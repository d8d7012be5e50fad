import { readJsonValue } from './lenient-json.js';
import { isBlank, type ArgumentReader } from './reading.js';

/** A text; also accepts numbers and lists of texts. */
export const readTextArgument: ArgumentReader = (value) => {
  if (!Array.isArray(value)) return stringify(value);
  const items = value.filter((item) => !isBlank(item)).map((item: unknown) => stringify(item));
  return items.every((item) => typeof item === 'string') ? items.join(', ') : value;
};

/** A list of items for `read`: from a list, from JSON in a text, from a text with commas if `separated`, or from one item. */
export function readList(read: ArgumentReader, separated: boolean): ArgumentReader {
  return (value, reading) =>
    splitItems(value, separated)
      .filter((item) => !isBlank(item))
      .map((item) => read(item, reading));
}

function splitItems(value: unknown, separated: boolean): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return [value];
  const parsed = value.trim().startsWith('[') ? readJsonValue(value) : undefined;
  if (Array.isArray(parsed)) return parsed;
  const parts = separated ? value.split(/[,;\n]/) : [value];
  return parts.map((part) => part.trim());
}

function stringify(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}
