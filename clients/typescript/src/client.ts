import { Assistant } from './assistant.js';
import { Auth } from './auth.js';
import { Events } from './events.js';
import { SessionKeeper } from './session.js';
import { memoryTokens, type TokenStore } from './tokens.js';
import { bodyOf, openPublic, openSecured, type Fetch, type Rest } from './transport.js';
import type {
  CalendarEntry,
  FreeBusyAnswer,
  FreeBusyRequest,
  ListCalendarsQuery,
  SlotsAnswer,
  SlotsRequest,
} from './types.js';

/** How a client reaches its server. */
export interface ClientOptions {
  /** The address of the server, such as `https://calendar.example.com`. */
  baseUrl: string;
  /** Where tokens rest; memory where nothing else is given. */
  tokens?: TokenStore;
  /** The platform's `fetch` where nothing else is given; on React Native that of `expo/fetch` streams. */
  fetch?: Fetch;
  /** How often a request that may be repeated is tried again; twice where nothing else is given. */
  retries?: number;
  /** The longest `Retry-After` that is waited for; ten seconds where nothing else is given. */
  maxWaitSeconds?: number;
  /** Called once the session is over, so that the app can show its sign-in. */
  onSignedOut?: () => void;
}

/** A client of one Chat2Calendar server. Every failed answer is thrown as an `ApiProblem`. */
export class Chat2Calendar {
  readonly auth: Auth;
  readonly events: Events;
  readonly assistant: Assistant;
  /** Every route by its path, with the access token added and problems thrown, for what the methods here do not cover. */
  readonly rest: Rest;

  constructor(options: ClientOptions) {
    const { baseUrl, tokens = memoryTokens(), retries = 2, maxWaitSeconds = 10 } = options;
    const fetch = options.fetch ?? ((request) => globalThis.fetch(request));
    const transport = { baseUrl: baseUrl.replace(/\/$/, ''), fetch, retries, maxWaitSeconds };
    const open = openPublic(transport);
    const refresh = (refreshToken: string) => bodyOf(open.POST('/auth/refresh', { body: { refreshToken } }));
    const keeper = new SessionKeeper(tokens, refresh, options.onSignedOut ?? (() => undefined));
    this.rest = openSecured(transport, keeper);
    this.auth = new Auth(open, this.rest, keeper, tokens);
    this.events = new Events(this.rest);
    this.assistant = new Assistant(this.rest);
  }

  /** All calendars on the user's list, page after page. */
  async *calendars(query: Omit<ListCalendarsQuery, 'pageToken'> = {}): AsyncGenerator<CalendarEntry> {
    let pageToken: string | undefined;
    do {
      const asked = { ...query, ...(pageToken !== undefined && { pageToken }) };
      const page = await bodyOf(this.rest.GET('/calendar/calendars', { params: { query: asked } }));
      yield* page.items;
      pageToken = page.nextPageToken;
    } while (pageToken !== undefined);
  }

  /** Busy times; a calendar with `errors` is unknown, which is not the same as free. */
  async freeBusy(body: FreeBusyRequest): Promise<FreeBusyAnswer> {
    return bodyOf(this.rest.POST('/calendar/freebusy', { body }));
  }

  /** Times at which everybody is free, best first. */
  async findSlots(body: SlotsRequest): Promise<SlotsAnswer> {
    return bodyOf(this.rest.POST('/calendar/slots', { body }));
  }
}
