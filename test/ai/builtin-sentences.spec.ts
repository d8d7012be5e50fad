import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent, EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import { type AiUser, AiWorld, anEvent, dayFromNow, ZONE } from './ai-world.js';

const DAYS_SEEN = 25;

let world: AiWorld;

beforeAll(async () => {
  world = await AiWorld.start();
});

afterAll(async () => {
  await world.close();
});

describe('a sentence that makes an event', () => {
  it.each([
    ['lunch with Anna tomorrow at noon for 90 minutes', 'Lunch with Anna +1 12:00-13:30'],
    ['schedule a meeting called Budget tomorrow at 4pm', 'Budget +1 16:00-17:00'],
    ['dentist check tomorrow at 8:15am', 'Dentist check +1 08:15-09:15'],
    ['book a haircut tomorrow from 5 to 5:45pm', 'Haircut +1 17:00-17:45'],
    ['call with Tom tomorrow at half past one', 'Call with Tom +1 13:30-14:00'],
    [`piano lesson on ${weekday(3)} at 4pm`, 'Piano lesson +3 16:00-17:00'],
    [`remind me to send the invoice on ${weekday(4)} at 9am`, 'Send the invoice +4 09:00-10:00'],
    [`plan a workshop on ${dayFromNow(5)} from 13:00 to 17:30`, 'Workshop +5 13:00-17:30'],
    ['add coffee with Lea in 3 days at quarter to five pm', 'Coffee with Lea +3 16:45-17:45'],
    ['breakfast tomorrow', 'Breakfast +1 08:00-09:00'],
    ['dinner with Eva tomorrow', 'Dinner with Eva +1 19:00-20:00'],
    ['put gym on my calendar tomorrow 6-7pm', 'Gym +1 18:00-19:00'],
    ['block tomorrow afternoon for deep work', 'Deep work +1 12:00-17:00'],
    [`block ${weekday(3)} morning for writing`, 'Writing +3 08:00-12:00'],
    ['block two hours tomorrow at 9am for the tax return', 'Tax return +1 09:00-11:00'],
    ["Paul's birthday tomorrow", "Paul's birthday +1 all day"],
    [`vacation from ${dayFromNow(9)} to ${dayFromNow(11)}`, 'Vacation +9 all day to +11'],
    ['team lunch at Blue Door tomorrow at 12:30', 'Team lunch +1 12:30-13:30 @ Blue Door'],
    ['schedule a demo tomorrow at 3pm in room 5', 'Demo +1 15:00-16:00 @ Room 5'],
    [
      'schedule a meeting with bob@corp.example tomorrow 3-4pm in room 5 about the budget',
      'Budget +1 15:00-16:00 @ Room 5 <bob@corp.example>',
    ],
    [
      'meeting with ann@corp.example and bob@corp.example tomorrow at 11am',
      'Meeting +1 11:00-12:00 <ann@corp.example bob@corp.example>',
    ],
    ['interview tomorrow at 14:00 for 45 minutes', 'Interview +1 14:00-14:45'],
    ['please set up a call with Jo tomorrow at ten am', 'Call with Jo +1 10:00-10:30'],
    ['I have a doctor appointment tomorrow at 11:20am', 'Doctor appointment +1 11:20-12:20'],
    ['new event: car wash tomorrow 7pm', 'Car wash +1 19:00-20:00'],
    ['movie night in 2 days at 8pm', 'Movie night +2 20:00-21:00'],
    ['can you schedule a retro tomorrow at 2pm for an hour and a half?', 'Retro +1 14:00-15:30'],
    ['create an event named "Meet at noon" tomorrow at 5pm', 'Meet at noon +1 17:00-18:00'],
  ])('%s', async (sentence, made) => {
    expect(await changesBy(await seeded(), sentence)).toEqual([`+ ${made}`]);
  });

  it.each([
    ['running every day at 6am for 30 minutes', 'DAILY'],
    [`choir every ${weekday(2)} at 7pm`, 'WEEKLY'],
    ['book club on the first Monday of every month at 8pm', 'MONTHLY'],
  ])('and repeats: %s', async (sentence, frequency) => {
    const user = await seeded();

    const { preview } = await user.propose(sentence);

    expect(preview.after?.recurrence).toEqual([expect.stringContaining(`RRULE:FREQ=${frequency}`)]);
  });
});

