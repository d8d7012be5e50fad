import { APIError } from 'openai';

/** What a model server said when it refused a call. */
export interface ApiFailure {
  /** Absent when the refusal came within a stream and did not say it. */
  status: number | undefined;
  code: string | undefined;
  type: string | undefined;
  param: string | undefined;
  message: string;
  headers: Headers | undefined;
}

/** Reads a refusal of the model server; undefined for everything else that can go wrong. */
export function apiFailure(error: unknown): ApiFailure | undefined {
  if (!(error instanceof APIError)) return undefined;
  // The SDK puts the status in front.
  const message = error.message.replace(/^\d{3} /, '');
  // The SDK passes on what the server sent, whatever it was declared to be.
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

/** All that a refusal says, in one line of small letters, to look for words in. */
export function complaintOf({ param = '', code = '', type = '', message }: ApiFailure): string {
  return `${param} ${code} ${type} ${message}`.toLowerCase();
}
