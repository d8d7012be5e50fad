import { networkInterfaces } from 'node:os';
import { DEMO_CLIENT } from './google/demo/demo-seed.js';
import type { OAuthClient } from './google/oauth/oauth-client.js';

/** Where the sandbox listens, its public host name, and the client that may sign in. */
export interface SandboxSettings {
  host: string;
  /** The host name in every address: this machine's address in its network when it listens on all addresses. */
  publicHost: string;
  client: OAuthClient;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads the variables for client developers: HOST, and GOOGLE_REDIRECT_URIS for the app's own callbacks. */
export function readSettings({ HOST: host = '', GOOGLE_REDIRECT_URIS: uris = '' }: Env): SandboxSettings {
  const listening = host === '' ? '127.0.0.1' : host;
  const isAny = listening === '0.0.0.0' || listening === '::';
  const redirectUris = [...splitList(uris), ...DEMO_CLIENT.redirectUris];
  return {
    host: listening,
    publicHost: isAny ? (findAddress() ?? '127.0.0.1') : listening,
    client: { ...DEMO_CLIENT, redirectUris: [...new Set(redirectUris)] },
  };
}

/** Lets the playground of an API on this port sign in, too, by every name that this machine's browser may know it by. */
export function allowPlayground({ publicHost, client, ...rest }: SandboxSettings, port: number): SandboxSettings {
  const hosts = new Set([publicHost, '127.0.0.1', 'localhost']);
  const addresses = [...hosts].map((host) => `http://${host}:${port}/playground`);
  return { ...rest, publicHost, client: { ...client, redirectUris: [...client.redirectUris, ...addresses] } };
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The address of this machine for a phone in the same network. */
function findAddress(): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}
