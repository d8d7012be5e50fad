import { createHash } from 'node:crypto';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';

/** The consent policy of a user, and when refresh tokens are issued. */
export interface ConsentPolicy {
  scopes: 'all' | string[];
  deny: boolean;
  refreshToken: 'first' | 'always' | 'never';
}

/** An entry of a user's calendar list: the user's own fields; the others come from the calendar. */
export interface ListEntry {
  calendarId: string;
  summaryOverride?: string;
  colorId: string;
  backgroundColor: string;
  foregroundColor: string;
  hidden: boolean;
  selected: boolean;
  deleted: boolean;
  defaultReminders: calendar_v3.Schema$EventReminder[];
  notifications: calendar_v3.Schema$CalendarNotification[];
  changeSeq: number;
}

/** The settings that a seed can set, in Google's form. */
export interface UserSettings {
  locale: string;
  /** 0 is Sunday, 1 Monday, 6 Saturday. */
  weekStart: string;
  format24HourTime: string;
}

/** A Google account of the simulated world. */
export interface SimulatedUser {
  email: string;
  sub: string;
  name: string;
  timeZone: string;
  settings: UserSettings;
  consent: ConsentPolicy;
  calendarList: Map<string, ListEntry>;
  /** Counts the changes of the calendar list, for its sync tokens. */
  listSeq: number;
}

/** A new account; its `sub` is the same in every run for the same address. */
export function newUser(email: string, name: string | undefined, timeZone: string): SimulatedUser {
  const digest = createHash('sha256').update(email).digest();
  return {
    email,
    sub: `1${(digest.readBigUInt64BE(0) % 10n ** 20n).toString().padStart(20, '0')}`,
    name: name ?? email.slice(0, email.indexOf('@')),
    timeZone,
    settings: { locale: 'en', weekStart: '0', format24HourTime: 'false' },
    consent: { scopes: 'all', deny: false, refreshToken: 'first' },
    calendarList: new Map(),
    listSeq: 0,
  };
}
