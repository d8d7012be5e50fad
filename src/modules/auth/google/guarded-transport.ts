import { gaxios } from 'google-auth-library';

/** Far above the size of any answer of Google's sign-in service. */
const MAX_ANSWER_BYTES = 262_144;

/**
 * HTTP transport for calls to Google that carry secrets: it follows no redirect, which would send the secret to another host, accepts no answer
 * larger than 256 KiB, and never retries, because a single-use code must not be sent twice.
 */
export class GuardedTransport extends gaxios.Gaxios {
  override request<T = unknown>(options: gaxios.GaxiosOptions = {}): gaxios.GaxiosPromise<T> {
    return super.request<T>({
      ...options,
      redirect: 'error',
      maxContentLength: MAX_ANSWER_BYTES,
      retry: false,
      retryConfig: { retry: 0, noResponseRetries: 0 },
    });
  }
}
