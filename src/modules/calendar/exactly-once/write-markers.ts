import type { EventWrite } from '../event-write.js';

/** The event type, as far as it is known. */
interface Typed {
  eventType?: string | null | undefined;
}

const MARKABLE: ReadonlySet<string> = new Set(['default', 'focusTime', 'outOfOffice', 'workingLocation']);

/**
 * Whether events of a type accept our write markers, which are private properties: Google refuses them on birthdays, and promises
 * nothing for events it creates itself or for future types. For those, a repetition compares the contents of the event.
 */
export function supportsWriteMarkers({ eventType }: Typed): boolean {
  return MARKABLE.has(eventType ?? 'default');
}

/** Adds write markers to a write, if the event accepts them. */
export function addWriteMarkers(
  write: EventWrite,
  event: Typed,
  marks: Record<string, string> | undefined,
): EventWrite {
  return marks && supportsWriteMarkers(event) ? { ...write, writeMarkers: { ...write.writeMarkers, ...marks } } : write;
}
