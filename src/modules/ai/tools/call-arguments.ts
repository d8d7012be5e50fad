import { AppError } from '../../../shared/errors/app-error.js';

const MAX_ARGUMENTS = 32_768;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads the JSON of a tool call; a null counts as left out. @throws AppError `invalid_request`. */
export function parseArguments(text: string): unknown {
  if (text.length > MAX_ARGUMENTS) throw new AppError('invalid_request', 'The arguments are too long.');
  try {
    checkKeys(text);
    const parsed: unknown = JSON.parse(text.trim() === '' ? '{}' : text, (_key, value: unknown) => value ?? undefined);
    return parsed;
  } catch {
    // What JSON.parse says of a model's text is nothing the model could use.
    throw new AppError('invalid_request', 'The arguments are not valid JSON with each name once.');
  }
}

/** Refuses names that reach into prototypes, and, since no argument is an object, any name that comes twice. */
function checkKeys(text: string): void {
  const names = [...text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/gs)].flatMap(([, name, colon]) => (colon ? [name] : []));
  const seen = new Set<unknown>();
  for (const name of names) {
    const key: unknown = JSON.parse(name ?? '""');
    if (seen.has(key) || FORBIDDEN.has(String(key))) throw new SyntaxError('a forbidden name');
    seen.add(key);
  }
}
