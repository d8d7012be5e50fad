import { fieldsOf, itemsOf, parsedIfJson, textOf } from '../../unknown-json.js';

/** An event as `list_events` answers it; only what the dialogue needs. Its words are data and are never read as orders. */
export interface EventSeen {
  id: string;
  summary: string;
  /** Wall-clock time of the user, `YYYY-MM-DDTHH:MM`, or `YYYY-MM-DD` for a whole day. */
  start: string;
  end: string;
  location?: string;
  /** Where it was asked for. */
  description?: string;
  recurringEventId?: string;
  /** Names and addresses in lower case, to be searched. */
  people: string[];
  guests: Guest[];
}

/** A guest as they are called, and their answer where it is known. */
export interface Guest {
  name: string;
  email: string;
  response?: string;
  /** Whether it is the user. */
  self: boolean;
}

/** The outcome of one tool call, sorted by what can be said about it. */
export type Outcome =
  | { kind: 'events'; events: EventSeen[]; truncated: boolean }
  | { kind: 'free'; free: boolean; busy: { start: string; end: string; who?: string }[]; unknown: string[] }
  | { kind: 'slots'; slots: { start: string; end: string }[]; unknown: string[] }
  | { kind: 'proposed'; id: string; replaced: boolean; summary: string; conflicts: string[]; warnings: string[] }
  | { kind: 'refused'; detail: string }
  | { kind: 'other' };

/** Reads the JSON a tool answered; anything unexpected is `other`. */
export function readOutcome(content: string): Outcome {
  const result = fieldsOf(parsedIfJson(content));
  if (typeof result['code'] === 'string')
    return { kind: 'refused', detail: textOf(result['detail']) || result['code'] };
  if (Array.isArray(result['events'])) {
    return { kind: 'events', events: result['events'].flatMap(toEvent), truncated: result['truncated'] === true };
  }
  const unknown = strings(result['unknown']);
  if (typeof result['free'] === 'boolean') {
    return { kind: 'free', free: result['free'], busy: stretches(result['busy']), unknown };
  }
  if (Array.isArray(result['slots'])) return { kind: 'slots', slots: stretches(result['slots']), unknown };
  if (result['proposed']) return toProposal(fieldsOf(result['proposed']));
  if (result['id'] !== undefined) return { kind: 'events', events: toEvent(result), truncated: false };
  return { kind: 'other' };
}

function strings(value: unknown): string[] {
  return itemsOf(value).filter((item) => typeof item === 'string');
}

/** Conflicts and warnings come as sentences, or as objects with a summary or detail. */
function phrases(value: unknown): string[] {
  return itemsOf(value)
    .map((item) => textOf(item) || textOf(fieldsOf(item)['summary']) || textOf(fieldsOf(item)['detail']))
    .filter(Boolean);
}

function stretches(value: unknown): { start: string; end: string; who?: string }[] {
  return itemsOf(value).map((item) => {
    const { start, end, who } = fieldsOf(item);
    return { start: textOf(start), end: textOf(end), ...(typeof who === 'string' ? { who } : {}) };
  });
}

function toEvent(value: unknown): EventSeen[] {
  const { id, summary, start, end, location, description, recurringEventId, attendees, status } = fieldsOf(value);
  if (typeof id !== 'string' || typeof start !== 'string' || status === 'cancelled') return [];
  return [
    {
      id,
      summary: textOf(summary),
      start,
      end: textOf(end) || start,
      ...(typeof location === 'string' ? { location } : {}),
      ...(typeof description === 'string' ? { description } : {}),
      ...(typeof recurringEventId === 'string' ? { recurringEventId } : {}),
      people: peopleOf(attendees),
      guests: guestsOf(attendees),
    },
  ];
}

function peopleOf(value: unknown): string[] {
  return itemsOf(value).map((item) =>
    `${textOf(fieldsOf(item)['displayName'])} ${textOf(fieldsOf(item)['email'])}`.toLowerCase(),
  );
}

function guestsOf(value: unknown): Guest[] {
  return itemsOf(value).map((item) => {
    const { displayName, email, responseStatus, self } = fieldsOf(item);
    return {
      name: textOf(displayName) || textOf(email),
      email: textOf(email),
      self: self === true,
      ...(typeof responseStatus === 'string' ? { response: responseStatus } : {}),
    };
  });
}

function toProposal(proposed: Record<string, unknown>): Outcome {
  return {
    kind: 'proposed',
    id: textOf(proposed['id']),
    replaced: proposed['replaced'] === true,
    summary: textOf(proposed['summary']),
    conflicts: phrases(proposed['conflicts']),
    warnings: phrases(proposed['warnings']),
  };
}
