import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatedClock } from './clock.js';

const DELIVERY_TIMEOUT_MS = 5000;

/** A watched resource: its key, and the path it is read at. */
export interface WatchedResource {
  key: string;
  path: string;
}

/** The events of a calendar. */
export const watchEvents = (calendarId: string): WatchedResource => ({
  key: `events ${calendarId}`,
  path: `/calendars/${encodeURIComponent(calendarId)}/events`,
});

/** The access rules of a calendar. */
export const watchAcl = (calendarId: string): WatchedResource => ({
  key: `acl ${calendarId}`,
  path: `/calendars/${encodeURIComponent(calendarId)}/acl`,
});

/** A user's list of calendars. */
export const watchCalendarList = (sub: string): WatchedResource => ({
  key: `list ${sub}`,
  path: '/users/me/calendarList',
});

/** A user's settings. */
export const watchSettings = (sub: string): WatchedResource => ({ key: `settings ${sub}`, path: '/users/me/settings' });

/** A subscription to the changes of one resource. */
export interface PushChannel {
  id: string;
  resource: WatchedResource;
  owner: string;
  address: string;
  token: string | undefined;
  expiresAt: number;
  messages: number;
}

/** The fault of one message. */
export interface PushFault {
  /** It never arrives. */
  lost?: boolean;
  /** It arrives two times. */
  twice?: boolean;
  /** It arrives behind the next message of its channel. */
  swapped?: boolean;
  /** It arrives so many milliseconds late. */
  delayMs?: number;
}

/** The channels of the `watch` methods, and their messages. */
export class PushChannels {
  /** Base URL of the simulator, for `X-Goog-Resource-URI`. */
  baseUrl = '';
  /** Finds the fault of a message about the resource at a path, sent to a user's channel. */
  faultFor: (path: string, owner: string) => PushFault | undefined = () => undefined;
  private readonly channels = new Map<string, PushChannel>();
  private readonly due = new Set<PushChannel>();
  private readonly held = new Map<PushChannel, Headers>();
  private inFlight = new AbortController();

  constructor(private readonly clock: SimulatedClock) {}

  /** Whether an open channel has this id. */
  has(id: string): boolean {
    return this.channels.has(id);
  }

  /** Opens a channel and sends its first message, `sync`. */
  open(channel: PushChannel): void {
    this.channels.set(channel.id, channel);
    void this.send(channel, 'sync');
  }

  /** Closes a channel; false when there is none with this id and resource. */
  stop(id: string, resourceId: string, owner: string): boolean {
    const channel = this.channels.get(id);
    if (!channel || channel.owner !== owner || computeResourceId(channel.resource) !== resourceId) return false;
    return this.channels.delete(id);
  }

  /** Notifies the channels of a resource: once for all changes of one request. */
  notify({ key }: WatchedResource): void {
    for (const channel of this.channels.values()) {
      if (channel.resource.key !== key || this.due.has(channel)) continue;
      this.due.add(channel);
      setImmediate(() => {
        this.due.delete(channel);
        if (this.channels.get(channel.id) === channel) void this.send(channel, 'exists');
      });
    }
  }

  /** Closes every channel; undelivered messages are dropped. */
  clear(): void {
    this.channels.clear();
    this.held.clear();
    this.abort();
    this.inFlight = new AbortController();
  }

  /** Drops undelivered messages. */
  abort(): void {
    this.inFlight.abort();
  }

  /** The URI of the resource in channels and messages. */
  resourceUri({ path }: WatchedResource): string {
    return `${this.baseUrl}/calendar/v3${path}?alt=json`;
  }

  private async send(channel: PushChannel, state: 'sync' | 'exists'): Promise<void> {
    if (channel.expiresAt <= this.clock.now()) {
      this.channels.delete(channel.id);
      return;
    }
    const message = this.message(channel, state);
    const fault = this.faultFor(`/calendar/v3${channel.resource.path}`, channel.owner);
    if (fault?.lost) return;
    if (fault?.swapped && !this.held.has(channel)) {
      this.held.set(channel, message);
      return;
    }
    const { signal } = this.inFlight;
    // `reset` may clear the world while a message waits.
    if (fault?.delayMs) await sleep(fault.delayMs, undefined, { ref: false });
    const held = this.held.get(channel);
    this.held.delete(channel);
    for (const next of [message, ...(fault?.twice ? [message] : []), ...(held ? [held] : [])])
      await deliver(channel, next, signal);
  }

  private message(channel: PushChannel, state: 'sync' | 'exists'): Headers {
    channel.messages += 1;
    return {
      'content-length': '0',
      'x-goog-channel-id': channel.id,
      'x-goog-channel-expiration': new Date(channel.expiresAt).toUTCString(),
      'x-goog-resource-id': computeResourceId(channel.resource),
      'x-goog-resource-uri': this.resourceUri(channel.resource),
      'x-goog-resource-state': state,
      'x-goog-message-number': String(channel.messages),
      ...(channel.token !== undefined && { 'x-goog-channel-token': channel.token }),
    };
  }
}

type Headers = Record<string, string>;

async function deliver({ address }: PushChannel, headers: Headers, stopped: AbortSignal): Promise<void> {
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(DELIVERY_TIMEOUT_MS)]);
  try {
    await fetch(address, { method: 'POST', headers, signal, redirect: 'manual' });
  } catch {
    // A lost message stays lost: Google retries for a while, the simulator does not.
  }
}

/** The opaque id of a watched resource. */
export function computeResourceId({ key }: WatchedResource): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 27);
}
