import type { SeedEvent } from './calendar.ts';

export type Arguments = Record<string, unknown>;

/** A proposal as it waits, with the call that made it. */
export interface Proposal {
  id: string;
  name: string;
  arguments: Arguments;
  open: boolean;
}

/** The tools a model calls, on a calendar in memory: they answer as the server's do, and a write only proposes. */
export class Tools {
  readonly proposals: Proposal[] = [];

  readonly events: SeedEvent[];

  constructor(events: SeedEvent[]) {
    this.events = events;
  }

  run(name: string, args: Arguments): object {
    if (name === 'list_events') return this.list(args);
    if (name === 'get_event')
      return this.events.find(({ id }) => id === args['eventId']) ?? { code: 'not_found', detail: 'No such event.' };
    if (name === 'check_availability') return this.availability(args);
    if (name === 'find_slots') return this.slots(args);
    if (name === 'list_calendars') return { calendars: [{ id: 'primary', summary: 'Me', primary: true }] };
    if (name === 'ask_user') return { asked: true };
    if (name === 'withdraw_proposals') return this.withdraw(args);
    return this.propose(name, args);
  }

  /** Executes what waits, as the user's confirmation would. */
  confirm(): void {
    for (const proposal of this.proposals.filter(({ open }) => open)) {
      proposal.open = false;
      const { eventId, start } = proposal.arguments;
      const at = this.events.findIndex(({ id }) => id === eventId);
      const event = this.events[at];
      if (proposal.name === 'delete_event' && at >= 0) this.events.splice(at, 1);
      if (proposal.name === 'update_event' && event && typeof start === 'string') {
        const end = new Date(Date.parse(`${start}:00Z`) + minutesOf(event) * 60_000).toISOString().slice(0, 16);
        this.events[at] = { ...event, start, end };
      }
    }
  }

  private withdraw({ ids }: Arguments): object {
    const closed = this.proposals.filter(({ id }) => Array.isArray(ids) && ids.includes(id));
    for (const proposal of closed) proposal.open = false;
    return { withdrawn: closed.map(({ id }) => id) };
  }

  private propose(name: string, args: Arguments): object {
    for (const former of this.proposals) {
      const isSame =
        former.id === args['replaces'] ||
        (former.arguments['eventId'] !== undefined &&
          former.arguments['eventId'] === args['eventId'] &&
          // An answer to an invitation and a change of it hold both.
          (former.name === name || former.name === 'delete_event' || name === 'delete_event'));
      if (isSame) former.open = false;
    }
    const id = `proposal${this.proposals.length + 1}`;
    this.proposals.push({ id, name, arguments: args, open: true });
    const summary = `${name} ${JSON.stringify(args)}`;
    return {
      proposed: {
        id,
        kind: name,
        summary,
        conflicts: [],
        warnings: [],
        ...(args['replaces'] ? { replaced: true } : {}),
      },
    };
  }

  private list({ from, to, query }: Arguments): object {
    const events = this.within(text(from) || '2026-11-24T08:40', text(to) || '2027-01-24T00:00').filter((event) =>
      matches(event, text(query)),
    );
    return {
      timeZone: 'Europe/Berlin',
      from,
      to,
      truncated: false,
      events: events.map((event) => ({ trust: 'user', ...event })),
    };
  }

  private availability({ from, to }: Arguments): object {
    const busy = this.within(text(from), text(to)).filter(({ start }) => start.length > 10);
    return {
      free: busy.length === 0,
      busy: busy.map(({ start, end }) => ({ who: 'primary', start, end })),
      unknown: [],
    };
  }

  private slots({ from, to, durationMinutes, dayStart = '08:00', dayEnd = '22:00' }: Arguments): object {
    const slots: { start: string; end: string }[] = [];
    const minutes = Number(durationMinutes ?? 60) * 60_000;
    for (
      let time = Date.parse(`${text(from).slice(0, 16)}:00Z`);
      time + minutes <= Date.parse(`${text(to).slice(0, 16)}:00Z`) && slots.length < 8;
    ) {
      const [start, end] = [localAt(time), localAt(time + minutes)];
      const isOpen =
        start.slice(0, 10) === end.slice(0, 10) &&
        start.slice(11) >= text(dayStart) &&
        end.slice(11) <= text(dayEnd) &&
        this.within(start, end).every((event) => event.start.length === 10);
      if (isOpen) slots.push({ start, end });
      time += isOpen ? minutes : 15 * 60_000;
    }
    return { slots, unknown: [] };
  }

  private within(from: string, to: string): SeedEvent[] {
    const stop = to.length === 10 ? `${to}T24:00` : to;
    return this.events.filter(
      ({ start, end }) => end > from.slice(0, end.length) && (start.length === 10 ? `${start}T00:00` : start) < stop,
    );
  }
}

function matches({ summary, location = '', attendees = [] }: SeedEvent, query: string): boolean {
  const all =
    `${summary} ${location} ${attendees.map(({ email, displayName = '' }) => `${email} ${displayName}`).join(' ')}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function minutesOf({ start, end }: SeedEvent): number {
  return (Date.parse(`${end}:00Z`) - Date.parse(`${start}:00Z`)) / 60_000;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function localAt(time: number): string {
  return new Date(time).toISOString().slice(0, 16);
}