describe('a sentence that changes an event', () => {
  const dentist = 'Dentist +3 10:00-10:30 @ Main Street 4';

  it.each([
    ['move the dentist to 3pm', [`- ${dentist}`, '+ Dentist +3 15:00-15:30 @ Main Street 4']],
    ['move my dentist appointment to 3pm', [`- ${dentist}`, '+ Dentist +3 15:00-15:30 @ Main Street 4']],
    [`reschedule the dentist to ${weekday(5)}`, [`- ${dentist}`, '+ Dentist +5 10:00-10:30 @ Main Street 4']],
    ['move the dentist to tomorrow at 9am', [`- ${dentist}`, '+ Dentist +1 09:00-09:30 @ Main Street 4']],
    ['push the dentist back by an hour', [`- ${dentist}`, '+ Dentist +3 11:00-11:30 @ Main Street 4']],
    ['bring the dentist forward by 30 minutes', [`- ${dentist}`, '+ Dentist +3 09:30-10:00 @ Main Street 4']],
    ['make the dentist half an hour earlier', [`- ${dentist}`, '+ Dentist +3 09:30-10:00 @ Main Street 4']],
    ['postpone the dentist by two hours', [`- ${dentist}`, '+ Dentist +3 12:00-12:30 @ Main Street 4']],
    ['extend the dentist by 15 minutes', [`- ${dentist}`, '+ Dentist +3 10:00-10:45 @ Main Street 4']],
    ['make the dentist an hour long', [`- ${dentist}`, '+ Dentist +3 10:00-11:00 @ Main Street 4']],
    ['rename the dentist to Orthodontist', [`- ${dentist}`, '+ Orthodontist +3 10:00-10:30 @ Main Street 4']],
    ['change the location of the dentist to Room 7', [`- ${dentist}`, '+ Dentist +3 10:00-10:30 @ Room 7']],
    ['push the stand-up tomorrow back by 30 minutes', ['- Stand-up +1 09:00-09:15', '+ Stand-up +1 09:30-09:45']],
    ['delay the stand-up by 10 minutes', ['- Stand-up +1 09:00-09:15', '+ Stand-up +1 09:10-09:25']],
    ['move the stand-up up by 15 minutes', ['- Stand-up +1 09:00-09:15', '+ Stand-up +1 08:45-09:00']],
    ['move my sync with Ann to 4pm', ['- Sync with Ann +8 13:00-14:00', '+ Sync with Ann +8 16:00-17:00']],
    [
      'move the offsite to the day after tomorrow',
      ['- Offsite +6 09:00-17:00 @ Lake House', '+ Offsite +2 09:00-17:00 @ Lake House'],
    ],
    ['move yoga to 7pm', ['- Yoga +2 18:00-19:00', '+ Yoga +2 19:00-20:00']],
    [
      'reschedule the weekly report to 4pm from now on',
      [
        '- Weekly report +5 11:00-12:00',
        '- Weekly report +12 11:00-12:00',
        '+ Weekly report +5 16:00-17:00',
        '+ Weekly report +12 16:00-17:00',
      ],
    ],
    [
      'add zoe@corp.example to the offsite',
      ['- Offsite +6 09:00-17:00 @ Lake House', '+ Offsite +6 09:00-17:00 @ Lake House <zoe@corp.example>'],
    ],
    [
      'remove tom@corp.example from the project review',
      [
        '- Project review +4 14:00-15:00 <mia@corp.example tom@corp.example>',
        '+ Project review +4 14:00-15:00 <mia@corp.example>',
      ],
    ],
  ])('%s', async (sentence, changes) => {
    expect(await changesBy(await seeded(), sentence)).toEqual(changes);
  });
});

describe('a sentence that deletes', () => {
  const yoga = ['- Yoga +2 18:00-19:00', '- Yoga +9 18:00-19:00', '- Yoga +16 18:00-19:00'];

  it.each([
    ['cancel the dentist', ['- Dentist +3 10:00-10:30 @ Main Street 4']],
    ['delete my dentist appointment', ['- Dentist +3 10:00-10:30 @ Main Street 4']],
    ['please remove the offsite from my calendar', ['- Offsite +6 09:00-17:00 @ Lake House']],
    ["cancel tomorrow's stand-up", ['- Stand-up +1 09:00-09:15']],
    ['cancel the sync with Bob', ['- Sync with Bob +8 11:00-12:00']],
    ['cancel yoga', yoga.slice(0, 1)],
    ['cancel the next yoga class', yoga.slice(0, 1)],
    ['delete the whole yoga series', yoga],
    ['cancel all yoga classes', yoga],
    ['delete the entire yoga series', yoga],
    ['cancel the yoga series', yoga],
    [`clear everything on ${dayFromNow(8)}`, ['- Sync with Bob +8 11:00-12:00', '- Sync with Ann +8 13:00-14:00']],
  ])('%s', async (sentence, changes) => {
    expect(await changesBy(await seeded(), sentence)).toEqual(changes);
  });
});

