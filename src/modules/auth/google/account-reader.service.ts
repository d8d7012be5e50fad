import { Injectable } from '@nestjs/common';
import { gaxios } from 'google-auth-library';
import { AppConfig } from '../../../shared/config/app-config.js';
import { AppError } from '../../../shared/errors/app-error.js';
import { UpstreamWatch } from '../../../shared/resilience/upstream-watch.service.js';
import { GoogleTokenRejected } from '../grants/google-access.service.js';
import { googleEndpoints } from './google-endpoints.js';
import { GuardedTransport } from './guarded-transport.js';
import { watchedAdapter } from './watched-adapter.js';

/** What to read of Google Calendar, and with whose token. */
export interface CalendarRead {
  path: string;
  params: Record<string, string | number>;
  token: string;
  signal: AbortSignal;
}

/** Reads small answers of Google Calendar. */
@Injectable()
export class AccountReader {
  private readonly base: string;
  private readonly transport: GuardedTransport;

  constructor(config: AppConfig, watch: UpstreamWatch) {
    this.base = googleEndpoints(config).calendar;
    this.transport = new GuardedTransport({ adapter: watchedAdapter(watch, 'google_calendar') });
  }

  /** Reads one answer. @throws GoogleTokenRejected, or AppError `upstream_failed` for any other failure. */
  async read<T>({ path, params, token, signal }: CalendarRead): Promise<T> {
    const headers = { authorization: `Bearer ${token}` };
    const request = { url: this.base + path, params, headers, signal };
    const { data } = await this.transport.request<T>(request).catch((error: unknown) => {
      if (error instanceof gaxios.GaxiosError && error.response?.status === 401) throw new GoogleTokenRejected();
      throw unreadableAnswer(error);
    });
    return data;
  }
}

/** The error for a malformed answer of Google Calendar. */
export function unreadableAnswer(cause?: unknown): AppError {
  return new AppError('upstream_failed', 'Google Calendar failed to answer.', { cause });
}
