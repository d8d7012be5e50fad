import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { readShape, type Shapes } from '../../http/json-shape.js';
import { isJsonObject } from '../../http/request-body.js';
import { EVENT_SHAPE } from './event-shape.js';

type Event = calendar_v3.Schema$Event;

/** The writable fields of a request body, each of the right JSON type; `null` stays, because it clears the field. */
export function readEventBody(body: Readonly<Record<string, unknown>>): Event {
  return readShape(body, EVENT_SHAPE);
}

/** A whole event from a body: null fields are dropped. */
export function readWholeEvent(body: Readonly<Record<string, unknown>>, shape: Shapes = EVENT_SHAPE): Event {
  return mergeObjects({}, readShape(body, shape));
}

/**
 * Patch semantics: objects merge field by field, arrays are replaced whole, `null` clears. So a patch from a timed to a
 * whole-day start must also null `dateTime`, and one back to the default reminders must also null the overrides, as at Google.
 */
export function mergePatch(present: Event, patch: Event): Event {
  return mergeObjects({ ...present }, { ...patch });
}

function mergeObjects(present: Record<string, unknown>, patch: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...present };
  for (const [name, value] of Object.entries(patch)) {
    const old = merged[name];
    if (value === null) delete merged[name];
    else if (isJsonObject(value)) merged[name] = mergeObjects(isJsonObject(old) ? old : {}, value);
    else merged[name] = value;
  }
  return merged;
}
