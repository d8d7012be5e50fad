import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { EventStore } from '../events/event-store.js';

/** What someone may do with a calendar, from nothing to everything. */
export const ACCESS_ROLES = [
  'none',
  'freeBusyReader',
  'reader',
  'writerWithoutPrivateAccess',
  'writer',
  'owner',
] as const;

/** One of {@link ACCESS_ROLES}. */
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** Whether `role` allows at least what `wanted` allows. */
export function roleAtLeast(role: AccessRole, wanted: AccessRole): boolean {
  return ACCESS_ROLES.indexOf(role) >= ACCESS_ROLES.indexOf(wanted);
}

/** Whether a text names a role. */
export function isAccessRole(text: unknown): text is AccessRole {
  return ACCESS_ROLES.some((role) => role === text);
}

/** A calendar with its events and the roles of those who may use it, by address. */
export class Calendar {
  readonly events = new EventStore();
  readonly roles = new Map<string, AccessRole>();
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
    return this.roles.get(email) ?? this.roles.get('default') ?? 'none';
  }

  /** Gives the calendar another zone; its whole days then begin at that zone's midnight. */
  moveTo(timeZone: string): void {
    this.timeZone = timeZone;
    this.events.rezone(timeZone);
  }

  /** The address of the first owner. */
  get dataOwner(): string | undefined {
    return [...this.roles].find(([, role]) => role === 'owner')?.[0];
  }
}
