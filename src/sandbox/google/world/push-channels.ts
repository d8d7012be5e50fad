import { createHash } from 'node:crypto';
import type { Calendar } from './calendar.js';
import type { SimulatedClock } from './clock.js';

const DELIVERY_TIMEOUT_MS = 5000;

/** A standing order to be told of changes in one calendar's events. */
export interface PushChannel {
  id: string;
  calendarId: string;
  owner: string;
  address: string;
  token: string | undefined;
  expiresAt: number;
  messages: number;
}

/** The push channels of `events.watch`, and the messages they send. */
export class PushChannels {
  /** Base URL of the simulator, for `X-Goog-Resource-URI`. */
  baseUrl = '';
  private readonly channels = new Map<string, PushChannel>();
  private readonly due = new Set<PushChannel>();
  private readonly inFlight = new AbortController();

  constructor(private readonly clock: SimulatedClock) {}

  /** Whether an id is taken by a living channel. */
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
    if (!channel || channel.owner !== owner || resourceIdOf(channel.calendarId) !== resourceId) return false;
    return this.channels.delete(id);
  }

  /** Tells the channels of a calendar that it changed: once for all changes of one request. */
  notify(calendar: Calendar): void {
    for (const channel of this.channels.values()) {
      if (channel.calendarId !== calendar.id || this.due.has(channel)) continue;
      this.due.add(channel);
      setImmediate(() => {
        this.due.delete(channel);
        if (this.channels.get(channel.id) === channel) void this.send(channel, 'exists');
      });
    }
  }

  /** Closes every channel. */
  clear(): void {
    this.channels.clear();
  }

  /** Gives up what is still being delivered. */
  abort(): void {
    this.inFlight.abort();
  }

  /** The resource's address, as channels and messages name it. */
  resourceUri(calendarId: string): string {
    return `${this.baseUrl}/calendar/v3/calendars/${encodeURIComponent(calendarId)}/events?alt=json`;
  }

  private async send(channel: PushChannel, state: 'sync' | 'exists'): Promise<void> {
    if (channel.expiresAt <= this.clock.now()) {
      this.channels.delete(channel.id);
      return;
    }
    channel.messages += 1;
    const headers = {
      'content-length': '0',
      'x-goog-channel-id': channel.id,
      'x-goog-channel-expiration': new Date(channel.expiresAt).toUTCString(),
      'x-goog-resource-id': resourceIdOf(channel.calendarId),
      'x-goog-resource-uri': this.resourceUri(channel.calendarId),
      'x-goog-resource-state': state,
      'x-goog-message-number': String(channel.messages),
      ...(channel.token !== undefined && { 'x-goog-channel-token': channel.token }),
    };
    const signal = AbortSignal.any([this.inFlight.signal, AbortSignal.timeout(DELIVERY_TIMEOUT_MS)]);
    try {
      await fetch(channel.address, { method: 'POST', headers, signal, redirect: 'manual' });
    } catch {
      // A message that does not arrive is lost: Google tries again for a while, this does not.
    }
  }
}

/** The opaque id of a calendar's events as a watched resource. */
export function resourceIdOf(calendarId: string): string {
  return createHash('sha256').update(`events ${calendarId}`).digest('base64url').slice(0, 27);
}
