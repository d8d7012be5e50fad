import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { readShape } from '../http/json-shape.js';
import { isObject } from '../http/request-body.js';
import { EVENT_SHAPE } from './event-shape.js';

type Event = calendar_v3.Schema$Event;

/** The writable fields of a request body, each of the right JSON kind; `null` stays, as the wish to clear. */
export function readEventBody(body: Readonly<Record<string, unknown>>): Event {
  return readShape(body, EVENT_SHAPE);
}

/** A whole event from a body: what is null is simply not there. */
export function readWholeEvent(body: Readonly<Record<string, unknown>>): Event {
  return mergeObjects({}, readShape(body, EVENT_SHAPE));
}

/**
 * Patch semantics: objects merge field by field, arrays are replaced whole, `null` clears. So a patch from a timed to a
 * whole-day start must also null `dateTime`, as at Google. Reminders are the exception: they are replaced as one.
 */
export function mergePatch(present: Event, patch: Event): Event {
  const merged: Event = mergeObjects({ ...present }, { ...patch });
  if (patch.reminders) merged.reminders = patch.reminders;
  return merged;
}

function mergeObjects(present: Record<string, unknown>, patch: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...present };
  for (const [name, value] of Object.entries(patch)) {
    const old = merged[name];
    if (value === null) delete merged[name];
    else if (isObject(value)) merged[name] = mergeObjects(isObject(old) ? old : {}, value);
    else merged[name] = value;
  }
  return merged;
}
