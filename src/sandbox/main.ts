import { parseArgs } from 'node:util';
import { DEMO_USER_EMAIL } from './google/demo/demo-seed.js';
import { startGoogleSimulator } from './google/simulator.js';
import { choosePort, startApi } from './api-process.js';
import { signIn } from './demo-sign-in.js';
import { allowPlayground, readSettings } from './settings.js';
import { type SandboxFacts, welcome } from './welcome.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    'google-port': { type: 'string', default: '4010' },
    json: { type: 'boolean', default: false },
    'token-ttl': { type: 'string' },
  },
});

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function run(): Promise<void> {
  // oxlint-disable-next-line node/no-process-env -- the edge of this program
  const asked = readSettings(process.env);
  const port = await choosePort(parsePort(values.port), asked.host);
  const settings = allowPlayground(asked, port);
  const { host, publicHost, client } = settings;
  const googlePort = await choosePort(parsePort(values['google-port']), host);
  const publicUrl = `http://${publicHost}:${googlePort}`;
  const google = await startGoogleSimulator({ port: googlePort, host, publicUrl, clients: [client], seed: 'demo' });
  const api = await startApi(port, google.url, settings, values['token-ttl']);
  const stop = async (code: number): Promise<void> => {
    await api.stop();
    await google.close();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0));
  void api.exited.then(() => stop(1));
  const tokens = await signIn(api.url, google.url);
  const { clientId, clientSecret } = client;
  const [redirectUri = ''] = client.redirectUris;
  const facts: SandboxFacts = {
    apiUrl: api.url,
    googleUrl: google.url,
    ...tokens,
    email: DEMO_USER_EMAIL,
    clientId,
    clientSecret,
    redirectUri,
  };
  process.stdout.write(values.json ? `${JSON.stringify(facts)}\n` : welcome(facts));
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Error(`Not a port: ${text}`);
}
