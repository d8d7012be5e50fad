import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../shared/errors/app-error.js';
import { GoogleTokenRejected } from '../../auth/grants/google-access.service.js';
import { fromGoogleError } from './google-error.js';

function refusal(status: number, reason?: string, retryAfter?: string): unknown {
  const errors = reason === undefined ? [] : [{ domain: 'usageLimits', reason, message: 'secret upstream words' }];
  const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter });
  return Object.assign(new Error('secret'), {
    response: { status, headers, data: { error: { code: status, errors } } },
  });
}

function network(code: string): unknown {
  return Object.assign(new Error('socket'), { code });
}

describe('fromGoogleError', () => {
  it.each([
    ['a rate limit', refusal(429), 'upstream_rate_limited'],
    ['a rate limit dressed as 403', refusal(403, 'rateLimitExceeded'), 'upstream_rate_limited'],
    ["a user's rate limit dressed as 403", refusal(403, 'userRateLimitExceeded'), 'upstream_rate_limited'],
    ['a usage limit', refusal(403, 'quotaExceeded'), 'calendar_usage_limit'],
    ['a refusal', refusal(403, 'forbidden'), 'forbidden'],
    ['a refusal to guests', refusal(403, 'forbiddenForNonOrganizer'), 'forbidden'],
    ['a missing scope', refusal(403, 'insufficientPermissions'), 'scope_missing'],
    ['an event that is not there', refusal(404, 'notFound'), 'not_found'],
    ['an id in use', refusal(409, 'duplicate'), 'duplicate_event'],
    ['a deleted event', refusal(410, 'deleted'), 'gone'],
    ['a stale sync token', refusal(410, 'fullSyncRequired'), 'sync_token_expired'],
    ['a time too long ago', refusal(410, 'updatedMinTooLongAgo'), 'sync_token_expired'],
    ['another etag', refusal(412, 'conditionNotMet'), 'event_changed'],
    ['a server error', refusal(503, 'backendError'), 'upstream_failed'],
    ['a lost connection', network('ECONNRESET'), 'upstream_failed'],
    ['a call that was cut off', network('AbortError'), 'upstream_timeout'],
    ['an answer nobody can read', new TypeError('the answer is no JSON object'), 'upstream_failed'],
  ])('reads %s', (_case, thrown, code) => {
    const error = fromGoogleError(thrown, false);

    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code, cause: thrown });
    expect(error.message).not.toMatch(/secret/);
  });

  it.each([
    ['a server error', refusal(500), 'outcome_unknown'],
    ['a lost connection', network('ECONNRESET'), 'outcome_unknown'],
    ['a call that was cut off', network('AbortError'), 'outcome_unknown'],
    ['a connection never made', network('ECONNREFUSED'), 'upstream_failed'],
    ['a refusal', refusal(403, 'forbidden'), 'forbidden'],
    ['a rate limit', refusal(429), 'upstream_rate_limited'],
  ])('leaves the fate of a write open after %s', (_case, thrown, code) => {
    expect(fromGoogleError(thrown, true)).toMatchObject({ code });
  });

  it('lets auth repair a token Google no longer takes', () => {
    expect(fromGoogleError(refusal(401, 'authError'), true)).toBeInstanceOf(GoogleTokenRejected);
  });

  it.each([
    ['seconds', '7', 7],
    ['a date', new Date(Date.now() + 60_000).toUTCString(), 60],
    ['nonsense', 'soon', undefined],
  ])('reads a Retry-After of %s', (_case, retryAfter, seconds) => {
    const error = fromGoogleError(refusal(429, undefined, retryAfter), false);

    const found = error instanceof AppError ? error.details.retryAfterSeconds : Number.NaN;
    expect(found === undefined ? undefined : Math.round(found / 5) * 5).toBe(
      seconds === undefined ? undefined : Math.round(seconds / 5) * 5,
    );
  });

  it('asks for a long pause when a usage limit is reached', () => {
    expect(fromGoogleError(refusal(403, 'quotaExceeded'), false)).toMatchObject({
      details: { retryAfterSeconds: 3600 },
    });
  });
});
