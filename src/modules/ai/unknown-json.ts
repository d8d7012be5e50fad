/** The fields of a JSON object of unknown shape; empty for other values. */
export function toFields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The items of a JSON list; empty for other values. */
export function toArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value of a text; empty for other values. */
export function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The parsed JSON of a text; undefined when it is invalid. */
export function parsedIfJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON; the readers of unknown values treat undefined as empty.
    return undefined;
  }
}
