/** One request of the tour through all operations, as it works against the sandbox's demo week. */
export interface ExampleStep {
  /** The `operationId`. */
  operation: string;
  /** The name of the example, when an operation has several. */
  title?: string;
  path?: Record<string, string>;
  query?: Record<string, string | number | boolean>;
  headers?: Record<string, string>;
  body?: unknown;
  /** Variables to take from the answer, by the path of their value. */
  saves?: Record<string, string>;
  /** The status to expect where it is none of success. */
  status?: number;
}

const HASH = 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg';

/** What the variables of the steps hold in the document, where no step came before. */
export const VARIABLES: Readonly<Record<string, string>> = {
  accessToken: 'your-access-token',
  refreshToken: 'your-refresh-token',
  sessionId: 'lyDAsSWHlGWyoZM9p3u2TA',
  redirectUri: 'http://localhost:3000/callback',
  eventId: 'demodentist000',
  movedEventId: 'demohairdress0',
  key: '6f1f7c1e-4d0b-4f7a-9f0c-2d6c1f8f5a11',
  conversationId: 'Zk3v0Yc1TQyR6l2u8s9AxQ',
  actionId: 'pXn2b7Qe5sT0mV4k9yRw1A',
  hash: HASH,
  otherActionId: 'qYm3c8Rf6tU1nW5l0zSx2B',
  otherHash: HASH,
  writeId: 'rZo4d9Sg7uV2oX6m1aTy3C',
};

const FAMILY = 'family0hoffmann0demo0calendar@group.calendar.google.com';
const RANGE = { timeMin: '2026-11-30T00:00:00+01:00', timeMax: '2026-12-07T00:00:00+01:00' };
const FIRST_ACTION = { actionId: 'proposedActions.0.id', hash: 'proposedActions.0.hash' };

/** Every operation at least once, in an order in which each finds what it needs. */
export const STEPS: readonly ExampleStep[] = [
  { operation: 'getLiveness' },
  { operation: 'getReadiness' },
  { operation: 'getMetrics' },
  {
    operation: 'getConsentUrl',
    query: {
      redirectUri: '{{redirectUri}}',
      codeChallenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      state: 'af0ifjsldkj',
      nonce: 'n-0S6_WzA2Mj',
    },
  },
  {
    operation: 'signIn',
    body: {
      code: 'code-from-google',
      codeVerifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
      redirectUri: '{{redirectUri}}',
      nonce: 'n-0S6_WzA2Mj',
    },
    // A code can only come from a consent in a browser.
    status: 400,
  },
  {
    operation: 'refreshSession',
    body: { refreshToken: '{{refreshToken}}' },
    saves: { accessToken: 'accessToken', refreshToken: 'refreshToken' },
  },
  { operation: 'getMe' },
  { operation: 'listSessions' },
  { operation: 'endSession', path: { id: '{{sessionId}}' }, status: 404 },
  { operation: 'listCalendars' },
  { operation: 'listEvents', query: { ...RANGE, maxResults: 10 } },
  {
    operation: 'createEvent',
    query: { onConflict: 'warn' },
    headers: { 'Idempotency-Key': '{{key}}' },
    body: {
      summary: 'Lunch with Anna',
      location: 'Cafe Einstein',
      start: { dateTime: '2026-12-01T12:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-12-01T13:30', timeZone: 'Europe/Berlin' },
      attendees: [{ email: 'anna.keller@example.com' }],
      reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 30 }] },
    },
    saves: { eventId: 'id' },
  },
  { operation: 'getEvent', path: { eventId: '{{eventId}}' } },
  {
    operation: 'updateEvent',
    path: { eventId: '{{eventId}}' },
    body: { start: { dateTime: '2026-12-01T13:00' }, location: null },
  },
  {
    operation: 'replaceEvent',
    path: { eventId: '{{eventId}}' },
    body: { summary: 'Lunch', start: { dateTime: '2026-12-02T12:00' }, end: { dateTime: '2026-12-02T13:00' } },
  },
  {
    operation: 'listInstances',
    path: { eventId: 'demostandup00' },
    query: { ...RANGE, maxResults: 2 },
  },
  {
    operation: 'respondToEvent',
    path: { eventId: 'demolunch00000' },
    body: { responseStatus: 'tentative', comment: 'I may be ten minutes late.' },
  },
  {
    operation: 'batchEvents',
    body: {
      items: [
        { method: 'create', event: { summary: 'Haircut', start: { dateTime: '2026-12-03T17:00' } } },
        { method: 'update', eventId: '{{eventId}}', changes: { colorId: '5' }, scope: 'all' },
      ],
    },
    saves: { movedEventId: 'results.0.event.id' },
  },
  { operation: 'moveEvent', path: { eventId: '{{movedEventId}}' }, body: { destination: FAMILY } },
  { operation: 'deleteEvent', path: { eventId: '{{eventId}}' } },
  { operation: 'listWrites', saves: { writeId: 'items.0.id' } },
  { operation: 'undoWrite', path: { id: '{{writeId}}' } },
  {
    operation: 'getFreeBusy',
    body: { ...RANGE, calendars: ['primary'], attendees: ['anna.keller@example.com'] },
  },
  {
    operation: 'findSlots',
    body: { ...RANGE, durationMinutes: 45, attendees: ['anna.keller@example.com'], maxResults: 3 },
  },
  {
    operation: 'parseRequest',
    body: { text: 'Lunch with Anna tomorrow at noon for 90 minutes', referenceTime: '2026-11-30T09:00:00+01:00' },
  },
  {
    operation: 'chat',
    body: { message: 'Lunch with Anna tomorrow at noon for 90 minutes' },
    saves: { conversationId: 'conversationId', ...FIRST_ACTION },
  },
  { operation: 'listActions', query: { status: 'proposed' } },
  { operation: 'confirmAction', path: { actionId: '{{actionId}}' }, body: { hash: '{{hash}}' } },
  {
    operation: 'chat',
    title: 'Send another message',
    body: { message: 'Dinner tomorrow at 7pm', conversationId: '{{conversationId}}' },
    saves: FIRST_ACTION,
  },
  { operation: 'confirmActions', body: { actions: [{ id: '{{actionId}}', hash: '{{hash}}' }] } },
  {
    operation: 'chat',
    title: 'Send a third message',
    body: { message: 'Cancel the dinner tomorrow', conversationId: '{{conversationId}}' },
    saves: { otherActionId: 'proposedActions.0.id' },
  },
  { operation: 'rejectAction', path: { actionId: '{{otherActionId}}' } },
  { operation: 'getConversation', path: { id: '{{conversationId}}' } },
  { operation: 'deleteConversation', path: { id: '{{conversationId}}' } },
  { operation: 'signOut', body: { refreshToken: '{{refreshToken}}' } },
];

/** A value with the variables in its texts filled in. */
export function fillIn(value: unknown, variables: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string')
    return value.replaceAll(/\{\{(\w{1,40})\}\}/g, (_, name: string) => variables[name] ?? '');
  if (Array.isArray(value)) return value.map((each) => fillIn(each, variables));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fillIn(each, variables)]));
}
