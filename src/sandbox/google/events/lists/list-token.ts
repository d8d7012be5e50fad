import { badRequest } from '../../http/api-error.js';
import { isJsonObject } from '../../http/request-body.js';

/** The position of the next page: after the last item, as of a change. */
export interface PageToken {
  kind: 'page';
  list: string;
  after: [number, number, string];
  changeSeq: number;
  sync?: SyncToken | undefined;
}

/** The starting point of an incremental sync. */
export interface SyncToken {
  kind: 'sync';
  list: string;
  changeSeq: number;
  issuedAt: number;
  singleEvents: boolean;
  timeMin?: number | undefined;
  timeMax?: number | undefined;
}

/** Writes a token; opaque to clients, like Google's. */
export function writeToken(token: PageToken | SyncToken): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** Reads a page token of this simulator. */
export function readPageToken(text: string): PageToken {
  const token = decode(text);
  if (isPageToken(token)) return token;
  throw badRequest('invalid', 'Invalid page token value.', 'pageToken');
}

/** Reads a sync token of this simulator. */
export function readSyncToken(text: string): SyncToken {
  const token = decode(text);
  if (isSyncToken(token)) return token;
  throw badRequest('invalid', 'Invalid sync token value.', 'syncToken');
}

function isPageToken(token: unknown): token is PageToken {
  return (
    isJsonObject(token) &&
    token['kind'] === 'page' &&
    typeof token['list'] === 'string' &&
    Array.isArray(token['after'])
  );
}

function isSyncToken(token: unknown): token is SyncToken {
  return (
    isJsonObject(token) &&
    token['kind'] === 'sync' &&
    typeof token['list'] === 'string' &&
    typeof token['changeSeq'] === 'number'
  );
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    // Not a token of this simulator; the caller refuses it by its kind.
    return undefined;
  }
}
