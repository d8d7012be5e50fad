/**
 * The least a server can do with Google Calendar: Fastify, one token, no checks, answers parsed and written again. Called with `undici` or
 * `googleapis` and the address of Google. Prints its own address.
 */
import Fastify, { type FastifyInstance } from 'fastify';
import { calendar } from 'googleapis/build/src/apis/calendar/index.js';
import { Pool } from 'undici';
import { addressOf } from './address.ts';

const [kind, google = ''] = process.argv.slice(2);
const TOKEN = 'Bearer baseline';
type Query = { maxResults?: string };

function routesOfUndici(app: FastifyInstance): void {
  const pool = new Pool(google);
  const call = async (method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> => {
    const headers = { authorization: TOKEN, ...(body && { 'content-type': 'application/json' }) };
    const answer = await pool.request({ method, path, headers, ...(body && { body: JSON.stringify(body) }) });
    return answer.body.json();
  };
  const events = '/calendar/v3/calendars/primary/events';
  app.get<{ Querystring: Query }>('/calendar/events', async ({ query: { maxResults = '250' } }) =>
    call('GET', `${events}?maxResults=${maxResults}&singleEvents=true`),
  );
  app.get<{ Params: { id: string } }>('/calendar/events/:id', async ({ params }) =>
    call('GET', `${events}/${params.id}`),
  );
  app.post('/calendar/events', async ({ body }) => call('POST', `${events}?sendUpdates=none`, objectFrom(body)));
  app.get('/calendar/calendars', async () => call('GET', '/calendar/v3/users/me/calendarList?maxResults=250'));
}

function routesOfGoogleapis(app: FastifyInstance): void {
  const client = calendar({ version: 'v3', rootUrl: google });
  const options = { headers: { authorization: TOKEN } };
  const calendarId = 'primary';
  app.get<{ Querystring: Query }>('/calendar/events', async ({ query: { maxResults = '250' } }) => {
    const parameters = { calendarId, maxResults: Number(maxResults), singleEvents: true };
    return (await client.events.list(parameters, options)).data;
  });
  app.get<{ Params: { id: string } }>('/calendar/events/:id', async ({ params }) => {
    return (await client.events.get({ calendarId, eventId: params.id }, options)).data;
  });
  app.post('/calendar/events', async ({ body }) => {
    const requestBody = objectFrom(body);
    return (await client.events.insert({ calendarId, sendUpdates: 'none', requestBody }, options)).data;
  });
  app.get('/calendar/calendars', async () => (await client.calendarList.list({ maxResults: 250 }, options)).data);
}

function objectFrom(body: unknown): object {
  return body instanceof Object ? body : {};
}

const app = Fastify();
if (kind === 'undici') routesOfUndici(app);
else routesOfGoogleapis(app);
await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${addressOf(app.server)}\n`);
