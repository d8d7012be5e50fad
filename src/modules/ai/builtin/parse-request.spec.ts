import { describe, expect, it } from '@jest/globals';
import { parseRequest } from './parse-request.js';

const MONDAY_MORNING = { referenceTime: '2026-11-23T09:00', timeZone: 'Europe/Berlin', locale: 'en-GB' };
const read = (text: string): ReturnType<typeof parseRequest> => parseRequest(text, MONDAY_MORNING);
const at = (dateTime: string): { dateTime: string; timeZone: string } => ({ dateTime, timeZone: 'Europe/Berlin' });

describe('parseRequest', () => {
  it.each([
    ['lunch with Anna tomorrow at noon for 90 minutes', 'Lunch', '2026-11-24T12:00:00', '2026-11-24T13:30:00'],
    [
      'Schedule a dentist appointment on Friday at 3pm',
      'Dentist appointment',
      '2026-11-27T15:00:00',
      '2026-11-27T16:00:00',
    ],
    ['book a call with Tom on Thursday at 10:15', 'Call', '2026-11-26T10:15:00', '2026-11-26T10:45:00'],
    [
      'put "Board dinner" on my calendar for 3 December from 7 to 9:30pm',
      'Board dinner',
      '2026-12-03T19:00:00',
      '2026-12-03T21:30:00',
    ],
  ])('reads the event of: %s', (text, summary, start, end) => {
    const { intent, event } = read(text);

    expect(intent).toBe('create_event');
    expect(event).toMatchObject({ summary, start: at(start), end: at(end) });
  });

  it('names the people of an event', () => {
    expect(read('coffee with Anna and ben@example.com on Friday at 9').event?.attendees).toEqual([
      { displayName: 'Anna' },
      { email: 'ben@example.com' },
    ]);
  });

  it.each([
    ['yoga every morning', '2026-11-24T08:00:00', 'RRULE:FREQ=DAILY'],
    ['backup every night at 10', '2026-11-23T22:00:00', 'RRULE:FREQ=DAILY'],
    [
      'team review on the last working day of each month at 4pm',
      '2026-11-30T16:00:00',
      'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    ],
  ])('begins a series with the first time that is not over: %s', (text, start, rule) => {
    expect(read(text).event).toMatchObject({ start: at(start), recurrence: [rule] });
  });

  it('repeats an event until the day it was told', () => {
    expect(read('team sync every Tuesday at 9 until 15 December').event).toMatchObject({
      start: at('2026-11-24T09:00:00'),
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T225959Z'],
    });
  });

  it.each([
    ["what's on Friday?", 'list_events', '2026-11-27T00:00:00+01:00', '2026-11-28T00:00:00+01:00'],
    ['show me my meetings next week', 'list_events', '2026-11-30T00:00:00+01:00', '2026-12-07T00:00:00+01:00'],
    [
      'am I free tomorrow from 2 to 4pm?',
      'check_availability',
      '2026-11-24T14:00:00+01:00',
      '2026-11-24T16:00:00+01:00',
    ],
    ['find a 30 minute slot on Wednesday', 'find_slot', '2026-11-25T00:00:00+01:00', '2026-11-26T00:00:00+01:00'],
  ])('reads the question: %s', (text, intent, timeMin, timeMax) => {
    expect(read(text)).toMatchObject({ intent, range: { timeMin, timeMax } });
  });

  it.each([
    ['move the dentist to Tuesday 4pm', { query: 'dentist' }, { start: at('2026-11-24T16:00:00') }],
    ['rename the weekly sync to Planning', { query: 'weekly sync' }, { summary: 'Planning' }],
    ['add eva@example.com to the retro', { query: 'retro' }, { addAttendees: [{ email: 'eva@example.com' }] }],
    ['change the location of the offsite to Room 4', { query: 'offsite' }, { location: 'Room 4' }],
    ['remove the location from the offsite', { query: 'offsite' }, { location: '' }],
    ['remove the reminder from the dentist', { query: 'dentist' }, { reminders: { useDefault: false, overrides: [] } }],
  ])('reads the change: %s', (text, target, changes) => {
    expect(read(text)).toMatchObject({ intent: 'update_event', target, changes });
  });

  it.each([
    ['take the Meet link off the demo', 'conference=none'],
    ['add a Meet link to the demo', 'conference=meet'],
  ])('says which parameter of the request adds or takes off a Meet link: %s', (text, parameter) => {
    expect(read(text)).toMatchObject({ intent: 'update_event', assumptions: [expect.stringContaining(parameter)] });
  });

  it.each([
    [
      'add gym tomorrow at 7am, remind me 10 minutes before',
      { reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 10 }] } },
    ],
    ['physio tomorrow at 8am, make it private', { visibility: 'private' }],
    ['put yoga on tuesday at 7pm in green', { colorId: '10' }],
  ])('reads what is said beside the time: %s', (text, event) => {
    expect(read(text).event).toMatchObject(event);
  });

  it('leaves the days out on which a series does not take place', () => {
    const { event } = read('choir every Monday at 7:30pm except December 28');

    expect(event?.recurrence).toEqual([
      expect.stringContaining('RRULE:FREQ=WEEKLY'),
      expect.stringMatching(/^EXDATE.*20261228T193000/),
    ]);
  });

  it('asks for the address of somebody who is to be invited', () => {
    expect(read('coffee with Anna on Friday at 9').questions).toEqual([
      { field: 'attendees', question: "What is Anna's e-mail address?" },
    ]);
  });

  it('reads which event to delete', () => {
    expect(read("cancel tomorrow's yoga with Kim")).toMatchObject({
      intent: 'delete_event',
      target: { query: 'yoga', attendees: [{ displayName: 'Kim' }], timeMin: '2026-11-24T00:00:00+01:00' },
    });
  });

  it.each(['good morning', 'what is the weather like tomorrow?', 'purple elephants sing', '', '???'])(
    'finds no request in: %s',
    (text) => {
      expect(read(text)).toMatchObject({ intent: 'none', questions: [] });
    },
  );

  it.each([
    ['the vet sometime next week', ['start']],
    ['schedule a meeting with Jack this month', ['start']],
    ['vacation next week', []],
    ['put "Bali" on my calendar all week', []],
    ['conference from 7 to 9 December', []],
  ])('asks for a time where weeks are named to look for one: %s', (text, fields) => {
    expect(read(text).questions.map(({ field }) => field)).toEqual(fields);
  });

  it('asks for what is missing', () => {
    expect(read('schedule a meeting').questions.map(({ field }) => field)).toEqual(['start']);
    expect(read('schedule something').questions.map(({ field }) => field)).toEqual(['summary', 'start']);
  });

  it('states how it read a time', () => {
    expect(read('dinner on Friday at 8pm').assumptions).toEqual(['"on Friday at 8pm" read as 2026-11-27T20:00']);
  });
});

