import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSchema } from '../../clients/typescript/generate-schema.js';
import { TestGoogle } from '../support/google.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';

interface Operation {
  responses: Record<string, { content?: Record<string, unknown> }>;
  parameters?: { name: string; required: boolean; schema: { default?: unknown } }[];
  security?: unknown[];
}

interface Document {
  servers?: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: Record<string, unknown>; required?: string[] }> };
}

/** Every route of the contract, and whether it is public. */
const ROUTES: [string, boolean][] = [
  ['GET /auth/google/url', true],
  ['POST /auth/google', true],
  ['POST /auth/refresh', true],
  ['GET /auth/sessions', false],
  ['DELETE /auth/sessions/{id}', false],
  ['GET /auth/me', false],
  ['GET /calendar/calendars', false],
  ['GET /calendar/events', false],
  ['POST /calendar/events', false],
  ['GET /calendar/events/{eventId}', false],
  ['PUT /calendar/events/{eventId}', false],
  ['PATCH /calendar/events/{eventId}', false],
  ['DELETE /calendar/events/{eventId}', false],
  ['GET /calendar/events/{eventId}/instances', false],
  ['POST /calendar/events/{eventId}/move', false],
  ['POST /calendar/events/{eventId}/rsvp', false],
  ['POST /calendar/freebusy', false],
  ['POST /calendar/slots', false],
  ['POST /ai/parse-request', false],
  ['POST /ai/chat', false],
  ['GET /ai/actions', false],
  ['POST /ai/actions/confirm', false],
  ['POST /ai/actions/{actionId}/confirm', false],
  ['POST /ai/actions/{actionId}/reject', false],
  ['GET /ai/conversations/{id}', false],
  ['DELETE /ai/conversations/{id}', false],
  ['GET /health/live', true],
  ['GET /health/ready', true],
];

describe('GET /openapi.json', () => {
  let google: TestGoogle;
  let server: ServerProcess;
  let document: Document;

  // The document is made of what the compiler plugin noted, so it is asked of the built server.
  beforeAll(async () => {
    google = await TestGoogle.start();
    server = await ServerProcess.start(google, environment(google));
    document = (await server.call<Document>('GET', '/openapi.json')).body;
  });

  afterAll(async () => {
    await server.stop();
    await google.close();
  });

  it.each(ROUTES)('describes %s', (route, isPublic) => {
    const operation = operationOf(document, route);

    const success = Object.entries(operation?.responses ?? {}).find(([status]) => status.startsWith('2'));
    expect(operation?.security?.length === 0).toBe(isPublic);
    expect(operation?.responses['400']?.content).toHaveProperty(['application/problem+json']);
    expect(operation?.responses['500']?.content).toHaveProperty(['application/problem+json']);
    expect(success).toBeDefined();
    expect(success?.[0] === '204' || success?.[1].content !== undefined).toBe(true);
  });

  it('never asks for what has a default', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const parameters = operations.flatMap((operation) => operation.parameters ?? []);

    const defaulted = parameters.filter(({ schema }) => schema.default !== undefined);

    expect(defaulted.map(({ name }) => name)).toContain('calendarId');
    expect(defaulted.filter(({ required }) => required)).toEqual([]);
  });

  it('names the fields of requests and answers', () => {
    const { schemas } = document.components;

    expect(Object.keys(schemas['Problem']?.properties ?? {})).toEqual(
      expect.arrayContaining(['type', 'title', 'status', 'detail', 'code', 'requestId', 'retryable', 'errors']),
    );
    expect(Object.keys(schemas['EventInput']?.properties ?? {})).toEqual(
      expect.arrayContaining(['summary', 'start', 'end', 'recurrence', 'attendees', 'reminders', 'extendedProperties']),
    );
    expect(schemas['ChatReply']?.required).toEqual(
      expect.arrayContaining(['conversationId', 'reply', 'proposedActions']),
    );
  });

  it('names the address by which it was reached, whatever PUBLIC_URL says', () => {
    expect(document.servers?.map(({ url }) => url)).toEqual([server.url]);
  });

  it('matches the types of the TypeScript client', async () => {
    const committed = await readFile(new URL('../../clients/typescript/src/schema.ts', import.meta.url), 'utf8');

    // `npm run sdk:generate` writes them anew.
    expect(await generateSchema(document)).toBe(committed);
  });

  it.each(['/docs', '/docs/errors', '/docs/reference'])('has a page for people at %s', async (path) => {
    const { status, headers } = await server.call('GET', path);

    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
  });
});

function operationOf(document: Document, route: string): Operation | undefined {
  const [method = '', path = ''] = route.split(' ');
  return document.paths[path]?.[method.toLowerCase()];
}
