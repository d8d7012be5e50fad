import { APIError } from 'openai/core/error';

/** The refusal of a call by a model server. */
export interface ApiFailure {
  /** Absent when the refusal came inside a stream without a status. */
  status: number | undefined;
  code: string | undefined;
  type: string | undefined;
  param: string | undefined;
  message: string;
  headers: Headers | undefined;
}

/** Reads a refusal of the model server; undefined for any other error. */
export function apiFailure(error: unknown): ApiFailure | undefined {
  if (!(error instanceof APIError)) return undefined;
  // The SDK prefixes the status.
  const message = error.message.replace(/^\d{3} /, '');
  // The SDK passes on the server's value, whatever its declared type.
  const status: unknown = error.status;
  const code: unknown = error.code;
  const param: unknown = error.param;
  const type: unknown = error.type;
  const headers: unknown = error.headers;
  return {
    status: [status, code].find((each) => typeof each === 'number'),
    code: typeof code === 'string' ? code : undefined,
    type: typeof type === 'string' ? type : undefined,
    param: typeof param === 'string' ? param : undefined,
    message,
    headers: headers instanceof Headers ? headers : undefined,
  };
}

/** The whole refusal as one line of lower case, for searches. */
export function joinComplaint({ param = '', code = '', type = '', message }: ApiFailure): string {
  return `${param} ${code} ${type} ${message}`.toLowerCase();
}
