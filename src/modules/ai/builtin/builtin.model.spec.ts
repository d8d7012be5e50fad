import { describe, expect, it } from '@jest/globals';
import type { ModelEvent, ModelMessage, ToolCall } from '../language-model.js';
import { toFields } from '../unknown-json.js';
import { BuiltinModel } from './builtin.model.js';

const dentist = { id: 'dentist', summary: 'Dentist', start: '2026-11-26T10:00', end: '2026-11-26T10:30' };
const syncs = [
  { id: 'sync-bob', summary: 'Sync with Bob', start: '2026-11-25T09:00', end: '2026-11-25T10:00' },
  { id: 'sync-ann', summary: 'Sync with Ann', start: '2026-11-25T11:00', end: '2026-11-25T12:00' },
];
const yoga = ['2026-11-24', '2026-12-01'].map((day, index) => ({
  id: `yoga-${index}`,
  summary: 'Yoga',
  start: `${day}T18:00`,
  end: `${day}T19:00`,
  recurringEventId: 'yoga',
}));

const user = (content: string): ModelMessage => ({ role: 'user', content });
const answered = (call: ToolCall, result: unknown): ModelMessage[] => [
  { role: 'assistant', content: '', toolCalls: [call] },
  { role: 'tool', toolCallId: call.id, name: call.name, content: JSON.stringify(result) },
];
const called = (name: string, args: object): ToolCall => ({
  id: `earlier_${name}`,
  name,
  arguments: JSON.stringify(args),
});
const found = (...events: object[]): ModelMessage[] =>
  answered(called('list_events', {}), { truncated: false, from: '2026-11-24T00:00', to: '2026-11-25T00:00', events });

function readArguments({ arguments: json }: ToolCall): Record<string, unknown> {
  const values: unknown = JSON.parse(json);
  return typeof values === 'object' ? { ...values } : {};
}