describe('a sentence that asks', () => {
  let user: AiUser;

  beforeAll(async () => {
    user = await seeded();
  });

  it.each([
    ['what time is my dentist appointment?', /Dentist: .*10:00/],
    ['when is my next yoga class?', /next one is Yoga: .*06:00.*I found 3/],
    ['when is the dentist?', /Dentist: .*10:00/],
    ['where is the offsite?', /Lake House/],
    ["who's invited to the review?", /Mia: coming/],
    ['when is my next meeting?', /^Stand-up: .*09:00/],
    ['who is coming to the project review?', /Mia: coming\n- tom@corp\.example: no answer yet/],
    [`how many meetings do I have on ${dayFromNow(8)}?`, /You have 2 events/],
    [`what do I have on ${weekday(3)}?`, /Dentist/],
    ["what's on my calendar tomorrow?", /Stand-up/],
    ['show me my events tomorrow', /Stand-up/],
    [`do I have anything on ${dayFromNow(7)}?`, /nothing/],
    ['am I free tomorrow at 9?', /not free/],
    ['am I free tomorrow at 3pm?', /You are free/],
    ['find me a free hour tomorrow', /These times are free/],
    ['find a free 45 minute slot tomorrow', /These times are free/],
    ['when can I meet for 2 hours tomorrow?', /These times are free/],
    ['cancel the flight', /no event matching "flight"/],
    ['play some jazz', /I can show your events/],
  ])('%s', async (sentence, reply) => {
    expect(await user.chat(sentence)).toMatchObject({
      reply: expect.stringMatching(reply),
      proposedActions: [],
      questions: [],
    });
  });

  it.each([
    ['find me a free hour tomorrow', 60],
    ['find a free 45 minute slot tomorrow', 45],
  ])('%s: as long as it is said to be', async (sentence, minutes) => {
    const { reply } = await user.chat(sentence, { locale: 'en-GB' });

    const [, first = '', last = ''] = /(\d\d:\d\d)–(\d\d:\d\d)/.exec(reply) ?? [];
    expect(minutesOf(last) - minutesOf(first)).toBe(minutes);
  });
});

describe('a conversation', () => {
  it.each([
    ['a missing time', ['meeting with Jo tomorrow', 'at 3pm'], ['+ Meeting with Jo +1 15:00-16:00']],
    ['a missing title', ['schedule something tomorrow at 10am', 'Budget talk'], ['+ Budget talk +1 10:00-11:00']],
    [
      'a choice of all',
      ['cancel the sync', 'all of them'],
      ['- Sync with Bob +8 11:00-12:00', '- Sync with Ann +8 13:00-14:00'],
    ],
    ['a second thought', ['lunch with Eva tomorrow', 'actually 1pm'], ['+ Lunch with Eva +1 13:00-14:00']],
    ['a choice', ['cancel the sync', 'the second'], ['- Sync with Ann +8 13:00-14:00']],
    [
      'a choice by name',
      ['move the sync to 4pm', 'Bob'],
      ['- Sync with Bob +8 11:00-12:00', '+ Sync with Bob +8 16:00-17:00'],
    ],
    [
      'an address',
      ['invite Anna to the offsite', 'anna@corp.example'],
      ['- Offsite +6 09:00-17:00 @ Lake House', '+ Offsite +6 09:00-17:00 @ Lake House <anna@corp.example>'],
    ],
    ['an event asked about', ['when is the dentist?', 'delete it'], ['- Dentist +3 10:00-10:30 @ Main Street 4']],
    [
      'an event asked about, to be moved',
      ['where is the offsite?', 'move it to tomorrow'],
      ['- Offsite +6 09:00-17:00 @ Lake House', '+ Offsite +1 09:00-17:00 @ Lake House'],
    ],
    [
      'a proposal to be changed',
      ['lunch with Eva tomorrow at noon', 'make it 3pm instead'],
      ['+ Lunch with Eva +1 15:00-16:00'],
    ],
    [
      'a change to be changed',
      ['move the stand-up to 10am', 'make it 11am instead'],
      ['- Stand-up +1 09:00-09:15', '+ Stand-up +1 11:00-11:15'],
    ],
    [
      'one of a series, then all',
      ['cancel yoga', 'all of them'],
      ['- Yoga +2 18:00-19:00', '- Yoga +9 18:00-19:00', '- Yoga +16 18:00-19:00'],
    ],
  ])('goes on with %s', async (_case, sentences, changes) => {
    expect(await changesBy(await seeded(), ...sentences)).toEqual(changes);
  });

  it('moves the event it has made', async () => {
    const user = await seeded();
    const { conversationId, proposedActions } = await user.chat('lunch with Eva tomorrow at noon');
    for (const action of proposedActions) await user.confirm(action);

    await user.confirm(await user.propose('move it to 1pm', { conversationId }));

    expect(await linesOf(user)).toContain('Lunch with Eva +1 13:00-14:00');
    expect(await linesOf(user)).not.toContain('Lunch with Eva +1 12:00-13:00');
  });

  it.each([
    ['add Mia to the stand-up', 'attendees'],
    ['schedule a meeting called Plan', 'start'],
    ['cancel the sync', 'event'],
  ])('says what it asks: %s', async (sentence, field) => {
    const { reply, questions } = await (await seeded()).chat(sentence);

    expect(questions).toEqual([expect.objectContaining({ field })]);
    expect(reply).toBe(questions[0]?.question);
  });

  it('ends its sentences once', async () => {
    const { reply } = await (await seeded()).chat('invite zoe@corp.example to the offsite');

    expect(reply).toContain('guests. Nothing');
  });
});

