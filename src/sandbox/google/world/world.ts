import { GrantBook } from '../oauth/grant-book.js';
import type { AccessRole } from './access-rules.js';
import { Calendar } from './simulated-calendar.js';
import { SimulatedClock } from './clock.js';
import { WorldJournal } from './journal.js';
import { watchCalendarList, PushChannels } from './push-channels.js';
import { newUser, type SimulatedUser } from './user.js';

/** The state of one simulator: accounts, calendars, grants, time and the journals. */
export class World {
  readonly clock = new SimulatedClock();
  readonly journal = new WorldJournal();
  readonly users = new Map<string, SimulatedUser>();
  readonly calendars = new Map<string, Calendar>();
  readonly grants = new GrantBook(this.clock);
  readonly channels = new PushChannels(this.clock);
  /** The API keys that open public calendars. */
  apiKeys: ReadonlySet<string> = new Set();

  /** Removes all users and logs; the clock stays as it is. */
  clear(): void {
    this.users.clear();
    this.calendars.clear();
    this.grants.clear();
    this.journal.clear();
    this.channels.clear();
  }

  /** The account with this address, created with its primary calendar when it is new. */
  addUser(email: string, name?: string, timeZone = 'UTC'): SimulatedUser {
    const address = email.toLowerCase();
    const known = this.users.get(address);
    if (known) return known;
    const user = newUser(address, name, timeZone);
    this.users.set(address, user);
    const primary = new Calendar(address, address, timeZone, address);
    this.addCalendar(primary, user, 'owner');
    return user;
  }

  /** Adds a calendar to the world (unless it exists) and to a user's list, with a role on it. */
  addCalendar(calendar: Calendar, user: SimulatedUser, role: AccessRole): void {
    const present = this.calendars.get(calendar.id) ?? calendar;
    this.calendars.set(present.id, present);
    present.access.set(`user:${user.email}`, role);
    this.listCalendar(present, user);
  }

  /** Adds a calendar to a user's list, with the defaults of a new entry. */
  listCalendar(present: Calendar, user: SimulatedUser): void {
    this.countListChange(user);
    user.calendarList.set(present.id, {
      calendarId: present.id,
      colorId: present.primaryOf ? '14' : '7',
      backgroundColor: present.primaryOf ? '#9fe1e7' : '#42d692',
      foregroundColor: '#000000',
      hidden: false,
      selected: true,
      deleted: false,
      defaultReminders: present.primaryOf ? [{ method: 'popup', minutes: 10 }] : [],
      notifications: [],
      changeSeq: user.listSeq,
    });
  }

  /** Removes a calendar from a user's list. */
  unlistCalendar(calendar: Calendar, user: SimulatedUser): void {
    const entry = user.calendarList.get(calendar.id);
    if (!entry || entry.deleted) return;
    this.countListChange(user);
    user.calendarList.set(calendar.id, { ...entry, deleted: true, changeSeq: user.listSeq });
  }

  /** Marks an entry of a user's list as changed, for incremental sync. */
  touchListed(calendar: Calendar, user: SimulatedUser): void {
    const entry = user.calendarList.get(calendar.id);
    if (!entry || entry.deleted) return;
    this.countListChange(user);
    user.calendarList.set(calendar.id, { ...entry, changeSeq: user.listSeq });
  }

  /** Counts a change of a user's list, and notifies its watchers. */
  countListChange(user: SimulatedUser): void {
    user.listSeq += 1;
    this.channels.notify(watchCalendarList(user.sub));
  }

  /** The calendar with an id; `primary` is the user's own. */
  calendarFor(user: SimulatedUser, id: string): Calendar | undefined {
    return this.calendars.get(id === 'primary' ? user.email : (this.users.get(id.toLowerCase())?.email ?? id));
  }
}
