import type { ToolCall } from '../language-model.js';
import { toFields, toArray } from '../unknown-json.js';
import { folded } from './arguments/reading.js';
import { readJsonObject, UnreadableJson } from './arguments/lenient-json.js';

const MAX_UNPACKED = 30;
const PARALLEL: ReadonlySet<string> = new Set([
  'multitooluse.parallel',
  'parallel',
  'multitooluse',
  'multitooluseparallel',
]);

/**
 * The calls a model meant: names in any spelling, without what servers put before and behind them (`functions.create_event`,
 * `create_event<|channel|>commentary`), and the calls inside `multi_tool_use.parallel` as calls of their own. Unknown names stay.
 */
export function normalizeCalls(calls: readonly ToolCall[], known: readonly string[]): ToolCall[] {
  return calls
    .flatMap((call) => unpacked(call))
    .map((call) => ({ ...call, name: toolName(call.name, known) ?? call.name }));
}

/** The tool with a name in any spelling; undefined when there is none. */
export function toolName(written: string, known: readonly string[]): string | undefined {
  const bare = written.replace(/<\|.*$/s, '').replaceAll(/[^\w.:/-]/g, '');
  const [last = ''] = bare.split(/[.:/]/).filter(Boolean).slice(-1);
  return known.find((name) => name === bare) ?? known.find((name) => folded(name) === folded(last));
}

function unpacked(call: ToolCall): ToolCall[] {
  if (!PARALLEL.has(folded(call.name.replace(/^functions\./, '')))) return [call];
  const uses = toArray(parsed(call.arguments)['tool_uses'])
    .slice(0, MAX_UNPACKED)
    .map((use) => toFields(use));
  const calls = uses.map(({ recipient_name: name, parameters, arguments: values }, index) => ({
    id: index === 0 ? call.id : `${call.id}_${index}`,
    name: typeof name === 'string' ? name : '',
    arguments: stringify(parameters ?? values ?? {}),
  }));
  return calls.length > 0 ? calls : [call];
}

function stringify(values: unknown): string {
  return typeof values === 'string' ? values : JSON.stringify(values);
}

function parsed(text: string): Record<string, unknown> {
  try {
    return readJsonObject(text);
  } catch (error) {
    // The call stays unchanged, and fails as a call of an unknown tool.
    if (error instanceof UnreadableJson) return {};
    throw error;
  }
}
