/** The fields of a JSON object whose shape nobody vouches for; none where it is no object. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The items of a JSON list; none where it is no list. */
export function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The JSON a text holds, or nothing. */
export function parsedIfJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever reads it takes what is there, and of what is no JSON there is nothing.
    return undefined;
  }
}
