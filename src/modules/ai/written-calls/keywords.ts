import { readJsonAt } from '../tools/arguments/lenient-json.js';
import { toFields } from '../unknown-json.js';
import type { Cursor } from './cursor.js';

const KEYWORD = /\s*([a-z_]\w{0,80})\s*=\s*/iy;
const WORD = /[\w.+-]{1,80}/y;
const BETWEEN = /\s*,?\s*/y;
/** A call inside print() has two closing brackets. */
const CLOSING = /\){1,2}/y;
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['True', true],
  ['False', false],
  ['true', true],
  ['false', false],
  ['None', null],
  ['null', null],
]);
const MAX_KEYWORDS = 60;

/**
 * Reads the arguments of a call in Python syntax, from after its opening bracket to after the closing one: keywords, or one object
 * with all of them. Undefined for anything else, or without an end.
 */
export function readKeywords(cursor: Cursor): Record<string, unknown> | undefined {
  const fields = new Map<string, unknown>();
  cursor.skip(BETWEEN);
  const whole = cursor.text.charAt(cursor.at) === '{' ? readValue(cursor) : undefined;
  for (const [name, value] of Object.entries(toFields(whole))) fields.set(name, value);
  while (!cursor.skip(CLOSING)) {
    const [, name] = cursor.match(KEYWORD) ?? [];
    const value = name === undefined ? undefined : readValue(cursor);
    if (name === undefined || value === undefined || fields.size >= MAX_KEYWORDS) return undefined;
    fields.set(name, value);
    cursor.skip(BETWEEN);
  }
  return Object.fromEntries(fields);
}

function readValue(cursor: Cursor): unknown {
  const { text, at } = cursor;
  if (/["'{[]/.test(text.charAt(at))) {
    const read = readJsonAt(text, at);
    cursor.moveTo(read?.end ?? at);
    return read?.value;
  }
  const [word] = cursor.match(WORD) ?? [];
  if (word === undefined) return undefined;
  if (WORDS.has(word)) return WORDS.get(word);
  const number = Number(word);
  return Number.isFinite(number) ? number : undefined;
}
