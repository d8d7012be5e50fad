import { describe, expect, it } from '@jest/globals';
import { ModelServer, type ScriptedAnswer, type ScriptedCall, type SentRequest } from '../support/model-server.js';
import { AiWorld, anEvent, dayFromNow } from './ai-world.js';

const DAY = dayFromNow(2);
const SAID = 'The user’s message:\n';

const model = ModelServer.shared();
const WORLDS = {
  chat: AiWorld.sharedWith(model, { OPENAI_API: 'chat', OPENAI_MODEL: 'the-model' }),
  responses: AiWorld.sharedWith(model, { OPENAI_API: 'responses', OPENAI_MODEL: 'the-model' }),
};

const find: ScriptedCall = { name: 'list_events', arguments: { query: 'dentist' } };
const create = (more: object): ScriptedCall => ({
  name: 'create_event',
  arguments: { summary: 'Gym', start: `${DAY}T18:00`, ...more },
});
const change = (more: object): ScriptedCall => ({
  name: 'update_event',
  arguments: { eventId: 'dentist00', ...more },
});
const ask: ScriptedCall = { name: 'ask_user', arguments: { question: 'At what time?' } };

/** Ordinary requests, the messages of the user and what the model answers. */
const REQUESTS: [string, string[], ScriptedAnswer[]][] = [
  ['create an event', ['gym, please'], [{ reasoning: 'A gym visit.', calls: [create({})] }, { text: 'Prepared.' }]],
  [
    'create one that repeats',
    ['gym, again and again'],
    [{ calls: [create({ recurrence: ['RRULE:FREQ=WEEKLY'] })] }, { text: 'Prepared.' }],
  ],
  [
    'create a whole day',
    ['a day off'],
    [{ calls: [create({ summary: 'Day off', start: DAY })] }, { text: 'Prepared.' }],
  ],
  [
    'invite somebody',
    ['gym with eve@example.com'],
    [{ calls: [create({ attendees: ['eve@example.com'] })] }, { text: 'Prepared.' }],
  ],
  [
    'move an event',
    ['move the dentist'],
    [{ reasoning: 'Which?', calls: [find] }, { calls: [change({ start: `${DAY}T16:00` })] }, { text: 'Prepared.' }],
  ],
  [
    'make an event longer',
    ['make the dentist longer'],
    [{ calls: [find] }, { calls: [change({ durationMinutes: 90 })] }, { text: 'Prepared.' }],
  ],
  [
    'cancel an event',
    ['cancel the dentist'],
    [
      { calls: [find] },
      { calls: [{ name: 'delete_event', arguments: { eventId: 'dentist00' } }] },
      { text: 'Prepared.' },
    ],
  ],
  [
    'create two at once',
    ['gym and yoga'],
    [{ calls: [create({}), create({ summary: 'Yoga' })] }, { text: 'Prepared.' }],
  ],
  ['ask back', ['gym', 'you choose'], [{ calls: [ask] }, { calls: [create({})] }, { text: 'Prepared.' }]],
  [
    'go on after an answer',
    ['what is on?', 'thanks'],
    [{ calls: [find] }, { text: 'A dentist.' }, { text: 'Welcome.' }],
  ],
];

/** A request as it was sent, without what differs from day to day, and without what other tests hold. */
function normalized({ path, headers, body }: SentRequest): unknown {
  const text = JSON.stringify({ path, authorization: headers['authorization'], ...body }, (key, value: unknown) => {
    if (key === 'instructions') return '(instructions)';
    if (key === 'tools') return '(the tools)';
    if (key === 'prompt_cache_key') return '(a pseudonym)';
    if (typeof value !== 'string') return value;
    if (key === 'output' || (key === 'content' && value.includes('"marker"'))) return summaryOf(value);
    return key === 'content' ? withoutContext(value) : value;
  });
  const days: [string, string][] = Array.from({ length: 4 }, (_, ahead) => [dayFromNow(ahead), `(in ${ahead} days)`]);
  return JSON.parse(days.reduce((sent, [day, name]) => sent.replaceAll(day, name), text));
}

function summaryOf(result: string): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the result of a tool is an object
  const { code } = JSON.parse(result) as { code?: string };
  return code === undefined ? '(a result)' : `(a refusal: ${code})`;
}

function withoutContext(content: string): string {
  if (content.startsWith('You are a calendar assistant')) return '(instructions)';
  const at = content.indexOf(SAID);
  return at < 0 ? content : `(context) ${content.slice(at + SAID.length)}`;
}

describe.each(['chat', 'responses'] as const)('the requests to the server on %s', (wire) => {
  it.each(REQUESTS)('to %s', async (_title, messages, answers) => {
    const user = await WORLDS[wire].user([anEvent({ id: 'dentist00' })]);
    model.plays(answers);

    let conversationId: string | undefined;
    for (const message of messages) {
      ({ conversationId } = await user.chat(message, conversationId === undefined ? {} : { conversationId }));
    }

    expect(model.sent.map((sent) => normalized(sent))).toMatchSnapshot();
  });
});
