import { randomUUID } from 'node:crypto';
import type { ServerExtras, ToolCall } from '../../language-model.js';
import { toFields, toArray, toText } from '../../unknown-json.js';
import { shortId } from '../requests/wire-history.js';

/** The most items that are stored; a turn may use fewer. */
const MAX_ITEMS = 64;
const MAX_ARGUMENTS = 40_000;
/** Far more reasoning than a calendar question needs; longer reasoning is not sent back, because a part of it is useless. */
const MAX_REASONING = 262_144;
const REASONING_FIELDS = new Set(['id', 'summary', 'content', 'encrypted_content']);

type Item = Record<string, unknown>;

/** Collects the output items of a response from its events. */
export class OutputItems {
  private items = new Map<string, Item>();

  /** Adds an item that began or is done; a later state replaces it. */
  set(place: unknown, item: unknown): void {
    const key = toItemKey(place);
    const fields = toFields(item);
    if (!this.items.has(key) && this.items.size >= MAX_ITEMS) return;
    // Some servers omit the arguments in the finished item.
    const text = toText(fields['arguments']) || toText(this.items.get(key)?.['arguments']);
    this.items.set(key, { ...fields, ...(text !== '' && { arguments: text.slice(0, MAX_ARGUMENTS) }) });
  }

  /** Appends a piece of arguments. */
  append(place: unknown, delta: string): void {
    const item = this.items.get(toItemKey(place));
    if (item) item['arguments'] = (toText(item['arguments']) + delta).slice(0, MAX_ARGUMENTS);
  }

  /** Takes the items listed by the finished response, if it lists any. */
  replaceAll(items: readonly unknown[]): void {
    if (items.length === 0) return;
    this.items = new Map(items.slice(0, MAX_ITEMS).map((item, index) => [String(index), toFields(item)]));
  }

  /** The words of all messages. */
  get text(): string {
    return this.joinParts('output_text', 'text');
  }

  /** The words by which the model refuses. */
  get refusal(): string {
    return this.joinParts('refusal', 'refusal');
  }

  get calls(): ToolCall[] {
    const ids = new Set<string>();
    return this.ofType('function_call').map(({ call_id: given, id: itemId, name, arguments: text }) => {
      const wanted = toText(given) || toText(itemId);
      const id = wanted === '' || ids.has(wanted) ? shortId(randomUUID()) : wanted;
      ids.add(id);
      return { id, name: toText(name), arguments: argumentsIn(text) };
    });
  }

  /** The reasoning, and its position among messages and calls, in the form it must be sent back within the turn. */
  extras(model: string): ServerExtras | undefined {
    const output = [...this.items.values()].flatMap((item) => keptItem(item));
    if (!output.some(({ type }) => type === 'reasoning') && !output.some(({ phase }) => phase !== undefined))
      return undefined;
    if (JSON.stringify(output).length > MAX_REASONING) return undefined;
    return { wire: 'responses', model, fields: { output } };
  }

  private ofType(type: string): Item[] {
    return [...this.items.values()].filter((item) => item['type'] === type);
  }

  private joinParts(type: string, field: string): string {
    const parts = this.ofType('message').flatMap(({ content }) => toArray(content).map((part) => toFields(part)));
    return parts.map((part) => (part['type'] === type ? toText(part[field]) : '')).join('');
  }
}

function toItemKey(place: unknown): string {
  return typeof place === 'number' || typeof place === 'string' ? String(place) : '0';
}

function argumentsIn(text: unknown): string {
  return typeof text === 'object' && text !== null ? JSON.stringify(text) : toText(text).slice(0, MAX_ARGUMENTS);
}

/** Reasoning without content is useless to a server that stores nothing. */
function keptItem(item: Item): Item[] {
  const { type, phase } = item;
  if (type === 'message') return [{ type, ...(typeof phase === 'string' && { phase }) }];
  if (type === 'function_call') return [{ type }];
  const hasContent = toText(item['encrypted_content']) !== '' || toArray(item['content']).length > 0;
  if (type !== 'reasoning' || !hasContent) return [];
  return [{ type, ...Object.fromEntries(Object.entries(item).filter(([name]) => REASONING_FIELDS.has(name))) }];
}
