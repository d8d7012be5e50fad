import type { Command } from '../commands/command.js';
import { completeEvent } from '../commands/complete-event.js';
import { capitalized } from '../commands/wording.js';
import type { EventMentioned } from '../../dto/parsed-request.dto.js';
import { Step, Turn, ask } from './step.js';

/** Plans a new event: asks for what is missing, then proposes it. */
export function planCreate(command: Command, turn: Turn): Step {
  const { event, questions } = completeEvent(command, turn.context, turn.language.wording);
  const open = questions.find(
    ({ field, question }) =>
      !turn.request.answers.some((answer) => answer.field === field && answer.question === question),
  );
  if (open) return ask(open.question, open.field, open.options);
  const start = event.start?.dateTime?.slice(0, 16) ?? event.start?.date;
  if (!start) return { say: turn.language.wording.whatTime() };
  return { calls: [{ name: 'create_event', arguments: argumentsOf(event, start, command, turn) }] };
}

function argumentsOf(event: EventMentioned, start: string, { about }: Command, turn: Turn): Record<string, unknown> {
  const end = event.end?.dateTime?.slice(0, 16) ?? event.end?.date;
  const zone = event.start?.timeZone;
  const addresses = about.people.flatMap(({ email }) => email ?? []);
  return {
    summary: summaryOf(event, about.people, turn),
    start,
    ...(end ? { end } : {}),
    ...(zone && zone !== turn.context.timeZone ? { timeZone: zone } : {}),
    ...(event.location ? { location: capitalized(event.location) } : {}),
    ...(event.description ? { description: event.description } : {}),
    ...(addresses.length > 0 ? { attendees: addresses } : {}),
    ...(event.recurrence ? { recurrence: event.recurrence } : {}),
  };
}

/** People without an address cannot be invited; the title names them. */
export function summaryOf(
  { summary }: Pick<EventMentioned, 'summary'>,
  people: Command['about']['people'],
  { language }: Turn,
): string {
  const title = summary ?? language.wording.meeting;
  const names = people.flatMap(({ displayName, email }) => (email ? [] : (displayName ?? [])));
  return names.length > 0 ? language.dialogue.withPeople(title, names) : title;
}
