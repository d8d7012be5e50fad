import { APIError } from 'openai';

/** What a model server said when it refused a call. */
export interface ApiFailure {
  /** Absent when the refusal came within a stream. */
  status: number | undefined;
  code: string | undefined;
  param: string | undefined;
  message: string;
  headers: Headers | undefined;
}

/** Reads a refusal of the model server; undefined for everything else that can go wrong. */
export function apiFailure(error: unknown): ApiFailure | undefined {
  if (!(error instanceof APIError)) return undefined;
  const { code, param, message } = error;
  const status: unknown = error.status;
  const headers: unknown = error.headers;
  return {
    status: typeof status === 'number' ? status : undefined,
    code: code ?? undefined,
    param: param ?? undefined,
    message,
    headers: headers instanceof Headers ? headers : undefined,
  };
}
