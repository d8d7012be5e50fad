// Writes the Postman collection (`npm run postman`): the tour through all operations, from the document on standard input.
import { writeFile } from 'node:fs/promises';
import { json } from 'node:stream/consumers';
import type { ApiDocument, Operation } from '../../src/contract/document.ts';
import { type ExampleStep, STEPS } from '../../src/contract/examples/steps.ts';

const TARGET = new URL('chat2calendar.postman_collection.json', import.meta.url);
const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the document of our own server
const document = (await json(process.stdin)) as ApiDocument;
const collection = {
  info: {
    name: 'Chat2Calendar',
    description:
      'Every operation, in an order in which each finds what it needs. Set `accessToken` and `refreshToken` to those that `npm run sandbox` prints, and run it from the top.',
    schema: SCHEMA,
  },
  auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{accessToken}}', type: 'string' }] },
  variable: [
    { key: 'baseUrl', value: 'http://127.0.0.1:3000' },
    { key: 'redirectUri', value: 'http://localhost:3000/callback' },
    { key: 'accessToken', value: '' },
    { key: 'refreshToken', value: '' },
    { key: 'sessionId', value: 'the-id-of-another-session' },
  ],
  item: STEPS.map((step) => toItem(step)),
};
await writeFile(TARGET, `${JSON.stringify(collection, null, 2)}\n`);

function toItem(step: ExampleStep): object {
  const { method, path, operation } = find(step.operation);
  const filled = path.replaceAll(/\{(\w{1,40})\}/g, (_, name: string) => step.path?.[name] ?? '');
  const query = Object.entries(step.query ?? {}).map(([key, value]) => ({ key, value: String(value) }));
  const text = query.map(({ key, value }) => `${key}=${encode(value)}`).join('&');
  return {
    name: step.title ?? operation.summary,
    event: [{ listen: 'test', script: { type: 'text/javascript', exec: checks(step) } }],
    request: {
      method,
      description: operation.description,
      ...(operation.security?.length === 0 && { auth: { type: 'noauth' } }),
      header: Object.entries({
        ...(step.body !== undefined && { 'Content-Type': 'application/json' }),
        ...step.headers,
      }).map(([key, value]) => ({ key, value: value.replace('{{key}}', '{{$guid}}') })),
      url: `{{baseUrl}}${filled}${text === '' ? '' : `?${text}`}`,
      ...(step.body !== undefined && { body: { mode: 'raw', raw: JSON.stringify(step.body, null, 2) } }),
    },
  };
}

/** A value as a query takes it; variables stay what they are. */
function encode(value: string): string {
  return value.startsWith('{{') ? value : encodeURIComponent(value);
}

function checks({ status, saves = {} }: ExampleStep): string[] {
  const expected =
    status === undefined
      ? "pm.test('succeeds', () => pm.expect(pm.response.code).to.be.within(200, 299));"
      : `pm.test('is refused as documented', () => pm.response.to.have.status(${status}));`;
  const saved = Object.entries(saves).map(
    ([name, path]) => `pm.collectionVariables.set('${name}', pm.response.json()${memberOf(path)});`,
  );
  return [expected, ...saved];
}

function memberOf(path: string): string {
  return path
    .split('.')
    .map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`))
    .join('');
}

function find(id: string): { method: string; path: string; operation: Operation } {
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      if (operation.operationId === id) return { method: method.toUpperCase(), path, operation };
    }
  }
  throw new Error(`The document has no operation ${id}`);
}
