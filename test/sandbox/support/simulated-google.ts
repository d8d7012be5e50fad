import { afterAll, beforeAll } from '@jest/globals';
import { gaxios, OAuth2Client, type AuthClient } from 'google-auth-library';
import { calendar, type calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { DEMO_CLIENT } from '../../../src/sandbox/google/demo/demo-seed.js';
import { startGoogleSimulator, type GoogleSimulator } from '../../../src/sandbox/google/simulator.js';
import { calendarSchemas } from './response-schemas.js';

/** The widest scope. */
export const CALENDAR_SCOPE = 'https://www.googleapis.com/auth/calendar';

/** The simulator over HTTP: its control routes, and Google's own client against it. */
export class SimulatedGoogle {
  private simulator: GoogleSimulator;

  /** One without users that starts before the first test of the file and stops after its last. */
  static shared(): SimulatedGoogle {
    const google = new SimulatedGoogle();
    beforeAll(async () => {
      google.simulator = await startGoogleSimulator({ seed: 'empty' });
    });
    afterAll(async () => google.simulator.close());
    return google;
  }

  get url(): string {
    return this.simulator.url;
  }

  /** Calls the control API; throws unless it answers 200. */
  async control<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.url}/__control/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each route documents the shape of its answer
    return JSON.parse(text) as T;
  }

  /** A fresh world of these users. */
  async reset(users: readonly object[], now = '2026-03-02T08:00:00Z'): Promise<void> {
    await this.control('POST', 'reset', { empty: true });
    await this.control('PUT', 'clock', { now, frozen: true });
    await this.control('POST', 'seed', { users });
  }

  /** Google's OAuth client, pointed here. */
  oauthClient(redirectUri = DEMO_CLIENT.redirectUris[0]): OAuth2Client {
    const { url } = this;
    return new OAuth2Client({
      clientId: DEMO_CLIENT.clientId,
      clientSecret: DEMO_CLIENT.clientSecret,
      ...(redirectUri !== undefined && { redirectUri }),
      issuers: [url],
      endpoints: {
        oauth2AuthBaseUrl: `${url}/o/oauth2/v2/auth`,
        oauth2TokenUrl: `${url}/token`,
        oauth2RevokeUrl: `${url}/revoke`,
        oauth2FederatedSignonPemCertsUrl: `${url}/oauth2/v1/certs`,
        oauth2FederatedSignonJwkCertsUrl: `${url}/oauth2/v3/certs`,
        tokenInfoUrl: `${url}/tokeninfo`,
      },
    });
  }

  /** The code a user's consent gives. */
  async code(email: string, extras: Record<string, unknown> = {}): Promise<string> {
    const { code } = await this.control<{ code: string }>('POST', 'consent', {
      email,
      clientId: DEMO_CLIENT.clientId,
      redirectUri: DEMO_CLIENT.redirectUris[0],
      scope: `openid email profile ${CALENDAR_SCOPE}`,
      ...extras,
    });
    return code;
  }

  /** Google's Calendar client, signed in as this user; every answer is held against the schema of its kind. */
  async calendarOf(email: string, scope = CALENDAR_SCOPE): Promise<calendar_v3.Calendar> {
    const auth = this.oauthClient();
    const { tokens } = await auth.getToken(await this.code(email, { scope }));
    auth.setCredentials(tokens);
    checkAnswers(auth);
    return calendar({ version: 'v3', auth, rootUrl: `${this.url}/`, retry: false });
  }

  /** An access token of this user. */
  async accessToken(email: string, scope = CALENDAR_SCOPE): Promise<string> {
    const { tokens } = await this.oauthClient().getToken(await this.code(email, { scope }));
    return tokens.access_token ?? '';
  }
}

const KINDS: Readonly<Record<string, string>> = {
  'calendar#acl': 'Acl',
  'calendar#aclRule': 'AclRule',
  'calendar#calendar': 'Calendar',
  'calendar#calendarList': 'CalendarList',
  'calendar#calendarListEntry': 'CalendarListEntry',
  'calendar#colors': 'Colors',
  'calendar#event': 'Event',
  'calendar#events': 'Events',
  'calendar#freeBusy': 'FreeBusyResponse',
  'calendar#setting': 'Setting',
  'calendar#settings': 'Settings',
  'api#channel': 'Channel',
};

let schemas: ReturnType<typeof calendarSchemas> | undefined;

/** Throws for an answer that Google's client would not know how to read. */
export function expectSchema(body: unknown): void {
  if (typeof body !== 'object' || body === null || !('kind' in body)) return;
  schemas ??= calendarSchemas();
  const kind = String(body.kind);
  const validate = schemas(KINDS[kind] ?? kind);
  const fits: unknown = validate(body);
  if (fits !== true)
    throw new Error(`${kind} is not as declared: ${JSON.stringify(validate.errors)} in ${JSON.stringify(body)}`);
}

function checkAnswers(auth: AuthClient): void {
  auth.transporter.interceptors.response.add({
    resolved: (answer) => {
      expectSchema(answer.data);
      return Promise.resolve(answer);
    },
  });
}

/** The status and reason Google's client was refused with; throws when it was not. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const thrown: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof gaxios.GaxiosError)) throw new TypeError(`Expected a refusal, got ${String(thrown)}`);
  const body: unknown = thrown.response?.data;
  const reason = REASON.exec(JSON.stringify(body))?.[1] ?? JSON.stringify(body);
  return `${thrown.status ?? 0} ${reason}`;
}

const REASON = /"(?:reason|error)":"([^"]+)"/;
