import { describe, expect, it } from '@jest/globals';
import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  dictionary,
  double,
  integer,
  jsonValue,
  nat,
  oneof,
  property,
  record,
  string,
} from 'fast-check';
import { fromGoogleEvent } from '../mapping/event.mapper.js';
import { readEventPage, writeEventPage } from './event-page-text.js';

const ZONE = { timeZone: 'Europe/Berlin' };
const EVENT = {
  etag: '"1"',
  id: 'a',
  status: 'confirmed',
  summary: 'Überblick \u2013 "q" \\',
  start: { dateTime: '2026-11-24T16:00:00+01:00', timeZone: 'Europe/Berlin' },
  end: { date: '2026-11-25' },
  recurrence: ['RRULE:FREQ=DAILY'],
  sequence: 0,
  attendees: [{ email: 'ben@example.com', self: true }, { email: 'cleo@example.com' }],
  reminders: { useDefault: false },
  conferenceData: { conferenceId: 'x', entryPoints: [{ uri: 'https://meet.example.com/x' }] },
};

const rewrite = (answer: string | Buffer): string => writeEventPage(readEventPage(Buffer.from(answer))).toString();
const pageOf = (...events: string[]): string => `{"items":[${events.join(',')}],"timeZone":"Europe/Berlin"}`;

describe('a page of events in bytes', () => {
  it('leaves events that need no change in the bytes of the answer, however they are spaced', () => {
    const events = [EVENT, { ...EVENT, id: 'b' }];
    const [plain, spaced] = [JSON.stringify(events[0]), JSON.stringify(events[1], null, 2)];
    const answer = Buffer.from(
      `{ "kind": "calendar#events", "items": [ ${plain}, ${spaced} ], "timeZone": "Europe/Berlin" }`,
    );

    const { items } = readEventPage(answer);

    expect(items.map(({ bytes }) => bytes === answer)).toEqual([true, true]);
    expect(items.map(({ start }) => start)).toEqual([
      { dateTime: EVENT.start.dateTime },
      { dateTime: EVENT.start.dateTime },
    ]);
    expect(rewrite(answer)).toBe(pageOf(plain, spaced));
  });

  it('keeps the order it is given, and both tokens', () => {
    const { items, ...rest } = readEventPage(
      Buffer.from(JSON.stringify({ nextSyncToken: 's', items: ['a', 'b', 'c'].map((id) => ({ id })), ...ZONE })),
    );

    expect(writeEventPage({ items: items.toReversed(), ...rest }).toString()).toBe(
      '{"items":[{"id":"c"},{"id":"b"},{"id":"a"}],"timeZone":"Europe/Berlin","nextSyncToken":"s"}',
    );
    expect(rewrite(JSON.stringify({ ...ZONE, nextPageToken: 'p' }))).toBe(
      '{"items":[],"timeZone":"Europe/Berlin","nextPageToken":"p"}',
    );
  });

  it.each([
    ['a field that is not documented', '{"id":"a","secret":1}', '{"id":"a"}'],
    [
      'one in an object',
      '{"id":"a","start":{"date":"2026-01-01","secret":{"b":[1]}}}',
      '{"id":"a","start":{"date":"2026-01-01"}}',
    ],
    ['one in a list', '{"id":"a","attendees":[{"email":"x","secret":"}"}]}', '{"id":"a","attendees":[{"email":"x"}]}'],
    ['a field of another object', '{"id":"a","email":"x"}', '{"id":"a"}'],
    ['the beginning of a name', '{"id":"a","summ":"x"}', '{"id":"a"}'],
    ['null', '{"id":"a","summary":null}', '{"id":"a"}'],
    ['a name given twice', '{"id":"a","summary":"one","summary":"two"}', '{"id":"a","summary":"two"}'],
    ['a name in other words', String.raw`{"id":"a","\u0073ecret":1,"\u0073ummary":"x"}`, '{"id":"a","summary":"x"}'],
    ['an id in other words', String.raw`{"id":"\u0061"}`, '{"id":"a"}'],
    ['a number that JavaScript rounds', '{"id":"a","sequence":1.0}', '{"id":"a","sequence":1}'],
    ['our own marks', '{"id":"a","extendedProperties":{"private":{"c2c.req":"x"}}}', '{"id":"a"}'],
    ['reminders without a default', '{"id":"a","reminders":{}}', '{"id":"a","reminders":{"useDefault":false}}'],
    [
      'a conference that Google still makes',
      '{"id":"a","conferenceData":{"createRequest":{"status":{"statusCode":"pending"}}}}',
      '{"id":"a","conferenceData":{"status":"pending"}}',
    ],
  ])('maps an event with %s', (_what, event, expected) => {
    expect(rewrite(pageOf('{"id":"z"}', event))).toBe(pageOf('{"id":"z"}', expected));
  });

  it.each([
    ['an id that is missing', pageOf('{"summary":"x"}')],
    ['an id that is no text', pageOf('{"id":7}')],
    ['an event that is none', pageOf('"a"')],
    ['a missing event', pageOf('') + 'x'],
    ['a comma too many', pageOf('{"id":"a",}')],
    ['a comma too few', '{"items":[{"id":"a"} {"id":"b"}],"timeZone":"Europe/Berlin"}'],
    ['a text that does not end', pageOf('{"id":"a')],
    ['a text with a line break', pageOf('{"id":"a","summary":"x\ny"}')],
    ['an escape that is none', pageOf(String.raw`{"id":"a","summary":"\x"}`)],
    ['an escape cut short', pageOf(String.raw`{"id":"a","summary":"\u12"}`)],
    ['a word that is none', pageOf('{"id":"a","locked":trues}')],
    ['a number that is none', pageOf('{"id":"a","sequence":01}')],
    ['a list that does not end', '{"items":[{"id":"a"}'],
    ['something behind its end', `${pageOf('{"id":"a"}')}]`],
    ['an end too early', pageOf('{"id":"a"}').slice(0, -1)],
    ['another top level', '[]'],
    ['no list of events', '{"items":{},"timeZone":"Europe/Berlin"}'],
    ['no JSON', 'Service Unavailable'],
    ['nothing', ''],
  ])('refuses an answer with %s', (_what, answer) => {
    expect(() => readEventPage(Buffer.from(answer))).toThrow(TypeError);
  });

  it('answers as the mapper does, whatever Google sends', () => {
    assert(
      property(array(anyEvent), constantFrom(undefined, 1, '\t'), (events, space) => {
        const answer = JSON.stringify({ extra: [{ items: [] }], items: events, ...ZONE }, null, space);
        expect(JSON.parse(rewrite(answer))).toEqual({ items: events.map(mapAny), ...ZONE });
      }),
    );
  });

  it('answers as the mapper does, or refuses, when bytes were lost or altered', () => {
    const whole = Buffer.from(JSON.stringify({ items: [EVENT, { ...EVENT, id: 'b' }], ...ZONE }));
    assert(
      property(nat(whole.length - 1), constantFrom(...Buffer.from('"\\{}[],:x0 \u00E9')), (at, byte) => {
        const answer = Buffer.from(whole);
        answer[at] = byte;
        expect(attempt(() => JSON.parse(rewrite(answer)))).toEqual(attempt(() => readByMapper(answer)));
      }),
      { numRuns: 2000 },
    );
  });
});

