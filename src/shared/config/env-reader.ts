import { isIP } from 'node:net';
import { parseDuration, parseRate, type RateLimit } from './durations.js';
import { parseRedisUrl, REDIS_URL_RULE, type RedisAddress } from './redis-url.js';
import { withSecretFiles } from './secret-files.js';

export type Env = Readonly<Record<string, string | undefined>>;

/** The environment is invalid; lists every problem by variable name, without the values. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Invalid configuration:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Reads variables one by one, treats an empty one as unset, and collects the problems instead of stopping at the first. */
export class EnvReader {
  private readonly problems: string[] = [];
  private readonly env: Env;
  /** Settings whose file cannot be used: what else would be said of them is no news. */
  private readonly unread = new Set<string>();
  private readonly set = new Set<string>();

  constructor(env: Env) {
    this.env = withSecretFiles(env, (name, problem) => {
      this.problem(name, problem);
      this.unread.add(name);
    });
  }

  /** The names read so far that are set to something else than their default. */
  get changed(): string[] {
    return [...this.set];
  }

  optional(name: string): string | undefined {
    const value = this.env[name]?.trim();
    if (value === undefined || value === '') return undefined;
    this.set.add(name);
    return value;
  }

  text(name: string, fallback: string): string {
    const value = this.optional(name) ?? fallback;
    this.compare(name, value, fallback);
    return value;
  }

  required(name: string): string {
    const value = this.optional(name);
    if (value === undefined) this.problem(name, 'is required');
    return value ?? '';
  }

  oneOf<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const value = this.optional(name);
    const choice = choices.find((candidate) => candidate === value);
    if (value !== undefined && choice === undefined) this.problem(name, `must be one of ${choices.join(', ')}`);
    this.compare(name, value, fallback);
    return choice ?? fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    const choice = this.oneOf(name, ['on', 'off', 'true', 'false'], fallback ? 'on' : 'off');
    const isOn = choice === 'on' || choice === 'true';
    this.compare(name, isOn, fallback);
    return isOn;
  }

  integer(name: string, fallback: number, min: number, max = Number.MAX_SAFE_INTEGER): number {
    const value = this.optional(name) ?? String(fallback);
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    this.compare(name, number, fallback);
    if (number >= min && number <= max) return number;
    this.problem(name, `must be a whole number from ${min} to ${max}`);
    return fallback;
  }

  /** A port, 0 for any that is free; undefined when it is not set. */
  port(name: string): number | undefined {
    return this.optional(name) === undefined ? undefined : this.integer(name, -1, 0, 65_535);
  }

  /** A duration written as `10m`, in milliseconds, of at least `min`. */
  duration(name: string, fallback: string, min = 1): number {
    const value = this.parsed(name, fallback, parseDuration, 'must be a duration such as 30s, 10m, 12h or 30d') ?? min;
    if (value < min) this.problem(name, `must be a duration of at least ${min} ms`);
    return value;
  }

  /** A limit written as `600/1m`. */
  rate(name: string, fallback: string): RateLimit {
    const limit = this.parsed(name, fallback, parseRate, 'must be a count and a window, such as 600/1m');
    return limit ?? { max: 1, windowMs: 1000 };
  }

  /** A URL with one of the given protocols, without a trailing slash. */
  url(name: string, protocols: readonly string[]): string | undefined {
    const value = this.optional(name);
    if (value === undefined) return undefined;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url || !protocols.includes(url.protocol)) {
      this.problem(name, `must be a URL that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`);
    }
    return value.replace(/\/+$/, '');
  }

  /** A Redis URL in one of the forms of `REDIS_URL_RULE`; the password may stand in a setting of its own. */
  redis(name: string, passwordName: string): RedisAddress | undefined {
    const value = this.optional(name);
    const address = value === undefined ? undefined : parseRedisUrl(value);
    if (value !== undefined && !address) this.problem(name, REDIS_URL_RULE);
    const password = this.optional(passwordName);
    if (password === undefined) return address;
    if (value === undefined) this.problem(passwordName, `needs ${name}`);
    if (address?.password !== undefined) this.problem(passwordName, `is set although ${name} holds a password`);
    return address && { ...address, password };
  }

  /** A comma-separated list; white space around its items is ignored. */
  list(name: string): string[] {
    const items = (this.optional(name) ?? '').split(',').map((item) => item.trim());
    return items.filter((item) => item !== '');
  }

  /** A comma-separated list of addresses or CIDR ranges. */
  cidrs(name: string): string[] {
    const ranges = this.list(name);
    if (!ranges.every(isCidr)) this.problem(name, 'must be a comma list of IP addresses or CIDR ranges');
    return ranges;
  }

  problem(name: string, what: string): void {
    if (this.unread.has(name)) return;
    this.problems.push(`${name} ${what}`);
  }

  /** @throws ConfigError when any variable read so far was invalid. */
  finish(): void {
    if (this.problems.length > 0) throw new ConfigError(this.problems);
  }

  private parsed<T>(name: string, fallback: string, parse: (text: string) => T | undefined, rule: string) {
    const value = parse(this.optional(name) ?? fallback);
    if (value === undefined) this.problem(name, rule);
    this.compare(name, JSON.stringify(value), JSON.stringify(parse(fallback)));
    return value;
  }

  private compare(name: string, value: unknown, fallback: unknown): void {
    if (value === fallback) this.set.delete(name);
  }
}

function isCidr(range: string): boolean {
  const [address = '', bits, ...rest] = range.split('/');
  const family = isIP(address);
  // The zone of an address (fe80::1%eth0) has a different meaning on each host.
  if (family === 0 || rest.length > 0 || address.includes('%')) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
