import { badRequest } from '../http/google-error.js';
import { isObject } from '../http/request-body.js';

/** Where a list goes on: behind the last item given, seen as of a change. */
export interface PageToken {
  kind: 'page';
  list: string;
  after: [number, number, string];
  changeSeq: number;
  sync?: SyncToken | undefined;
}

/** What an incremental sync starts from. */
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

/** Reads a page token made by this simulator. */
export function readPageToken(text: string): PageToken {
  const token = decode(text);
  if (isPageToken(token)) return token;
  throw badRequest('invalid', 'Invalid page token value.', 'pageToken');
}

/** Reads a sync token made by this simulator. */
export function readSyncToken(text: string): SyncToken {
  const token = decode(text);
  if (isSyncToken(token)) return token;
  throw badRequest('invalid', 'Invalid sync token value.', 'syncToken');
}

function isPageToken(token: unknown): token is PageToken {
  return (
    isObject(token) && token['kind'] === 'page' && typeof token['list'] === 'string' && Array.isArray(token['after'])
  );
}

function isSyncToken(token: unknown): token is SyncToken {
  return (
    isObject(token) &&
    token['kind'] === 'sync' &&
    typeof token['list'] === 'string' &&
    typeof token['changeSeq'] === 'number'
  );
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    // Not a token of ours; the caller says which kind it was to be.
    return undefined;
  }
}
