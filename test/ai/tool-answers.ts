import { Temporal } from 'temporal-polyfill';
import type { ModelServer } from '../support/model-server.js';
import { type AiUser, anEvent, dayFromNow, ZONE } from './ai-world.js';

/** What a call of one tool answers the model. */
export async function answerOf(
  model: ModelServer,
  user: AiUser,
  name: string,
  args: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  model.plays([{ calls: [{ name, arguments: args }] }, { text: 'There.' }]);
  await user.chat('please');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tools answer JSON objects
  return JSON.parse(model.requests.at(-1)?.messages.at(-1)?.content ?? '{}') as Record<string, unknown>;
}

/** An event of an hour on a day from today. */
export function onDay(
  days: number,
  summary: string,
  more: Record<string, unknown> = {},
  clock = '10:00',
): Record<string, unknown> {
  const start = Temporal.PlainDateTime.from(`${dayFromNow(days)}T${clock}`);
  return anEvent({
    summary,
    start: { dateTime: start.toString(), timeZone: ZONE },
    end: { dateTime: start.add({ hours: 1 }).toString(), timeZone: ZONE },
    ...more,
  });
}

/** What `list_events` answers. */
export interface Listed {
  from: string;
  to: string;
  truncated: boolean;
  total?: number;
  match?: string;
  past?: boolean;
  unread?: string[];
  facts?: Record<string, unknown>;
  events: { id: string; summary: string; start: string; calendar?: string; missing?: string[] }[];
}

/** What `list_events` answers to these arguments. */
export async function list(model: ModelServer, user: AiUser, args: Record<string, unknown>): Promise<Listed> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the tool answers
  return (await answerOf(model, user, 'list_events', args)) as unknown as Listed;
}

/** The titles listed, each with its calendar where that is said. */
export function titlesOf({ events }: Listed): string[] {
  return events.map(({ summary, calendar }) => (calendar === undefined ? summary : `${summary} (${calendar})`));
}
