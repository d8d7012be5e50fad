import { toFields, toArray, toText } from '../unknown-json.js';

/** A call as written: the name may have any spelling, and a parameter any type. */
export interface WrittenCall {
  name: string;
  values: Record<string, unknown>;
}

/** Whether a name, in any spelling, belongs to a tool. */
export type IsTool = (name: string) => boolean;

const NAMES = ['name', 'tool_name', 'function_name', 'tool', 'function', 'action', 'recipient_name'];
const VALUES = ['arguments', 'parameters', 'args', 'params', 'input', 'action_input', 'tool_input', 'kwargs'];
const LISTS = ['tool_calls', 'calls', 'tool_uses', 'function_calls', 'actions'];

/** The calls in a JSON value, single, in a list, or in an envelope; undefined when there are none. */
export function callsInJson(value: unknown, isTool: IsTool): WrittenCall[] | undefined {
  if (Array.isArray(value)) return joinAll(value.map((item) => callsInJson(item, isTool)));
  const fields = toFields(value);
  const list = LISTS.map((name) => fields[name]).find((each) => Array.isArray(each));
  if (list !== undefined) return callsInJson(toArray(list), isTool);
  const { function: called, tool_call: wrapped } = fields;
  const inner = [called, wrapped].find((each) => typeof each === 'object' && each !== null);
  if (inner !== undefined) return callsInJson(inner, isTool);
  return namedCall(fields) ?? keyedCall(fields, isTool);
}

function namedCall(fields: Record<string, unknown>): WrittenCall[] | undefined {
  const name = NAMES.map((key) => toText(fields[key])).find((each) => each !== '');
  const key = VALUES.find((each) => Object.hasOwn(fields, each));
  if (name === undefined) return undefined;
  // Without an envelope the arguments are beside the name.
  const values = key === undefined ? withoutNames(fields) : fields[key];
  return [{ name, values: typeof values === 'string' ? { arguments: values } : toFields(values) }];
}

/** `{ "create_event": { … } }` */
function keyedCall(fields: Record<string, unknown>, isTool: IsTool): WrittenCall[] | undefined {
  const names = Object.keys(fields);
  if (names.length === 0 || !names.every((name) => isTool(name))) return undefined;
  return names.map((name) => ({ name, values: toFields(fields[name]) }));
}

function withoutNames(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !NAMES.includes(name) && name !== 'type' && name !== 'id'),
  );
}

function joinAll(lists: readonly (WrittenCall[] | undefined)[]): WrittenCall[] | undefined {
  const known = lists.filter((each) => each !== undefined);
  return known.length === lists.length && known.length > 0 ? known.flat() : undefined;
}
