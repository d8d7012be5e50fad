import { describe, expect, it } from '@jest/globals';
import { readInWords } from '../../../../../test/support/request-in-words.js';
import { parseRequest } from '../parse-request.js';

/** 24 November 2026 is a Tuesday. */
const TUESDAY_MORNING = { referenceTime: '2026-11-24T08:40', timeZone: 'Europe/Berlin', locale: 'en-GB' };

const read = (text: string): string => readInWords(text, TUESDAY_MORNING);

function readQuestions(text: string): string[] {
  return parseRequest(text, TUESDAY_MORNING).questions.map(({ question }) => question);
}

describe('the title of an event', () => {
  it.each([
    ["Nadia's leaving party is on Friday at 6", "create_event Nadia's leaving party 2026-11-27T18:00/2026-11-27T19:00"],
    ['add an appointment: skin doctor, Friday 9:15', 'create_event Skin doctor 2026-11-27T09:15/2026-11-27T10:15'],
    [
      'make an event called Evening pages on Friday at 6',
      'create_event Evening pages 2026-11-27T18:00/2026-11-27T19:00',
    ],
    ['one to one with Ida on Friday at 9:30', 'create_event One to one 2026-11-27T09:30/2026-11-27T10:30'],
    ['add a catch up with Ida tomorrow at 1', 'create_event Catch up 2026-11-25T13:00/2026-11-25T14:00'],
    [
      'drop the dog off at the vet tomorrow at 8',
      'create_event Drop the dog off 2026-11-25T08:00/2026-11-25T09:00 the vet',
    ],
    ["I'm fetching the twins at 3:30 tomorrow", 'create_event Fetching the twins 2026-11-25T15:30/2026-11-25T16:30'],
    [
      'add an appointment at the notary on Friday at 9',
      'create_event Appointment at the notary 2026-11-27T09:00/2026-11-27T10:00 the notary',
    ],
    [
      'remind me to watch When Stars Fall on Friday at 8pm',
      'create_event Watch When Stars Fall 2026-11-27T20:00/2026-11-27T21:00',
    ],
    [
      'add an event called, "Swim for 30 Minutes" on Friday at 1pm',
      'create_event Swim for 30 Minutes 2026-11-27T13:00/2026-11-27T14:00',
    ],
    ['half day off on Friday afternoon', 'create_event Half day off 2026-11-27T12:00/2026-11-27T17:00'],
    ['trivia evening on Friday at 7', 'create_event Trivia evening 2026-11-27T19:00/2026-11-27T20:00'],
    ['book group Friday 7pm', 'create_event Book group 2026-11-27T19:00/2026-11-27T20:00'],
    [
      'new meeting: numbers, Monday 3 to 4.30pm, Hotel Sol',
      'create_event Numbers 2026-11-30T15:00/2026-11-30T16:30 Hotel Sol',
    ],
    ['lecture at the T4, 12 December at 7pm', 'create_event Lecture 2026-12-12T19:00/2026-12-12T20:00 the T4'],
  ])('is what a person would write: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('the time of an event', () => {
  it.each([
    ['barbecue sat 2pm to 5pm', 'create_event Barbecue 2026-11-28T14:00/2026-11-28T17:00'],
    ['dinner in for thurs 7.30pm', 'create_event Dinner 2026-11-26T19:30/2026-11-26T20:30'],
    ['painters coming saturday week 7am', 'create_event Painters 2026-12-05T07:00/2026-12-05T08:00'],
    ['flight to Porto 14 Dec 6:55, lands 9:20', 'create_event Flight to Porto 2026-12-14T06:55/2026-12-14T09:20'],
    [
      'football with the kids at 3 no wait 4 on Sunday',
      'create_event Football with the kids 2026-11-29T16:00/2026-11-29T17:00',
    ],
    ['checkup on Tuesday, no sorry Wednesday at 10', 'create_event Checkup 2026-11-25T10:00/2026-11-25T11:00'],
    ['add a quick chat before lunch tomorrow at 11:45', 'create_event Quick chat 2026-11-25T11:45/2026-11-25T12:15'],
    [
      'kids gym tues & fri 4-5pm till May',
      'create_event Kids gym 2026-11-24T16:00/2026-11-24T17:00 RRULE:FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20270501T215959Z',
    ],
    [
      'Advent market with the choir on the 5th, 4pm onwards',
      'create_event Advent market with the choir 2026-12-05T16:00/2026-12-05T17:00',
    ],
    ['annual eye test on Friday at 9', 'create_event Annual eye test 2026-11-27T09:00/2026-11-27T10:00'],
    ['insurance form due 31 January', 'create_event Insurance form due 2027-01-31/2027-02-01'],
    [
      'Latin lesson Wednesdays 6pm from January to end of March, not on Feb 17',
      'create_event Latin lesson 2027-01-06T18:00/2027-01-06T19:00 RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270331T215959Z EXDATE;TZID=Europe/Berlin:20270217T180000',
    ],
  ])('is used whole: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a change', () => {
  it.each([
    ['tomorrows huddle at 10 instead of 9:30 please', 'update_event huddle 2026-11-25T10:00'],
    ['can we do lunch at 1 today instead of 12:30', 'update_event lunch 2026-11-24T13:00'],
    ["I'd like pilates at 7pm from now on", 'update_event pilates 2026-11-24T19:00'],
    ['swap chess on Thursday to Friday, same hour', 'update_event chess 2026-11-27'],
    ['can the huddle start at 1 rather than 2', 'update_event huddle 2026-11-24T13:00'],
    ["the huddle's been moved to 10", 'update_event huddle 2026-11-24T10:00'],
    ["pilates's cancelled tomorrow", 'delete_event pilates'],
    ['rename the huddle "Daily chat"', 'update_event huddle'],
    ['put the huddle in "Room 9"', 'update_event huddle Room 9'],
    ['my ferry has been delayed by 40 minutes', 'update_event ferry'],
    ['move the huddle to the big kitchen', 'update_event huddle the big kitchen'],
  ])('is read as one: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what is no order', () => {
  it.each([
    'Monday mornings are the worst',
    'yeet my checkup to Friday',
    'I need to nudge the huddle to 3',
    'huddle: move from 2pm to 3:15pm',
    "I'm looking for a new flat this year",
    "I'm thinking of dinner at 7",
    'set the huddle to repeat',
    'let the huddle be for a while',
  ])('proposes nothing: %s', (text) => {
    expect(['none', 'list_events']).toContain(parseRequest(text, TUESDAY_MORNING).intent);
  });
});

describe('two times for one event', () => {
  it('are asked about', () => {
    expect(readQuestions('move chess to 7 and 19')).toEqual(['Which of these do you mean: 7:00 or 19:00?']);
    expect(readQuestions('book chess on Friday at 3 in the hall at 5')).toContain(
      'Which of these do you mean: 15:00 or 17:00?',
    );
  });
});

describe('a guest told by a pronoun', () => {
  it('is the one of the sentence before', () => {
    const { intent, changes } = parseRequest('Jo is ill, can you take her off my 3pm?', TUESDAY_MORNING);
    expect({ intent, removed: changes?.removeAttendees }).toEqual({
      intent: 'update_event',
      removed: [{ displayName: 'Jo' }],
    });
  });
});
