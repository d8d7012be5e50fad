import { toFields, toArray, toText } from '../../unknown-json.js';

/** Far more reasoning than a calendar question needs; longer reasoning is not sent back, because a part of it is useless. */
const MAX_CHARACTERS = 131_072;

type Fields = Record<string, unknown>;

/** Joins the pieces of the data that a server attaches to its answer. */
export class ExtrasPieces {
  private fields: Fields = {};
  private characters = 0;

  add(piece: Fields): void {
    if (Object.keys(piece).length === 0) return;
    this.characters += JSON.stringify(piece).length;
    if (this.characters <= MAX_CHARACTERS) this.fields = merged(this.fields, piece);
  }

  /** All data, or nothing when it was too large. */
  all(): Fields {
    return this.characters <= MAX_CHARACTERS ? this.fields : {};
  }
}

function merged(known: Fields, piece: Fields): Fields {
  const next = { ...known };
  for (const [name, value] of Object.entries(piece)) next[name] = mergedValue(next[name], value);
  return next;
}

/** Appends texts, appends lists item by item, and overwrites the fields of objects. */
function mergedValue(known: unknown, piece: unknown): unknown {
  if (typeof known === 'string' && typeof piece === 'string') return known + piece;
  if (Array.isArray(piece)) return withItems(toArray(known), piece);
  if (typeof piece === 'object' && piece !== null) return { ...toFields(known), ...piece };
  return piece;
}

function withItems(known: readonly unknown[], pieces: readonly unknown[]): unknown[] {
  const items = [...known];
  for (const piece of pieces) {
    const last = items.at(-1);
    if (last !== undefined && isSameItem(toFields(last), toFields(piece))) items[items.length - 1] = grown(last, piece);
    else items.push(piece);
  }
  return items;
}

/** OpenRouter numbers its items; LiteLLM sends them in order. */
function isSameItem(last: Fields, piece: Fields): boolean {
  return (
    last['type'] === piece['type'] &&
    last['index'] === piece['index'] &&
    (last['id'] ?? piece['id']) === (piece['id'] ?? last['id'])
  );
}

const GROWING = new Set(['text', 'summary', 'thinking', 'data', 'signature']);

function grown(last: unknown, piece: unknown): Fields {
  const item = { ...toFields(last) };
  for (const [name, value] of Object.entries(toFields(piece))) {
    if (value === null) continue;
    item[name] = GROWING.has(name) ? toText(item[name]) + toText(value) : value;
  }
  return item;
}
