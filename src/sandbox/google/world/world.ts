import { GrantBook } from '../oauth/grant-book.js';
import { Calendar, type AccessRole } from './calendar.js';
import { SimulatedClock } from './clock.js';
import { Journal } from './journal.js';
import { PushChannels } from './push-channels.js';
import { newUser, type User } from './user.js';

/** Everything that exists in one simulator: accounts, calendars, grants, time and the journals. */
export class World {
  readonly clock = new SimulatedClock();
  readonly journal = new Journal();
  readonly users = new Map<string, User>();
  readonly calendars = new Map<string, Calendar>();
  readonly grants = new GrantBook(this.clock);
  readonly channels = new PushChannels(this.clock);

  /** Back to nothing: no users, no logs; the clock stays as it is. */
  clear(): void {
    this.users.clear();
    this.calendars.clear();
    this.grants.clear();
    this.journal.clear();
    this.channels.clear();
  }

  /** The account with this address, made with its primary calendar when it is new. */
  addUser(email: string, name?: string, timeZone = 'UTC'): User {
    const address = email.toLowerCase();
    const known = this.users.get(address);
    if (known) return known;
    const user = newUser(address, name, timeZone);
    this.users.set(address, user);
    const primary = new Calendar(address, address, timeZone, address);
    this.addCalendar(primary, user, 'owner');
    return user;
  }

  /** Puts a calendar into the world (unless it is there) and into a user's list, with a role on it. */
  addCalendar(calendar: Calendar, user: User, role: AccessRole): void {
    const present = this.calendars.get(calendar.id) ?? calendar;
    this.calendars.set(present.id, present);
    present.roles.set(user.email, role);
    user.listSeq += 1;
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

  /** The calendar an id names for a user, `primary` being their own. */
  calendarFor(user: User, id: string): Calendar | undefined {
    return this.calendars.get(id === 'primary' ? user.email : (this.users.get(id.toLowerCase())?.email ?? id));
  }
}