/** A user with a few events ahead. */
async function seeded(): Promise<AiUser> {
  const guests = [
    { email: 'mia@corp.example', displayName: 'Mia', responseStatus: 'accepted' },
    { email: 'tom@corp.example', responseStatus: 'needsAction' },
  ];
  return world.user([
    at(1, '09:00', '09:15', { summary: 'Stand-up' }),
    at(2, '18:00', '19:00', { summary: 'Yoga', recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] }),
    at(3, '10:00', '10:30', { summary: 'Dentist', location: 'Main Street 4' }),
    at(4, '14:00', '15:00', { summary: 'Project review', attendees: guests }),
    at(5, '11:00', '12:00', { summary: 'Weekly report', recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] }),
    at(6, '09:00', '17:00', { summary: 'Offsite', location: 'Lake House' }),
    at(8, '11:00', '12:00', { summary: 'Sync with Bob' }),
    at(8, '13:00', '14:00', { summary: 'Sync with Ann' }),
  ]);
}

function at(day: number, start: string, end: string, more: Record<string, unknown>): Record<string, unknown> {
  const moment = (clock: string) => ({ dateTime: `${dayFromNow(day)}T${clock}:00`, timeZone: ZONE });
  return anEvent({ start: moment(start), end: moment(end), ...more });
}

/** What a conversation does to the calendar once its last proposals are confirmed: what is gone, then what is new. */
async function changesBy(user: AiUser, ...sentences: string[]): Promise<string[]> {
  const before = await linesOf(user);
  let more: { conversationId?: string } = {};
  for (const sentence of sentences.slice(0, -1))
    more = { conversationId: (await user.chat(sentence, more)).conversationId };
  const { proposedActions } = await user.chat(sentences.at(-1) ?? '', more);
  for (const action of proposedActions) expect((await user.confirm(action)).status).toBe(200);
  const after = await linesOf(user);
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}

/** The user's events by their start, each as `title +days HH:MM-HH:MM @ place <guests>`. */
async function linesOf(user: AiUser): Promise<string[]> {
  const range = `timeMin=${dayFromNow(0)}T00:00:00Z&timeMax=${dayFromNow(DAYS_SEEN)}T00:00:00Z`;
  const { body } = await user.call<EventPage>('GET', `/calendar/events?${range}&maxResults=100`);
  return body.items.map(lineOf);
}

function lineOf({ summary, start, end, location, attendees }: CalendarEvent): string {
  const guests = attendees?.flatMap(({ email, self }) => (self || email === undefined ? [] : [email])) ?? [];
  const time =
    start?.dateTime === undefined
      ? daysOf(start?.date, end?.date)
      : `${dayOf(start.dateTime)} ${clockOf(start.dateTime)}-${clockOf(end?.dateTime)}`;
  return [summary, time, location && `@ ${location}`, guests.length > 0 && `<${guests.toSorted().join(' ')}>`]
    .filter(Boolean)
    .join(' ');
}

function daysOf(first = '', end = ''): string {
  const last = Temporal.PlainDate.from(end).subtract({ days: 1 }).toString();
  return first === last ? `${dayOf(first)} all day` : `${dayOf(first)} all day to ${dayOf(last)}`;
}

function dayOf(moment: string): string {
  const day = Temporal.PlainDate.from(moment.slice(0, 10));
  return `+${Temporal.PlainDate.from(dayFromNow(0)).until(day).days}`;
}

function clockOf(moment = ''): string {
  return moment.slice(11, 16);
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** The name of a day within the coming week. */
function weekday(days: number): string {
  return Temporal.PlainDate.from(dayFromNow(days)).toLocaleString('en', { weekday: 'long' });
}