const time = record(
  { dateTime: constantFrom('2026-11-24T16:00:00Z', 'soon'), timeZone: string() },
  { requiredKeys: [] },
);
const value = oneof(string(), integer(), boolean(), constant(null), jsonValue());
const anyEvent = record(
  {
    id: string(),
    summary: oneof(string({ unit: 'binary' }), value),
    sequence: oneof(integer(), double({ noDefaultInfinity: true, noNaN: true })),
    start: time,
    end: time,
    attendees: array(dictionary(constantFrom('email', 'self', 'secret'), value)),
    recurrence: array(string()),
    reminders: record({ useDefault: boolean(), extra: value }, { requiredKeys: [] }),
    extendedProperties: record({ private: dictionary(constantFrom('c2c.x', 'own'), string()) }),
    secret: value,
    [`it"ems`]: value,
  },
  { requiredKeys: ['id'] },
);

function mapAny(event: object): object {
  return fromGoogleEvent(event);
}

function readByMapper(answer: Buffer): unknown {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the bytes were such a page before one was altered
  const page = JSON.parse(answer.toString()) as { items?: object[]; timeZone?: string };
  const items = (page.items ?? []).map(mapAny);
  if (page.timeZone === undefined) throw new TypeError('no time zone');
  return JSON.parse(JSON.stringify({ items, timeZone: page.timeZone }));
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return 'refused';
  }
}
