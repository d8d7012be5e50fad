import { parseArgs } from 'node:util';
import { DEMO_API_KEY, DEMO_CLIENT } from './demo/demo-seed.js';
import { startGoogleSimulator } from './simulator.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    'client-id': { type: 'string', default: DEMO_CLIENT.clientId },
    'client-secret': { type: 'string', default: DEMO_CLIENT.clientSecret },
    'redirect-uri': { type: 'string', multiple: true, default: DEMO_CLIENT.redirectUris },
    'api-key': { type: 'string', multiple: true, default: [DEMO_API_KEY] },
    empty: { type: 'boolean', default: false },
  },
});

const client = {
  clientId: values['client-id'],
  clientSecret: values['client-secret'],
  redirectUris: values['redirect-uri'],
};
const simulator = await startGoogleSimulator({
  port: Number(values.port),
  host: values.host,
  clients: [client],
  apiKeys: values['api-key'],
  seed: values.empty ? 'empty' : 'demo',
});

process.stdout.write(
  [
    `The simulated Google listens on ${simulator.url}`,
    `client id      ${client.clientId}`,
    `client secret  ${client.clientSecret}`,
    `API keys       ${values['api-key'].join(' ')}`,
    `redirect URIs  ${client.redirectUris.join(' ')}`,
    '',
  ].join('\n'),
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void simulator.close());
