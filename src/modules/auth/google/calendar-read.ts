import { gaxios } from 'google-auth-library';
import type { AppConfig } from '../../../shared/config/app-config.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { GoogleTokenRejected } from '../google-access.service.js';
import { googleEndpoints } from './google-endpoints.js';
import { GuardedTransport } from './guarded-transport.js';

/** A resource of Google Calendar, and the access token to read it with. */
export interface CalendarRead {
  path: string;
  params: Record<string, string | number>;
  token: string;
  signal: AbortSignal;
}

const transport = new GuardedTransport();

/** Reads one small resource of Google Calendar. @throws GoogleTokenRejected, or AppError `upstream_failed` for any other failure. */
export async function readCalendar<T>(config: AppConfig, { path, params, token, signal }: CalendarRead): Promise<T> {
  const url = googleEndpoints(config).calendar + path;
  const headers = { authorization: `Bearer ${token}` };
  const { data } = await transport.request<T>({ url, params, headers, signal }).catch((error: unknown) => {
    if (error instanceof gaxios.GaxiosError && error.response?.status === 401) throw new GoogleTokenRejected();
    throw unreadableAnswer(error);
  });
  return data;
}

/** The error for a malformed answer of Google Calendar. */
export function unreadableAnswer(cause?: unknown): AppError {
  return new AppError('upstream_failed', 'Google Calendar failed to answer.', { cause });
}
