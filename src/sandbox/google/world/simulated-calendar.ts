import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { EventStore } from '../events/event-store.js';
import { type AccessRole, AccessRules } from './access-rules.js';

/** A calendar with its events and its access rules. */
export class Calendar {
  readonly events = new EventStore();
  readonly access = new AccessRules();
  description: string | undefined;
  location: string | undefined;
  labels: calendar_v3.Schema$EventLabel[] = [];
  deleted = false;
  /** Sync tokens issued before this instant no longer work. */
  syncTokensEndedAt = 0;
  /** Increases with every change of the calendar itself. */
  version = 1;

  constructor(
    readonly id: string,
    public summary: string,
    public timeZone: string,
    /** The address whose primary calendar this is. */
    readonly primaryOf?: string,
  ) {}

  /** The role of `email` on this calendar. */
  findRole(email: string): AccessRole {
    return this.access.findRole(email);
  }

  /** Changes the zone of the calendar; its whole days then begin at midnight of that zone. */
  moveTo(timeZone: string): void {
    this.timeZone = timeZone;
    this.events.rezone(timeZone);
  }

  /** The address of the first owner. */
  get dataOwner(): string | undefined {
    return this.access
      .all()
      .find(({ role }) => role === 'owner')
      ?.id.slice('user:'.length);
  }
}