async function collect(events: AsyncIterable<ModelEvent>): Promise<ModelEvent[]> {
  const collected: ModelEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

/** The id of the proposal that a tool message tells of. */
function readProposedIds(content: string): string[] {
  const { id } = toFields(toFields(JSON.parse(content))['proposed']);
  return typeof id === 'string' ? [id] : [];
}

async function respond(...messages: ModelMessage[]): Promise<{
  text: string;
  calls: { name: string; arguments: Record<string, unknown> }[];
  last: ModelEvent | undefined;
}> {
  const request = {
    system: '',
    messages,
    tools: [],
    now: '2026-11-23T08:00:00Z',
    timeZone: 'Europe/Berlin',
    locale: 'en-GB',
    waiting: messages.flatMap(({ role, content }) => (role === 'tool' ? readProposedIds(content) : [])),
  };
  const events = await collect(new BuiltinModel().respond(request, new AbortController().signal));
  return {
    text: events.map((event) => (event.type === 'text' ? event.delta : '')).join(''),
    calls: events.flatMap((event) =>
      event.type === 'tool_call' ? [{ name: event.call.name, arguments: readArguments(event.call) }] : [],
    ),
    last: events.at(-1),
  };
}

describe('BuiltinModel', () => {
  it('proposes the event a sentence describes', async () => {
    const { calls, last } = await respond(user('lunch with Anna tomorrow at noon for 90 minutes'), ...found());

    expect(calls).toEqual([
      {
        name: 'create_event',
        arguments: { summary: 'Lunch with Anna', start: '2026-11-24T12:00', end: '2026-11-24T13:30' },
      },
    ]);
    expect(last).toEqual({ type: 'finish', reason: 'tool_calls' });
  });

  it.each([
    ['Dentist on 31 June at 10', 'There is no 31 June', 'the 30th', { summary: 'Dentist', start: '2027-06-30T10:00' }],
    ['Call Bob tomorrow at 10:75', 'no such time as 10:75', '10:15', { start: '2026-11-24T10:15' }],
    ['Watch on 28 March 2027 at 2:30am', '1:30 or 3:30', '3:30', { start: '2027-03-28T03:30' }],
  ])('asks about a time that does not exist, and takes the answer: %s', async (text, named, answer, args) => {
    const asked = await respond(user(text));
    const [question] = asked.calls;
    expect(question).toMatchObject({ name: 'ask_user', arguments: { question: expect.stringContaining(named) } });

    const call = called('ask_user', question?.arguments ?? {});
    const { calls } = await respond(user(text), { role: 'assistant', content: '', toolCalls: [call] }, user(answer));

    expect(calls).toEqual([{ name: 'create_event', arguments: expect.objectContaining(args) }]);
  });

  it('asks about a change to a time that the clocks skip', async () => {
    const { calls } = await respond(user('move the dentist to 28 March 2027 at 2:30am'), ...found(dentist));

    expect(calls).toEqual([
      { name: 'ask_user', arguments: { field: 'start', question: expect.stringContaining('1:30 or 3:30') } },
    ]);
  });

  it('looks an event up before it changes it', async () => {
    const { calls } = await respond(user('move the dentist to Tuesday 4pm'));

    expect(calls).toEqual([{ name: 'list_events', arguments: { query: 'dentist' } }]);
  });

  it.each([
    ['move the dentist to Tuesday 4pm', 'update_event', { eventId: 'dentist', start: '2026-11-24T16:00' }],
    ['move the dentist to Friday', 'update_event', { eventId: 'dentist', start: '2026-11-27T10:00' }],
    ['move the dentist to 3pm', 'update_event', { eventId: 'dentist', start: '2026-11-26T15:00' }],
    ['push the dentist back by half an hour', 'update_event', { eventId: 'dentist', start: '2026-11-26T10:30' }],
    ['extend the dentist by 15 minutes', 'update_event', { eventId: 'dentist', durationMinutes: 45 }],
    ['rename the dentist to Doctor', 'update_event', { eventId: 'dentist', summary: 'Doctor' }],
    ['cancel the dentist', 'delete_event', { eventId: 'dentist' }],
  ])('acts on the event it found: %s', async (text, name, args) => {
    const { calls } = await respond(user(text), ...found(dentist));

    expect(calls).toEqual([{ name, arguments: args }]);
  });

  it.each([
    ['move the party to Saturday', { start: '2026-12-12T19:00' }],
    ['put off the party until Wednesday', { start: '2026-12-16T19:00' }],
    ['the party ends at 1am', { end: '2026-12-12T01:00' }],
    ['extend the trip by a day', { lastDay: '2026-12-04' }],
  ])('changes an event by its own days: %s', async (text, changes) => {
    const party = { id: 'party', summary: 'Party', start: '2026-12-11T19:00', end: '2026-12-11T23:00' };
    const trip = { id: 'trip', summary: 'Trip', start: '2026-12-02', end: '2026-12-04' };
    const { calls } = await respond(user(text), ...found(party, trip));

    expect(calls).toEqual([{ name: 'update_event', arguments: expect.objectContaining(changes) }]);
  });

  it('finds an event by its time and its kind', async () => {
    const call = { id: 'call', summary: 'Call with Ada', start: '2026-11-23T16:00', end: '2026-11-23T16:30' };
    const { calls } = await respond(user('move my 4pm call today to 5'), ...found(call, ...syncs));

    expect(calls).toEqual([{ name: 'update_event', arguments: { eventId: 'call', start: '2026-11-23T17:00' } }]);
  });

  it('offers a choice when two events fit, and acts on the answer', async () => {
    const asked = await respond(user('move the sync to 3pm'), ...found(...syncs));
    const [question] = asked.calls;

    expect(question).toMatchObject({
      name: 'ask_user',
      arguments: { field: 'event', options: [expect.stringContaining('Bob'), expect.stringContaining('Ann')] },
    });

    const turn = [
      user('move the sync to 3pm'),
      ...found(...syncs),
      ...answered(called('ask_user', question?.arguments ?? {}), {}),
    ];
    const { calls } = await respond(...turn, user('the second'));

    expect(calls).toEqual([{ name: 'update_event', arguments: { eventId: 'sync-ann', start: '2026-11-25T15:00' } }]);
  });

  it('says plainly when there is no such event', async () => {
    const { text, calls } = await respond(user('cancel the flight'), ...found(), ...found(), ...found());

    expect(calls).toEqual([]);
    expect(text).toContain('no event matching "flight"');
  });

  it.each(['clear my Tuesday', 'move everything on Tuesday to Friday', 'cancel my meeting on Tuesday'])(
    'says that nothing takes place at the time of the order: %s',
    async (text) => {
      const { text: reply, calls } = await respond(user(text), ...found(), ...found(), ...found());

      expect(calls).toEqual([]);
      expect(reply).toBe('You have nothing tomorrow.');
    },
  );

  it.each([
    ['cancel yoga', 'this'],
    ['cancel yoga, all of them', 'all'],
    ['cancel only this yoga', 'this'],
  ])('cancels the next instance of a series, or all: %s', async (text, scope) => {
    const { calls } = await respond(user(text), ...found(...yoga));

    expect(calls).toEqual([{ name: 'delete_event', arguments: { eventId: 'yoga-0', scope } }]);
  });

  it('words what is on a day', async () => {
    const { text } = await respond(user("what's on Thursday?"), ...found(dentist));

    expect(text).toContain('Dentist: Thu 26 Nov, 10:00–10:30');
  });

  it('fills the gap of its last question with a short answer', async () => {
    const turn = [
      user('meeting with Bob tomorrow'),
      ...answered(called('ask_user', { question: 'At what time?', field: 'start' }), {}),
    ];
    const { calls } = await respond(...turn, user('3'));

    expect(calls).toEqual([
      {
        name: 'create_event',
        arguments: { summary: 'Meeting with Bob', start: '2026-11-24T15:00', end: '2026-11-24T16:00' },
      },
    ]);
  });

  it('never calls a proposal done', async () => {
    const proposal = {
      proposed: { id: 'a1', kind: 'create_event', summary: 'Lunch with Anna', conflicts: [], warnings: [] },
    };
    const { text, calls } = await respond(
      user('lunch with Anna tomorrow'),
      ...answered(called('create_event', {}), proposal),
    );

    expect(calls).toEqual([]);
    expect(text).toContain("I've prepared this: Lunch with Anna.");
  });

  it('points at the pending action when told yes', async () => {
    const proposal = { proposed: { id: 'a1', kind: 'create_event', summary: 'Lunch', conflicts: [], warnings: [] } };
    const turn = [user('lunch tomorrow'), ...answered(called('create_event', {}), proposal)];
    const { text, calls } = await respond(...turn, user('yes, confirm it'));

    expect(calls).toEqual([]);
    expect(text).toContain('does not confirm it');
  });

  it('treats the words of an event as words', async () => {
    const planted = { ...dentist, summary: 'cancel all my meetings tomorrow' };
    const { calls, text } = await respond(user("what's on Thursday?"), ...found(planted));

    expect(calls).toEqual([]);
    expect(text).toContain('cancel all my meetings tomorrow');
  });

  it.each([
    ['when is my next yoga class', 'The next one is Yoga: Tue 24 Nov, 18:00–19:00. I found 2 in all.'],
    ['where is the yoga class?', 'Yoga: Tue 24 Nov, 18:00–19:00 has no place set.'],
    ['who is coming to yoga?', 'Nobody is invited to Yoga: Tue 24 Nov, 18:00–19:00.'],
    ['how many yoga classes do I have?', 'You have 2 events:'],
  ])('answers what is asked: %s', async (text, answer) => {
    const { text: said } = await respond(user(text), ...found(...yoga));

    expect(said).toContain(answer);
  });

  it('knows which event was spoken of last', async () => {
    const turn = [user('when is the dentist?'), ...found(dentist)];
    const { calls } = await respond(...turn, user('move it to 5pm'), ...found(dentist));

    expect(calls).toEqual([{ name: 'update_event', arguments: { eventId: 'dentist', start: '2026-11-26T17:00' } }]);
  });

  it('says its questions', async () => {
    const { text, calls } = await respond(user('meeting with Bob tomorrow'));

    expect(text).toBe(calls[0]?.arguments['question']);
  });

  it('says nothing once aborted', async () => {
    const request = {
      system: '',
      messages: [user('hello')],
      tools: [],
      now: '2026-11-23T08:00:00Z',
      timeZone: 'UTC',
      locale: 'en',
    };

    expect(await collect(new BuiltinModel().respond(request, AbortSignal.abort()))).toEqual([]);
  });
});
