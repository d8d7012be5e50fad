import type { calendar_v3 } from '@googleapis/calendar';
import { EventStore } from '../events/event-store.js';
import { type AccessRole, AccessRules } from './access-rules.js';

/** A calendar with its events and the rules of who may use it. */
export class Calendar {
  readonly events = new EventStore();
  readonly access = new AccessRules();
  description: string | undefined;
  location: string | undefined;
  labels: calendar_v3.Schema$EventLabel[] = [];
  deleted = false;
  /** Sync tokens issued before this instant no longer work. */
  syncTokensEndedAt = 0;
  /** Moves with every change of the calendar itself. */
  version = 1;

  constructor(
    readonly id: string,
    public summary: string,
    public timeZone: string,
    /** The address whose primary calendar this is. */
    readonly primaryOf?: string,
  ) {}

  /** What `email` may do here. */
  roleOf(email: string): AccessRole {
    return this.access.roleOf(email);
  }

  /** Gives the calendar another zone; its whole days then begin at that zone's midnight. */
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
