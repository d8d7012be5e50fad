import type { GoogleSession } from '../../google/google-session.js';
import type { Snapshot } from '../../google/write-observer.js';
import { isObject } from '../../../../shared/validation/is-object.js';
import { RESTORABLE } from '../../google/mapping/writable-fields.js';
import { comparable } from '../snapshot-fields.js';

const MAX_PAGES = 10;
/** The fields that identify an instance and its place in the series. */
const IDENTITY = ['id', 'etag', 'status', 'recurringEventId', 'originalStartTime', 'start', 'end'] as const;

/** The instances of a series that were cancelled or changed individually. @throws Error when there are too many to read. */
export async function listExceptionSnapshots(
  google: GoogleSession,
  calendarId: string,
  series: Snapshot,
): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  let pageToken: string | undefined;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page = await google.listSnapshots(calendarId, String(series['iCalUID']), pageToken);
    found.push(...page.items);
    pageToken = page.nextPageToken;
    if (pageToken === undefined) return exceptionsAmong(found, series.id);
  }
  throw new Error('too many instances were changed one by one');
}

/** The events of a list that are exceptions of a series. */
export function exceptionsAmong(events: readonly Snapshot[], seriesId: string): Snapshot[] {
  return events.filter((event) => event['recurringEventId'] === seriesId && isObject(event['originalStartTime']));
}

/** An exception without the fields that equal those of its series. */
export function withoutSeries(exception: Snapshot, series: Snapshot): Snapshot {
  const named = IDENTITY.filter((name) => exception[name] !== undefined);
  if (exception['status'] === 'cancelled') return pickFields(exception, named);
  const own = RESTORABLE.filter(
    (name) =>
      JSON.stringify(comparable(name, exception[name])) !== JSON.stringify(comparable(name, series[name])) ||
      name === 'attendees',
  );
  const cleared = own.filter(
    (name) => name !== 'recurrence' && exception[name] === undefined && series[name] !== undefined,
  );
  const nulls = Object.fromEntries(cleared.map((name) => [name, null]));
  return { ...nulls, ...pickFields(exception, [...named, ...own]) };
}

/** Restores the full exception. */
export function withSeries(exception: Snapshot, series: Snapshot): Snapshot {
  const shared = RESTORABLE.filter((name) => name !== 'recurrence' && series[name] !== undefined);
  const merged = { ...pickFields(series, shared), ...exception };
  const entries = Object.entries(merged).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(entries), id: exception.id };
}

function pickFields(event: Snapshot, names: readonly string[]): Snapshot {
  const entries = names.flatMap((name): [string, unknown][] =>
    event[name] === undefined ? [] : [[name, event[name]]],
  );
  return { ...Object.fromEntries(entries), id: event.id };
}
