import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../shared/errors/app-error.js';
import { FindSlotsArguments, ListEventsArguments } from './read-arguments.js';
import { CreateEventArguments, UpdateEventArguments } from './event-arguments.js';
import { RespondToInviteArguments } from './tool-arguments.js';
import { normalizeArguments, readArguments } from './normalize-arguments.js';

/** Said on Monday, 30 November 2026, in Berlin. */
const CONTEXT = { now: '2026-11-30T08:00:00Z', timeZone: 'Europe/Berlin', locale: 'en-GB', userText: 'planning' };
const PLANNING = { summary: 'Planning', start: '2026-12-02T15:00' };
const AT_THREE = '2026-12-02T15:00';

function create(more: object, userText = 'planning') {
  return readArguments(CreateEventArguments, JSON.stringify({ ...PLANNING, ...more }), { ...CONTEXT, userText });
}

function refusal(read: () => unknown): { detail: string; errors: { field: string; message: string }[] } {
  try {
    read();
  } catch (error) {
    if (error instanceof AppError) return { detail: error.message, errors: error.details.errors ?? [] };
    throw error;
  }
  throw new Error('nothing was refused');
}

function readOutcome(read: () => unknown): 'read' | 'refused' {
  try {
    read();
    return 'read';
  } catch (error) {
    if (error instanceof AppError) return 'refused';
    throw error;
  }
}

