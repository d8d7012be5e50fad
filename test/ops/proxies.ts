import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { until } from '../support/patience.js';
import { freePort } from '../support/free-port.js';
import { findTool } from './tools.js';

/** A proxy that runs with its configuration of `deploy/`, but for addresses and certificate. */
export class Proxy {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    /** The lines of its error log. */
    readonly errors: readonly string[],
  ) {}

  /** Starts nginx in front of three replicas. */
  static async startNginx(replicas: readonly number[]): Promise<Proxy> {
    const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    const port = await freePort();
    let text = readFileSync('deploy/nginx.conf', 'utf8')
      .replace('/run/nginx.pid', join(folder, 'nginx.pid'))
      .replace('worker_processes auto', 'daemon off;\nerror_log stderr;\nworker_processes 2')
      .replace('access_log off', ['access_log off', ...temporaryPaths(folder)].join(';\n  '))
      .replace('listen 80;', `listen 127.0.0.1:${await freePort()};`)
      .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
      .replaceAll(/^ *ssl_.*$/gm, '');
    for (const [index, name] of ['api-a', 'api-b', 'api-c'].entries()) {
      text = text.replace(`server ${name}:3000`, `server 127.0.0.1:${replicas[index]}`);
    }
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, text);
    return Proxy.launch('nginx', ['-e', 'stderr', '-p', folder, '-c', file], port, {});
  }

  /** Starts Caddy in front of the first two replicas. */
  static async startCaddy(replicas: readonly number[]): Promise<Proxy> {
    const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
    const port = await freePort();
    const text = readFileSync('deploy/Caddyfile', 'utf8')
      .replace('api-a:3000', `127.0.0.1:${replicas[0]}`)
      .replace('api-b:3000', `127.0.0.1:${replicas[1]}`);
    const file = join(folder, 'Caddyfile');
    writeFileSync(file, `{\n\tadmin off\n}\n${text}`);
    const env = { DOMAIN: `http://127.0.0.1:${port}`, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    return Proxy.launch('caddy', ['run', '--adapter', 'caddyfile', '--config', file], port, env);
  }

  private static async launch(tool: string, args: string[], port: number, env: Record<string, string>) {
    const path = findTool(tool);
    if (path === undefined) throw new Error(`install ${tool}`);
    const child = spawn(path, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const errors: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => void errors.push(line));
    const proxy = new Proxy(`http://127.0.0.1:${port}`, child, errors);
    await until(async () =>
      fetch(`${proxy.url}/auth/me`).then(
        ({ status }) => status === 401,
        () => false,
      ),
    );
    return proxy;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}

/** nginx keeps long bodies in files, in a folder that only root may write to unless told otherwise. */
function temporaryPaths(folder: string): string[] {
  return ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, name)}`);
}
