import { APIError } from 'openai';
import { fieldsOf, itemsOf, textOf } from '../unknown-json.js';

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
  const { message, detail, msg, type, code, param } = fieldsOf(value);
  const said = [value, message, detail, msg].find((each) => textOf(each) !== '') ?? message ?? detail ?? value;
  return {
    message: typeof said === 'string' ? said : JSON.stringify(said),
    ...(typeof type === 'string' && { type }),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof param === 'string' && { param }),
  };
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
