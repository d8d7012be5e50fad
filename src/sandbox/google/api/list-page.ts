import { badRequest, fullSyncRequired } from '../http/api-error.js';
import { readPageToken, readSyncToken, writeToken } from '../events/lists/list-token.js';
import type { ApiCall } from './api-method.js';

const RETENTION_MS = 28 * 86_400_000;

/** The parameters of every small list. */
export const PAGING = { maxResults: 'integer', pageToken: 'text', syncToken: 'text' } as const;

interface Entry {
  /** The position in the list. */
  key: number;
  changeSeq: number;
}

interface ListPage<T> {
  items: T[];
  nextPageToken?: string;
  nextSyncToken?: string;
  /** The change an incremental answer starts from. */
  since?: number | undefined;
}

/** Pages through a small list (calendars, settings, access rules) with Google's page and sync tokens: 100 by default, 250 at most. */
export function listPage<T extends Entry>(
  call: ApiCall,
  name: string,
  entries: readonly T[],
  changeSeq: number,
): ListPage<T> {
  const { query, user, world } = call;
  const list = `${name} ${user.sub} ${query.fingerprint(['pageToken', 'syncToken', 'maxResults'])}`;
  const page = query.text('pageToken') === undefined ? undefined : readPageToken(query.text('pageToken') ?? '');
  if (page && page.list !== list) throw badRequest('invalid', 'Invalid page token value.', 'pageToken');
  const sync =
    page?.sync ?? (query.text('syncToken') === undefined ? undefined : readSyncToken(query.text('syncToken') ?? ''));
  if (sync && (sync.list !== `${name} ${user.sub}` || sync.issuedAt < world.clock.now() - RETENTION_MS))
    throw fullSyncRequired();
  const rest = entries.filter(
    (entry) => (!sync || entry.changeSeq > sync.changeSeq) && (!page || entry.key > page.after[0]),
  );
  const items = rest.slice(0, query.pageSize(100, 250));
  const last = items.at(-1);
  const asOf = page?.changeSeq ?? changeSeq;
  if (last && rest.length > items.length)
    return {
      items,
      since: sync?.changeSeq,
      nextPageToken: writeToken({ kind: 'page', list, after: [last.key, 0, ''], changeSeq: asOf, sync }),
    };
  const next = {
    kind: 'sync',
    list: `${name} ${user.sub}`,
    changeSeq: asOf,
    issuedAt: world.clock.now(),
    singleEvents: false,
  } as const;
  return { items, since: sync?.changeSeq, nextSyncToken: writeToken(next) };
}
