import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TestGoogle } from '../support/google.js';
import { environment } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';

const ANNA = 'anna@example.com';

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  allOf?: Schema[];
}

interface Contract {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

let google: TestGoogle;
let server: ServerProcess;
let token: string;

// The contract is made of what the compiler plugin noted, so it is asked of the built server.
beforeAll(async () => {
  google = await TestGoogle.start();
  await google.seed({ email: ANNA });
  server = await ServerProcess.start(google, environment(google));
  token = (await server.signIn(ANNA)).accessToken;
});

afterAll(async () => {
  await server.stop();
  await google.close();
});

/** Every field of every body the server publishes, but for patches, where null clears. */
async function bodyFields(): Promise<{ method: string; path: string; field: string }[]> {
  const { body } = await server.call<Contract>('GET', '/openapi.json');
  const propertiesOf = ({ $ref, properties, allOf = [] }: Schema): string[] => [
    ...Object.keys(properties ?? {}),
    ...[...allOf, ...($ref === undefined ? [] : [body.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}])].flatMap(
      propertiesOf,
    ),
  ];
  return Object.entries(body.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method]) => method !== 'patch')
      .flatMap(([method, { requestBody }]) => {
        const { schema = {} } = requestBody?.content['application/json'] ?? {};
        return propertiesOf(schema).map((field) => ({ method: method.toUpperCase(), path, field }));
      }),
  );
}

it('null is no value for any field of a body that is not a patch, and names it', async () => {
  const all = await bodyFields();
  const ofNewEvents = new Set(all.filter(({ path }) => path === '/calendar/events').map(({ field }) => field));
  // What only Google writes is ignored in a PUT, whatever it holds.
  const fields = all.filter(({ method, field }) => method !== 'PUT' || ofNewEvents.has(field));
  const taken: string[] = [];

  for (const { method, path, field } of fields) {
    const at = path.replaceAll(/\{\w+\}/g, 'abcdef');
    const { status, body } = await server.call(method, at, { token, body: { [field]: null } });
    const isNamed = body.errors?.some(({ field: named }) => named === field) === true;
    if (status !== 400 || !isNamed) taken.push(`${method} ${path} ${field}: ${status} ${JSON.stringify(body.errors)}`);
  }

  expect(fields.length).toBeGreaterThan(40);
  expect(taken).toEqual([]);
});

it('a null verifier does not take PKCE out of a sign-in', async () => {
  const { status, body } = await server.call('POST', '/auth/google', {
    body: { code: 'x', redirectUri: TestGoogle.client.redirectUris[0], codeVerifier: null },
  });

  expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, ['codeVerifier']]);
});

it('a logout with a null token is refused, and no failure', async () => {
  const { status, body } = await server.call('POST', '/auth/logout', { body: { refreshToken: null } });

  expect([status, body.code]).toEqual([400, 'invalid_request']);
});
