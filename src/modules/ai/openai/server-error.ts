import { APIError } from 'openai';
import { fieldsOf, itemsOf } from '../unknown-json.js';

/** What a model server said when it refused a call, in the shape that OpenAI gives it. */
export interface ServerError {
  message: string;
  type?: string;
  code?: string | number;
  param?: string;
}

/**
 * Reads the error in a body, undefined when it holds none. Servers wrap it differently: as an object or a text under `error`, as the body
 * itself with `message` or `detail`, or in a list.
 */
export function errorIn(body: unknown): ServerError | undefined {
  const [first] = itemsOf(body);
  const outer = fieldsOf(first ?? body);
  const { error, detail, object } = outer;
  if (error !== undefined && error !== null && error !== false && error !== '') return asError(error);
  if (object === 'error' || detail !== undefined) return asError(outer);
  return undefined;
}

/** The error of a refused request: whatever its body holds, down to a page of HTML. */
export function errorOfRefusal(text: string): ServerError {
  const body = parsed(text);
  return errorIn(body) ?? asError(body ?? withoutTags(text));
}

/** The failure that an error inside an answer stands for. */
export function failureIn(error: ServerError, headers?: Headers): APIError {
  return new APIError(undefined, error, undefined, headers);
}

function asError(value: unknown): ServerError {
  const { type, code, param } = fieldsOf(value);
  return {
    message: sentenceIn(value),
    ...(typeof type === 'string' && { type }),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof param === 'string' && { param }),
  };
}

/** What an error says in words; FastAPI lists what it found, each with the place where it stood. */
function sentenceIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((each) => sentenceIn(each)).join('; ');
  const { message, detail, msg, loc } = fieldsOf(value);
  if (typeof msg === 'string') return [itemsOf(loc).join('.'), msg].filter((part) => part !== '').join(': ');
  return message === undefined && detail === undefined ? JSON.stringify(value) : sentenceIn(message ?? detail);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page or a plain sentence says as much as JSON does.
    return undefined;
  }
}

function withoutTags(text: string): string {
  return text
    .replaceAll(/<[^<>]{0,500}>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