describe('normalizeArguments', () => {
  it.each<[string, object, object]>([
    ['a number as text', { durationMinutes: '60' }, { durationMinutes: 60 }],
    ['an hour', { durationMinutes: '1h' }, { durationMinutes: 60 }],
    ['minutes with their unit', { durationMinutes: '90 min' }, { durationMinutes: 90 }],
    ['hours and minutes', { durationMinutes: '1h30' }, { durationMinutes: 90 }],
    ['an ISO length', { durationMinutes: 'PT1H30M' }, { durationMinutes: 90 }],
    ['a clock length', { durationMinutes: '1:30' }, { durationMinutes: 90 }],
    ['a fraction of zero', { durationMinutes: 60.0 }, { durationMinutes: 60 }],
    ['a flag as text', { meet: 'true' }, { meet: true }],
    ['a flag as a word', { meet: 'No' }, { meet: false }],
    ['addresses with commas', { attendees: 'a@x.example, b@x.example' }, { attendees: ['a@x.example', 'b@x.example'] }],
    ['addresses as JSON', { attendees: '["a@x.example"]' }, { attendees: ['a@x.example'] }],
    ['objects with addresses', { attendees: [{ email: 'a@x.example' }] }, { attendees: ['a@x.example'] }],
    ['one object', { attendees: { email: 'a@x.example', displayName: 'A' } }, { attendees: ['a@x.example'] }],
    ['names before addresses', { attendees: 'Müller, Anna <a@x.example>' }, { attendees: ['a@x.example'] }],
    ['mailto', { attendees: ['mailto:a@x.example'] }, { attendees: ['a@x.example'] }],
    ['a rule as text', { recurrence: 'RRULE:FREQ=WEEKLY' }, { recurrence: ['RRULE:FREQ=WEEKLY'] }],
    ['a rule without prefix', { recurrence: ['FREQ=WEEKLY;BYDAY=MO'] }, { recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO'] }],
    ['a rule that ends in ;', { recurrence: 'FREQ=WEEKLY;;COUNT=5;' }, { recurrence: ['RRULE:FREQ=WEEKLY;COUNT=5'] }],
    [
      'a rule with DTSTART',
      { recurrence: 'DTSTART:20261202T090000Z\nRRULE:FREQ=DAILY' },
      { recurrence: ['RRULE:FREQ=DAILY'] },
    ],
    ['a rule in words', { recurrence: 'weekly' }, { recurrence: ['RRULE:FREQ=WEEKLY'] }],
    [
      'a rule as an object',
      { recurrence: { frequency: 'weekly', interval: 2, byDay: ['MO', 'WE'] } },
      { recurrence: ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE'] },
    ],
    [
      'an end in the long form',
      { recurrence: 'FREQ=DAILY;UNTIL=2026-12-18T23:59:59.999Z' },
      { recurrence: ['RRULE:FREQ=DAILY;UNTIL=20261218T235959Z'] },
    ],
    ['seconds', { start: '2026-12-02T15:00:00' }, { start: AT_THREE }],
    ['milliseconds', { start: '2026-12-02T15:00:00.000' }, { start: AT_THREE }],
    ['the offset of the zone', { start: '2026-12-02T15:00:00+01:00' }, { start: AT_THREE }],
    ['a blank between', { start: '2026-12-02 15:00' }, { start: AT_THREE }],
    ['the short form', { start: '20261202T150000' }, { start: AT_THREE }],
    ['a clock of twelve hours', { start: '2026-12-02 3:00 PM' }, { start: AT_THREE }],
    ['Google’s moment', { start: { dateTime: '2026-12-02T15:00:00', timeZone: 'Europe/Berlin' } }, { start: AT_THREE }],
    ['Google’s day', { start: { date: '2026-12-02' } }, { start: '2026-12-02' }],
    ['the last millisecond of a day', { end: '2026-12-02T23:59:59.999' }, { end: '2026-12-03T00:00' }],
    ['a number where a text belongs', { location: 7 }, { location: '7' }],
    ['snake case', { duration_minutes: 60 }, { durationMinutes: 60 }],
    ['the user’s own zone', { timeZone: 'Europe/Berlin' }, {}],
  ])('reads %s', (_case, written, meant) => {
    const { input, ignored, notes } = create(written);

    expect({ ...input }).toEqual({ ...PLANNING, ...meant });
    expect([ignored, notes]).toEqual([[], []]);
  });

  it.each([
    ['""', ''],
    ['[]', []],
    ['null', null],
    ['"null"', 'null'],
    ['"None"', 'None'],
    ['"N/A"', 'N/A'],
    ['"undefined"', 'undefined'],
    ['[""]', ['']],
  ])('takes %s of an optional argument for left out', (_case, blank) => {
    const names = ['end', 'durationMinutes', 'location', 'description', 'attendees', 'recurrence', 'meet', 'timeZone'];
    const { input, ignored } = create(Object.fromEntries([...names, 'strange'].map((name) => [name, blank])));

    expect({ ...input }).toEqual(PLANNING);
    expect(ignored).toEqual([]);
  });

  it.each([
    ['Z', '2026-12-02T14:00:00Z'],
    ['the offset of another zone', '2026-12-02T09:00:00-05:00'],
  ])('converts %s into the zone of the user and says so', (_case, start) => {
    const { input, notes } = create({ start });

    expect(input.start).toBe(AT_THREE);
    expect(notes).toEqual([expect.stringMatching(/read as Wed, 2 Dec 2026, 15:00/)]);
  });

  it('reads words that can only mean one time, and says so', () => {
    const { input, notes } = create({ start: 'tomorrow at 3pm' });

    expect(input.start).toBe('2026-12-01T15:00');
    expect(notes).toEqual([expect.stringContaining('“tomorrow at 3pm” read as')]);
  });

  it.each<[string, string, string | undefined]>([
    ['planning at 3pm', 'America/New_York', undefined],
    ['planning at 3pm New York time', 'America/New_York', 'America/New_York'],
    ['planning at 3pm EST', 'America/New_York', 'America/New_York'],
    ['planning at 3pm Boston time', 'America/New_York', 'America/New_York'],
    ['planning at 3pm Pacific', 'Pacific Standard Time', 'America/Los_Angeles'],
    ['planning with the team in Tokyo at 3pm', 'Asia/Tokyo', 'Asia/Tokyo'],
  ])('of %p takes the zone %s as %s', (userText, timeZone, meant) => {
    const { input, ignored } = create({ timeZone }, userText);

    expect(input.timeZone).toBe(meant);
    expect(input.start).toBe(AT_THREE);
    expect(ignored).toEqual(meant === undefined ? ['timeZone'] : []);
  });

  it('keeps the clock of a zone that the user named', () => {
    const { input } = create({ start: '2026-12-02T15:00:00-05:00', timeZone: 'America/New_York' }, '3pm New York time');

    expect([input.start, input.timeZone]).toEqual([AT_THREE, 'America/New_York']);
  });

  it.each([
    ['a code fence', (json: string) => `\`\`\`json\n${json}\n\`\`\``],
    ['JSON in a JSON string', (json: string) => JSON.stringify(json)],
    ['JSON in it twice', (json: string) => JSON.stringify(JSON.stringify(json))],
    ['escaped quotes', (json: string) => json.replaceAll('"', '\\"')],
    ['text behind', (json: string) => `${json}\nI hope {this} helps.`],
    ['text in front', (json: string) => `Here {it} is: ${json}`],
    ['a trailing comma', (json: string) => json.replace(/\}$/, ',}')],
    ['an empty object in front', (json: string) => `{}${json}`],
    ['the same object twice', (json: string) => `${json}${json}`],
    ['a list of it', (json: string) => `[${json}]`],
    ['an envelope', (json: string) => `{"name":"create_event","arguments":${json}}`],
    ['Python', (json: string) => json.replaceAll('"', "'").replace(/\}$/, ", 'location': None}")],
    ['a raw line break in a text', (json: string) => json.replace('Planning', 'Plan\nning')],
  ])('takes %s', (_case, wrap) => {
    const { input, ignored } = readArguments(CreateEventArguments, wrap(JSON.stringify(PLANNING)), CONTEXT);

    expect({ ...input, summary: input.summary.replace('\n', '') }).toEqual(PLANNING);
    expect(ignored).toEqual([]);
  });

  it.each([
    ['an argument nobody knows', { mood: 'red' }, ['mood']],
    [
      'members of every object',
      { toString: 'x', constructor: { prototype: 1 }, hasOwnProperty: 1 },
      ['toString', 'constructor', 'hasOwnProperty'],
    ],
    ['a part of a guest', { attendees: [{ email: 'a@x.example', role: 'chair' }] }, ['attendees.role']],
  ])('names %s as ignored', (_case, written, names) => {
    expect(create(written).ignored).toEqual(names);
  });

  it('treats a prototype as an unknown name', () => {
    const start = '{"summary":"Planning","start":"2026-12-02T15:00","__pr\\u006fto__":{"location":"x"}';

    const { value, ignored } = normalizeArguments(CreateEventArguments, `${start}}`, CONTEXT);

    expect(refusal(() => readArguments(CreateEventArguments, `${start},"__proto__":1}`, CONTEXT)).detail).toContain(
      'two values',
    );
    expect(ignored).toEqual(['__proto__']);
    expect(Object.keys(value)).toEqual(['summary', 'start']);
    expect(Reflect.get({}, 'location')).toBeUndefined();
  });

  it.each([
    ['ACCEPTED', 'accepted'],
    ['accept', 'accepted'],
    ['Yes', 'accepted'],
    ['no', 'declined'],
    ['maybe', 'tentative'],
  ])('reads the answer %s as %s', (response, meant) => {
    const json = JSON.stringify({ eventId: 'e', response });

    expect(readArguments(RespondToInviteArguments, json, CONTEXT).input.response).toBe(meant);
  });

  it.each([
    ['this_and_following', 'following'],
    ['future', 'following'],
    ['single', 'this'],
    ['THIS', 'this'],
    ['entire series', 'all'],
  ])('reads the scope %s as %s', (scope, meant) => {
    const json = JSON.stringify({ event_id: 'e', scope });

    expect(readArguments(UpdateEventArguments, json, CONTEXT).input).toMatchObject({ eventId: 'e', scope: meant });
  });

  it.each([
    ['6pm', '18:00'],
    ['6:30 p.m.', '18:30'],
    ['12am', '00:00'],
    ['9', '09:00'],
    ['18:00:00', '18:00'],
    ['2026-12-03T08:15', '08:15'],
    ['24:00', '24:00'],
  ])('reads the time of day %s', (written, meant) => {
    const json = JSON.stringify({ durationMinutes: 30, dayStart: written, days: 'Monday, fri' });

    expect(readArguments(FindSlotsArguments, json, CONTEXT).input).toMatchObject({
      dayStart: meant,
      days: ['MO', 'FR'],
    });
  });

  it.each(['25:00', '13pm', 'noon', '8:70'])('refuses %s for a time of day', (dayStart) => {
    const json = JSON.stringify({ durationMinutes: 30, dayStart });

    expect(refusal(() => readArguments(FindSlotsArguments, json, CONTEXT)).errors[0]?.field).toBe('dayStart');
  });

  it('takes no arguments for an empty object', () => {
    expect({ ...readArguments(ListEventsArguments, '', CONTEXT).input }).toEqual({});
  });

  it.each<[string, object, string, RegExp]>([
    ['an unknown zone', { timeZone: 'Mars/Phobos' }, 'timeZone', /IANA/],
    ['another zone than was named', { timeZone: 'Asia/Tokyo' }, 'timeZone', /America\/New_York/],
    ['a name for an address', { attendees: ['Anna'] }, 'attendees', /not names.*anna@example.com/],
    ['an object for a text', { location: { building: 'A' } }, 'location', /text|string/],
    ['a clock time without a day', { start: '15:00' }, 'start', /2026-12-03T15:00/],
    ['a day that does not exist', { start: '2026-02-30T25:00' }, 'start', /2026-12-03T15:00/],
    [
      'a length of nothing',
      { durationMinutes: 'long' },
      'durationMinutes',
      /whole number from 1 to 40320; for example 30/,
    ],
    ['a rule that is none', { recurrence: 'every other Monday' }, 'recurrence', /RRULE.*for example \["RRULE:FREQ/],
    ['a missing title', { summary: '', title_: 'x' }, 'summary', /is required; for example/],
  ])('names the field and an example for %s', (_case, written, field, message) => {
    const { errors } = refusal(() => create(written, 'planning at 3pm New York time'));

    expect(errors[0]).toEqual({ field, message: expect.stringMatching(message) });
  });

  it.each([
    ['a text that was cut off', '{"summary": "Plan', /cut off/],
    ['one that was cut off in a list', '{"attendees": ["a@x.exam', /cut off/],
    ['no JSON', 'create an event', /not a JSON object/],
    ['a word that is none', '{"summary": Planning}', /not JSON near "Planning}"/],
    ['two different objects', '{"summary":"A"}{"summary":"B"}', /several JSON objects/],
    ['a name with two values', '{"summary":"A","summary":"B"}', /"summary" two values/],
    ['nesting without end', `{"a":${'['.repeat(50)}${']'.repeat(50)}}`, /nested too deeply/],
  ])('refuses %s', (_case, json, detail) => {
    expect(refusal(() => readArguments(ListEventsArguments, json, CONTEXT)).detail).toMatch(detail);
  });

  it.each([
    ['braces', '{'],
    ['quotes', '{"'],
    ['names', '{"a":'],
    ['backslashes', '{"\\'],
    ['prose', '{a '],
    ['at signs', '<@'],
    ['blanks', ' '],
  ])('reads a long text of %s in one pass', (_case, unit) => {
    const text = unit.repeat(Math.floor(32_000 / unit.length));
    const part = unit.repeat(Math.floor(3_000 / unit.length));
    const fields = { attendees: part, recurrence: part, start: part, durationMinutes: part };

    const outcome = readOutcome(() => normalizeArguments(CreateEventArguments, text, CONTEXT));
    const { value } = normalizeArguments(CreateEventArguments, JSON.stringify(fields), CONTEXT);

    expect(outcome).toBe(unit === ' ' ? 'read' : 'refused');
    expect(Object.keys(value)).toEqual(unit === ' ' ? [] : Object.keys(fields));
  });
});