describe('places', () => {
  it.each([
    ['dinner at Twelve Oaks on Friday at 8pm', 'Twelve Oaks', '2026-11-27T20:00:00'],
    ['haircut at 455 Main Street tomorrow at 10', '455 Main Street', '2026-11-24T10:00:00'],
    ['review in room 4 on Thursday at 2pm', 'room 4', '2026-11-26T14:00:00'],
  ])('reads the place of: %s', (text, location, start) => {
    expect(read(text).event).toMatchObject({ location, start: at(start) });
  });
});

describe('what is asked of something else', () => {
  it.each([
    'set an alarm for 7',
    'wake me up at six',
    'set a timer for ten minutes',
    'email Jo the slides',
    'who won the match last night?',
    'I hate Mondays',
    'I love Fridays',
    'what should I cook for dinner?',
    'where did I park the car?',
    'change my password',
    'tell my wife I love her',
    'is the pharmacy open on Sunday?',
    'find cheap flights to Lisbon',
    'repeat that',
    'read my last message from Jo',
  ])('%s', (text) => {
    expect(read(text).intent).toBe('none');
  });
});

describe('a change told by what the event is now', () => {
  it.each([
    ['make the kickoff an hour longer', '60 minutes longer than it is now'],
    ['shorten the kickoff by 10 minutes', '10 minutes shorter than it is now'],
    ['bring yoga forward by half an hour', '30 minutes earlier than it starts now'],
    ['shift everything after lunch tomorrow by 20 minutes', '20 minutes later than it starts now'],
    ['move the retro to Friday, same time', 'The clock time stays as it is'],
  ])('is said: %s', (text, remark) => {
    const { assumptions, durationMinutes } = read(text);

    expect(assumptions).toContain(remark);
    expect(durationMinutes).toBeUndefined();
  });

  it('of two events that change places is asked for one after the other', () => {
    const { target, questions } = read('swap yoga and the retro');

    expect(target?.query).toBe('yoga');
    expect(questions).toMatchObject([{ field: 'start', question: expect.stringContaining('"the retro"') }]);
  });
});

it('looks for a time on all of the days named', () => {
  const { range } = read('what time works for lunch on Thursday or Friday?');

  expect(range).toMatchObject({ timeMin: '2026-11-26T00:00:00+01:00', timeMax: '2026-11-28T00:00:00+01:00' });
});

describe('words that do not read like what they were taken for', () => {
  it('are asked about, and the order is kept', () => {
    const { intent, questions, confidence } = read('add my upcoming dinner on Friday at 10');

    expect({ intent, confidence }).toEqual({ intent: 'create_event', confidence: 0.5 });
    expect(questions).toContainEqual({ field: 'summary', question: expect.stringContaining('not sure') });
  });

  it('are named beside a question', () => {
    const { intent, questions } = read('do I have anything not in Berlin tomorrow?');

    expect(intent).toBe('list_events');
    expect(questions).toContainEqual({ field: 'request', question: expect.stringContaining('not') });
  });

  it('order nothing where they only state something', () => {
    expect(read('Lunch with the crowd that decides when on Friday').intent).toBe('none');
  });
});
