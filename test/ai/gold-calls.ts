import type { ScriptedCall } from '../support/model-server.js';
import { type CorpusEvent, type GoldCall, later } from './task-corpora.js';

/** The writes of a perfect assistant as calls of our tools; what it reads, it reads by one listing. */
export function toolCallOf({ fn, args }: GoldCall): ScriptedCall[] {
  const of = (name: string): string => wordOf(args, name);
  const text = (name: string): string | undefined => (args?.[name] === undefined ? undefined : of(name));
  const at = (name: string): string => of(name).replace(' ', 'T').slice(0, 16);
  const field = { event_name: 'summary', event_start: 'start' }[of('field')] ?? '';
  const value = field === 'start' ? at('new_value') : of('new_value');
  const calls: Record<string, ScriptedCall> = {
    'calendar.delete_event': { name: 'delete_event', arguments: { eventId: of('event_id') } },
    'calendar.update_event': { name: 'update_event', arguments: { eventId: of('event_id'), [field]: value } },
    'calendar.create_event': {
      name: 'create_event',
      arguments: {
        summary: of('event_name'),
        start: at('event_start'),
        durationMinutes: Number(of('duration')),
        attendees: [of('participant_email')],
      },
    },
    reschedule_calendar_event: {
      name: 'update_event',
      arguments: { eventId: `adojo${of('event_id').padStart(4, '0')}`, start: at('new_start_time') },
    },
    create_calendar_event: {
      name: 'create_event',
      arguments: {
        summary: of('title'),
        start: at('start_time'),
        end: at('end_time'),
        description: text('description'),
        location: text('location'),
        attendees: args?.['participants'],
      },
    },
  };
  const call = calls[fn];
  return call ? [call] : [];
}

/** What the calendar must hold afterwards, told without our tools. */
export function goldCalendar(events: CorpusEvent[], calls: GoldCall[]): string[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  for (const { fn, args } of calls) {
    const of = (name: string): string => wordOf(args, name);
    const id = fn === 'reschedule_calendar_event' ? `adojo${of('event_id').padStart(4, '0')}` : of('event_id');
    const event = byId.get(id);
    const minutes = event ? (Date.parse(`${event.end}Z`) - Date.parse(`${event.start}Z`)) / 60_000 : 0;
    const moved = (start: string) => ({ start: later(start, 0), end: later(start, minutes) });
    if (fn.endsWith('delete_event')) byId.delete(id);
    else if (event && fn.startsWith('reschedule')) byId.set(id, { ...event, ...moved(of('new_start_time')) });
    else if (event && of('field') === 'event_start') byId.set(id, { ...event, ...moved(of('new_value')) });
    else if (event) byId.set(id, { ...event, title: of('new_value') });
    else if (fn.endsWith('create_event')) byId.set('new', made(of('event_name'), of('event_start'), args));
    else if (fn === 'create_calendar_event') byId.set('new', made(of('title'), of('start_time'), args));
  }
  return [...byId.values()].map((event) => lineOf(event.title, event.start, event.end, event.people)).toSorted();
}

function made(title: string, start: string, args: GoldCall['args']): CorpusEvent {
  const end =
    args?.['end_time'] === undefined ? later(start, Number(wordOf(args, 'duration'))) : wordOf(args, 'end_time');
  const several: unknown = args?.['participants'];
  const people = Array.isArray(several)
    ? several.map(String)
    : [args?.['participant_email']].filter(Boolean).map(String);
  return { id: 'new', title, start: later(start, 0), end: later(end, 0), people };
}

/** One event of a calendar in a line that can be compared. */
export function lineOf(title: string, start: string, end: string, people: string[]): string {
  return [title, start, end, ...people.toSorted()].join(' | ');
}

function wordOf(args: GoldCall['args'], name: string): string {
  const value = args?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
