import type { Calendar } from '../../world/simulated-calendar.js';
import { watchEvents } from '../../world/push-channels.js';
import type { World } from '../../world/world.js';
import { isCancelled, type EventFields, type EventRecord } from '../event-record.js';
import type { EventDraft } from '../event-store.js';
import { EXPANSION_HORIZON_MS, findEvent, plainInstance } from '../instances.js';

// Fields that an exception never takes from its series.
const OWN_TO_EXCEPTIONS = new Set(['recurrence', 'sequence', 'status']);

/** Stores an event; for a series, also updates its exceptions and its lost instances. */
export function saveEvent(world: World, calendar: Calendar, draft: EventDraft, keepUpdated = false): EventRecord {
  const previous = calendar.events.get(draft.id);
  const saved = calendar.events.save(draft, world.clock.now(), keepUpdated);
  if (previous?.series) {
    retireLost(world, calendar, previous, saved);
    settleExceptions(world, calendar, previous, saved);
    restoreFormer(world, calendar, saved);
  }
  world.channels.notify(watchEvents(calendar.id));
  return saved;
}

/** Records the instances that a changed series no longer has, for incremental sync. */
function retireLost(world: World, calendar: Calendar, previous: EventRecord, saved: EventRecord): void {
  if (sameOccurrences(previous, saved)) return;
  const exceptions = calendar.events.listExceptions(saved.id);
  const horizon = Math.max(world.clock.now(), previous.times.startMs) + EXPANSION_HORIZON_MS;
  const kept = new Set(saved.series?.between(previous.times.startMs, horizon).map(({ startMs }) => startMs));
  const lost = (previous.series?.between(previous.times.startMs, horizon) ?? [])
    .filter(({ startMs }) => !kept.has(startMs) && !exceptions.has(startMs))
    .map((occurrence) => cancelled(plainInstance(previous, occurrence)));
  calendar.events.retire(lost, false);
  for (const [startMs, exception] of exceptions) {
    if (saved.series?.hasStartIn(startMs, startMs)) continue;
    // Google drops exceptions whose original start the series no longer has.
    calendar.events.dropException(exception);
    calendar.events.retire([cancelled(exception)], true);
  }
}

function sameOccurrences(previous: EventRecord, saved: EventRecord): boolean {
  return (
    saved.series !== undefined &&
    previous.times.allDay === saved.times.allDay &&
    previous.times.startMs === saved.times.startMs &&
    previous.times.startZone === saved.times.startZone &&
    JSON.stringify(previous.fields.recurrence) === JSON.stringify(saved.fields.recurrence)
  );
}

function cancelled(record: EventRecord): EventRecord {
  return { ...record, fields: { ...record.fields, status: 'cancelled' } };
}

/**
 * A start that the series regains and that was an exception before becomes an exception again, equal to the series: clients that do not
 * expand were told that the exception is cancelled, and would go on hiding it.
 */
function restoreFormer(world: World, calendar: Calendar, saved: EventRecord): void {
  for (const id of calendar.events.listFormerExceptions(saved.id)) {
    const instance = calendar.events.get(id) ? undefined : findEvent(calendar.events, id);
    if (instance) calendar.events.save(instance, world.clock.now());
  }
}

/** Exceptions take over the changes of their series in fields they do not override, and are cancelled and restored with it. */
function settleExceptions(world: World, calendar: Calendar, previous: EventRecord, saved: EventRecord): void {
  // A copy of the list, because saving changes the underlying map.
  const exceptions = [...calendar.events.listExceptions(saved.id)];
  for (const [, exception] of exceptions) {
    const changed = withSeriesStatus(inherit(exception, previous, saved), previous, saved);
    if (changed) calendar.events.save(changed, world.clock.now());
  }
}

function inherit(exception: EventRecord, previous: EventRecord, saved: EventRecord): EventRecord {
  const fields: EventFields = { ...exception.fields };
  for (const name of new Set([...Object.keys(previous.fields), ...Object.keys(saved.fields)])) {
    const [was, is, own] = [previous.fields, saved.fields, fields].map((bearer) =>
      JSON.stringify(Reflect.get(bearer, name)),
    );
    if (OWN_TO_EXCEPTIONS.has(name) || own !== was || was === is) continue;
    if (is === undefined) Reflect.deleteProperty(fields, name);
    else Reflect.set(fields, name, Reflect.get(saved.fields, name));
  }
  const original = exception.instanceOf?.original;
  const wasPlain = original && previous.series?.computeTimes(original);
  const unmoved = wasPlain?.startMs === exception.times.startMs && wasPlain.endMs === exception.times.endMs;
  const moved = unmoved && original ? saved.series?.computeTimes(original) : undefined;
  const times = moved ?? exception.times;
  return JSON.stringify([fields, times]) === JSON.stringify([exception.fields, exception.times])
    ? exception
    : { ...exception, fields, times };
}

function withSeriesStatus(exception: EventRecord, previous: EventRecord, saved: EventRecord): EventDraft | undefined {
  const fallen = isCancelled(saved) && !isCancelled(previous) && !isCancelled(exception);
  const risen = !isCancelled(saved) && isCancelled(previous) && exception.cancelledWithSeries === true;
  if (fallen) return { ...cancelled(exception), cancelledWithSeries: true };
  if (risen) return { ...exception, cancelledWithSeries: false, fields: { ...exception.fields, status: 'confirmed' } };
  return exception;
}
