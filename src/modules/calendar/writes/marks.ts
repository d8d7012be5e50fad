import type { EventWrite } from '../event-write.js';

/** What is known of the type of an event. */
interface Typed {
  eventType?: string | null | undefined;
}

const MARKABLE: ReadonlySet<string> = new Set(['default', 'focusTime', 'outOfOffice', 'workingLocation']);

/**
 * Whether events of a type can carry marks of ours, which are private properties: Google refuses them on birthdays, and of events it
 * makes itself, or of types it adds later, nothing is promised. A repetition knows what it did to those by their contents.
 */
export function takesMarks({ eventType }: Typed): boolean {
  return MARKABLE.has(eventType ?? 'default');
}

/** A write that leaves marks on an event, where the event can carry them. */
export function withMarks(write: EventWrite, event: Typed, marks: Record<string, string> | undefined): EventWrite {
  return marks && takesMarks(event) ? { ...write, marks: { ...write.marks, ...marks } } : write;
}
