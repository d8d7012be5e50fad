import type { EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import type { CalendarWorld } from './calendar-world.js';

/** An event as the simulator holds it, apart from etag, sequence and the time of its last change. */
export async function snapshotOf(world: CalendarWorld, id: string): Promise<unknown> {
  const { body } = await world.call('GET', `/calendar/events/${id}`);
  return withoutMarksOfChange(body);
}

/** Every living event and instance of Anna's, apart from the same. */
export async function instancesHeld(world: CalendarWorld): Promise<unknown[]> {
  const range = 'timeMin=2026-01-01T00:00:00Z&timeMax=2027-12-31T00:00:00Z&maxResults=2500';
  const { body } = await world.call<EventPage>('GET', `/calendar/events?${range}`);
  return body.items.map(withoutMarksOfChange).toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function withoutMarksOfChange<T extends object>(event: T): T {
  const copy = { ...event };
  for (const name of ['etag', 'sequence', 'updated', 'requestId']) Reflect.deleteProperty(copy, name);
  return copy;
}
