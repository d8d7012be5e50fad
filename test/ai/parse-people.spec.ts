import { describe, expect, it } from '@jest/globals';
import type { ParsedRequest } from '../../src/modules/ai/dto/parsed-request.dto.js';
import { ModelServer } from '../support/model-server.js';
import { AiWorld, dayFromNow, ZONE } from './ai-world.js';

const builtin = AiWorld.shared();
const model = ModelServer.shared();
const openai = AiWorld.sharedWith(model);
const DAY = dayFromNow(3);

type Parse = (text: string, reading: object) => Promise<ParsedRequest>;

async function parseIn(world: AiWorld, text: string): Promise<ParsedRequest> {
  const { status, body } = await (
    await world.user()
  ).call<ParsedRequest>('POST', '/ai/parse-request', {
    text,
    timeZone: ZONE,
    locale: 'en-GB',
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

const ENGINES: [string, Parse][] = [
  ['builtin', (text) => parseIn(builtin, text)],
  [
    'openai',
    (text, reading) => {
      model.plays([{ text: JSON.stringify({ confidence: 95, ...reading }) }]);
      return parseIn(openai, text);
    },
  ],
];

describe.each(ENGINES)('a request that the %s engine parses', (engine, parse) => {
  it('keeps a guest who is only named, and asks for the address', async () => {
    const read = await parse(`schedule lunch with Kim and anna@example.com on ${DAY} at 12:00`, {
      intent: 'create_event',
      summary: 'Lunch',
      start: `${DAY}T12:00`,
      people: ['Kim', 'anna@example.com'],
    });

    expect(read.engine).toBe(engine);
    expect(read.event?.attendees).toEqual([{ displayName: 'Kim' }, { email: 'anna@example.com' }]);
    expect(read.questions).toEqual([{ field: 'attendees', question: "What is Kim's e-mail address?" }]);
  });

  it('asks in the language of the text', async () => {
    const read = await parse(`Lad Jonas zur Budgetrunde ein`, {
      intent: 'update_event',
      query: 'Budgetrunde',
      addPeople: ['Jonas'],
    });

    expect(read.changes?.addAttendees).toEqual([{ displayName: 'Jonas' }]);
    expect(read.questions).toEqual([{ field: 'attendees', question: 'Wie lautet die E-Mail-Adresse von Jonas?' }]);
  });

  it('tells a wish for a Meet link, for which an event has no field', async () => {
    const read = await parse(`schedule a call with anna@example.com on ${DAY} at 12:00 with a Meet link`, {
      intent: 'create_event',
      summary: 'Call',
      start: `${DAY}T12:00`,
      people: ['anna@example.com'],
    });

    expect(read.assumptions).toContainEqual(expect.stringContaining('conference=meet'));
    expect(read.event?.summary).not.toContain('Meet');
    expect(read.questions).toEqual([]);
  });
});
