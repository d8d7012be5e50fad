import type { SeedUser } from '../control/seed.js';
import type { OAuthClient } from '../oauth/oauth-client.js';
import { epochToWall } from '../time/zone.js';

/** The demo user. */
export const DEMO_USER_EMAIL = 'lena.hoffmann@example.com';
/** A colleague of the demo user, who shares some of the events. */
export const DEMO_COLLEAGUE_EMAIL = 'anna.keller@example.com';
/** A guest without an account in the simulator. */
export const DEMO_EXTERNAL_EMAIL = 'tom.becker@partner.example';
/** The time zone of the demo. */
export const DEMO_TIME_ZONE = 'Europe/Berlin';
/** The demo user's second calendar. */
export const DEMO_FAMILY_CALENDAR_ID = 'family0hoffmann0demo0calendar@group.calendar.google.com';

/** The registered application when no other is configured. */
export const DEMO_CLIENT: OAuthClient = {
  clientId: '000000000000-chat2calendardemo.apps.googleusercontent.com',
  clientSecret: 'GOCSPX-chat2calendar-demo-secret',
  redirectUris: [
    'http://localhost:3000/callback',
    'http://127.0.0.1:3000/callback',
    'com.example.chat2calendar:/oauth2redirect',
  ],
};

/** The API key when no other is configured. */
export const DEMO_API_KEY = 'AIzaSy-chat2calendar-demo-key';

const DAY_MS = 86_400_000;

type Body = Record<string, unknown>;

/** The demo's accounts and a plausible week around `now` (epoch milliseconds), in the demo's zone. */
export function demoUsers(now: number): SeedUser[] {
  const days = new DemoDays(now);
  return [
    {
      email: DEMO_USER_EMAIL,
      name: 'Lena Hoffmann',
      timeZone: DEMO_TIME_ZONE,
      calendars: [{ id: DEMO_FAMILY_CALENDAR_ID, summary: 'Family' }],
      events: { primary: [...routine(days), ...appointments(days)], [DEMO_FAMILY_CALENDAR_ID]: family(days) },
    },
    {
      email: DEMO_COLLEAGUE_EMAIL,
      name: 'Anna Keller',
      timeZone: DEMO_TIME_ZONE,
      events: { primary: colleague(days) },
    },
  ];
}

function routine(days: DemoDays): Body[] {
  const monday = days.monday(-1);
  return [
    {
      id: 'demostandup00',
      summary: 'Stand-up',
      ...timed(monday, '09:30', '09:45'),
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
      attendees: [accepted(DEMO_USER_EMAIL), accepted(DEMO_COLLEAGUE_EMAIL)],
      conferenceData: { createRequest: { requestId: 'demo-standup', conferenceSolutionKey: { type: 'hangoutsMeet' } } },
    },
    {
      id: 'demojoga000000',
      summary: 'Yoga',
      location: 'Studio Sonne, Kastanienallee 12, Berlin',
      ...timed(monday + 2 * DAY_MS, '18:30', '19:30'),
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=WE'],
    },
    {
      id: 'demoreport0000',
      summary: 'Weekly report',
      ...timed(monday + 4 * DAY_MS, '15:00', '15:30'),
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=FR'],
      colorId: '5',
    },
  ];
}

function appointments(days: DemoDays): Body[] {
  return [
    {
      id: 'demodentist000',
      summary: 'Dentist',
      location: 'Dr. Vogel, Torstraße 40, Berlin',
      ...timed(days.next(4), '10:30', '11:15'),
      reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 60 }] },
    },
    {
      id: 'demolunch00000',
      summary: 'Lunch with Tom',
      location: 'Cafe Einstein',
      ...timed(days.next(2), '12:30', '13:30'),
      attendees: [accepted(DEMO_USER_EMAIL), { email: DEMO_EXTERNAL_EMAIL, displayName: 'Tom Becker' }],
    },
    {
      id: 'demoprojekt000',
      summary: 'Project review',
      description: 'Numbers of the quarter and what follows from them.',
      ...timed(days.next(3), '14:00', '15:30'),
      attendees: [
        accepted(DEMO_USER_EMAIL),
        accepted(DEMO_COLLEAGUE_EMAIL),
        { email: DEMO_EXTERNAL_EMAIL, responseStatus: 'tentative' },
      ],
    },
    { id: 'demofocus00000', summary: 'Focus: release notes', ...timed(days.next(1), '10:00', '12:00') },
    {
      id: 'demooffsite000',
      summary: 'Team offsite',
      ...wholeDays(days.monday(1) + 2 * DAY_MS, 2),
      location: 'Potsdam',
    },
    { id: 'demohairdress0', summary: 'Hairdresser', ...timed(days.next(5), '17:00', '18:00') },
  ];
}

function family(days: DemoDays): Body[] {
  return [
    {
      id: 'demobirth00000',
      summary: "Grandma's birthday",
      ...wholeDays(days.next(6), 1),
      recurrence: ['RRULE:FREQ=YEARLY'],
      transparency: 'transparent',
    },
    {
      id: 'demoparents000',
      summary: "Parents' evening",
      ...timed(days.next(2), '19:00', '20:30'),
      location: 'Grundschule am Park',
    },
    {
      id: 'demobaths00000',
      summary: 'Swimming lesson',
      ...timed(days.monday(-1) + 5 * DAY_MS, '10:00', '10:45'),
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=SA'],
    },
  ];
}

function colleague(days: DemoDays): Body[] {
  return [
    {
      id: 'demooneonone00',
      summary: 'Lena / Anna 1:1',
      ...timed(days.next(4), '16:00', '16:30'),
      attendees: [accepted(DEMO_COLLEAGUE_EMAIL), { email: DEMO_USER_EMAIL }],
    },
    {
      id: 'demodesign0000',
      summary: 'Design review',
      ...timed(days.next(1), '15:00', '16:00'),
      attendees: [accepted(DEMO_COLLEAGUE_EMAIL), { email: DEMO_USER_EMAIL }],
    },
    { id: 'demodoctor0000', summary: 'Doctor', ...timed(days.next(3), '09:00', '10:00'), visibility: 'private' },
  ];
}

/** The days of the demo, each as its midnight on the wall clock in milliseconds. */
class DemoDays {
  private readonly today: number;

  constructor(now: number) {
    this.today = Math.floor(epochToWall(now, DEMO_TIME_ZONE) / DAY_MS) * DAY_MS;
  }

  /** The Monday of this week, or of a week before or after it. */
  monday(weeks: number): number {
    const weekday = (new Date(this.today).getUTCDay() + 6) % 7;
    return this.today + (weeks * 7 - weekday) * DAY_MS;
  }

  /** The first such weekday (Monday is 1) from tomorrow on, so that it is always in the future. */
  next(weekday: number): number {
    const ahead = (weekday - new Date(this.today + DAY_MS).getUTCDay() + 7) % 7;
    return this.today + (ahead + 1) * DAY_MS;
  }
}

const day = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

function timed(wall: number, from: string, to: string): Body {
  const moment = (time: string) => ({ dateTime: `${day(wall)}T${time}:00`, timeZone: DEMO_TIME_ZONE });
  return { start: moment(from), end: moment(to) };
}

function wholeDays(wall: number, count: number): Body {
  return { start: { date: day(wall) }, end: { date: day(wall + count * DAY_MS) } };
}

const accepted = (email: string): Body => ({ email, responseStatus: 'accepted' });
