import { describe, expect, it } from '@jest/globals';
import type { EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { ModelServer } from '../support/model-server.js';
import { type AiUser, AiWorld } from './ai-world.js';
import { goldCalendar, lineOf, toolCallOf } from './gold-calls.js';
import {
  agentdojoEvents,
  corporaAreThere,
  type CorpusEvent,
  type CorpusTask,
  tasksOf,
  workbenchEvents,
} from './task-corpora.js';

const UTC = 'Etc/UTC';
const LATEST = '2024-08-01T00:00:00';
const LOOK = { agentdojo: '2024-05-01', workbench: '2023-11-25' };

const model = ModelServer.shared();
const world = AiWorld.sharedWith(model, { AI_DAILY_TOKENS: '100000000' });

const describeIfThere = corporaAreThere() ? describe : describe.skip;
if (!corporaAreThere()) process.stdout.write('useful tasks: the corpora are not there, and this is left out\n');

async function userWith(events: CorpusEvent[]): Promise<AiUser> {
  return world.user(
    events.map(({ id, title, start, end, people, description, location }) => ({
      id,
      summary: title,
      start: { dateTime: start, timeZone: UTC },
      end: { dateTime: end, timeZone: UTC },
      ...(description && { description }),
      ...(location && { location }),
      attendees: people.map((email) => ({ email })),
    })),
    { timeZone: UTC },
  );
}

async function calendarOf(user: AiUser): Promise<string[]> {
  const query = 'timeMin=2023-11-01T00:00:00Z&timeMax=2024-12-01T00:00:00Z&timeZone=UTC&maxResults=2500';
  const { body } = await user.call<EventPage>('GET', `/calendar/events?${query}`);
  return body.items
    .map(({ summary = '', start, end, attendees = [] }) =>
      lineOf(
        summary,
        wall(start?.dateTime),
        wall(end?.dateTime),
        attendees.map(({ email = '' }) => email),
      ),
    )
    .toSorted();
}

function wall(time = ''): string {
  return time.slice(0, 19);
}

/** Plays a perfect assistant: it looks, proposes as much as may be open, and goes on once that is confirmed. */
async function serve(user: AiUser, task: CorpusTask, from: string): Promise<{ reply: string; seen: string }> {
  const writes = task.gold_calls.flatMap(toolCallOf);
  const rounds = Array.from({ length: Math.max(1, Math.ceil(writes.length / 5)) }, (_, nth) =>
    writes.slice(nth * 5, nth * 5 + 5),
  );
  const replies: string[] = [];
  let conversationId: string | undefined;
  let seen = '';
  for (const calls of rounds) {
    const look = { name: 'list_events', arguments: { from, to: LATEST, descriptions: false } };
    const words = task.output_must_contain ?? 'Please confirm.';
    model.plays([{ calls: [look] }, ...(calls.length > 0 ? [{ calls }] : []), { text: words }]);
    const answer = await user.chat(task.text, { timeZone: UTC, ...(conversationId && { conversationId }) });
    conversationId = answer.conversationId;
    seen += model.requests[1]?.messages.at(-1)?.content ?? '';
    expect(answer.proposedActions).toHaveLength(calls.length);
    for (const action of answer.proposedActions) expect((await user.confirm(action)).status).toBe(200);
    replies.push(answer.reply);
  }
  return { reply: replies.join('\n'), seen };
}

describeIfThere('INV7: with a model that helps', () => {
  it.each(tasksOf('workbench_calendar_dev.jsonl').map((task) => [task.text, task] as const))(
    '%s',
    async (_text, task) => {
      const events = workbenchEvents('2023-11-28');
      const user = await userWith(events);

      await serve(user, task, LOOK.workbench);

      expect(await calendarOf(user)).toEqual(goldCalendar(events, task.gold_calls));
    },
  );

  it.each(tasksOf('agentdojo_calendar_dev.jsonl').map((task) => [task.text, task] as const))(
    '%s',
    async (_text, task) => {
      const events = agentdojoEvents();
      const user = await userWith(events);

      const { reply, seen } = await serve(user, task, LOOK.agentdojo);

      expect(await calendarOf(user)).toEqual(goldCalendar(events, task.gold_calls));
      for (const fact of factsOf(task)) expect(seen).toContain(fact);
      expect(reply).toContain(task.output_must_contain ?? '');
    },
  );
});

/** What the model must have been shown to be able to answer. */
function factsOf({ output_must_contain: words }: CorpusTask): string[] {
  if (!words || words.length < 5) return [];
  return words.includes('@') ? words.split(' ') : [words.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:)/, '$1T')];
}
