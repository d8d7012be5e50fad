import { APIError } from 'openai/core/error';
import { toFields, toArray } from '../../unknown-json.js';

/** The refusal of a model server, in OpenAI's form. */
export interface ServerError {
  message: string;
  type?: string;
  code?: string | number;
  param?: string;
}

/**
 * Finds the error in a body; undefined when there is none. Servers wrap it differently: an object or a text under `error`, the body
 * itself with `message` or `detail`, or a list.
 */
export function errorIn(body: unknown): ServerError | undefined {
  const [first] = toArray(body);
  const outer = toFields(first ?? body);
  const { error, detail, object } = outer;
  if (error !== undefined && error !== null && error !== false && error !== '') return asError(error);
  if (object === 'error' || detail !== undefined) return asError(outer);
  return undefined;
}

/** The error of a refused request, from any body, including HTML. */
export function errorOfRefusal(text: string): ServerError {
  const body = parsed(text);
  return errorIn(body) ?? asError(body ?? withoutTags(text));
}

/** The failure for an error inside an answer. */
export function failureIn(error: ServerError, headers?: Headers): APIError {
  return new APIError(undefined, error, undefined, headers);
}

function asError(value: unknown): ServerError {
  const { type, code, param } = toFields(value);
  return {
    message: sentenceIn(value),
    ...(typeof type === 'string' && { type }),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof param === 'string' && { param }),
  };
}

/** The message of an error; FastAPI lists several, each with its location. */
function sentenceIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((each) => sentenceIn(each)).join('; ');
  const { message, detail, msg, loc } = toFields(value);
  if (typeof msg === 'string') return [toArray(loc).join('.'), msg].filter((part) => part !== '').join(': ');
  return message === undefined && detail === undefined ? JSON.stringify(value) : sentenceIn(message ?? detail);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page or a plain sentence is as useful as JSON.
    return undefined;
  }
}

function withoutTags(text: string): string {
  return text
    .replaceAll(/<[^<>]{0,500}>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
