import { isIP } from 'node:net';
import { applyDecorators } from '@nestjs/common';
import { Expose, Transform } from 'class-transformer';
import { ValidateBy, type ValidationArguments } from 'class-validator';
import { parseDuration, parseRate } from './durations.js';
import { parseRedisUrl, REDIS_URL_RULE } from './redis-url.js';

/** The value of a setting whose text could not be converted. Rules about the meaning of the value do not apply to it. */
const UNREADABLE: object = Object.freeze({});

/** Reads a property from the variable of the same name: `convert` turns the text into the value, or returns undefined for text that `message` refuses. */
function setting(convert: (text: string) => unknown, message: string): PropertyDecorator {
  return applyDecorators(
    Expose(),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (convert(value) ?? UNREADABLE) : value)),
    rule((value) => value !== UNREADABLE, message),
  );
}

function rule(isMet: (value: unknown, config: object) => boolean, message: string): PropertyDecorator {
  // The message is also the key of the rule, because two rules of one property must not share a key.
  const validate = (value: unknown, args?: ValidationArguments): boolean => isMet(value, args?.object ?? {});
  return ValidateBy({ name: message, validator: { validate } }, { message });
}

/** A rule about a value that is set and readable. */
export function Must(isMet: (value: never, config: never) => boolean, message: string): PropertyDecorator {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the property that carries the decorator declares the types
  return rule((value, config) => isAbsent(value) || isMet(value as never, config as never), message);
}

/** The setting has no default; an empty list counts as absent. */
export const Required = (): PropertyDecorator =>
  rule((value) => value !== undefined && !(Array.isArray(value) && value.length === 0), 'is required');

/** The setting is required with some values of other settings. */
export function RequiredWhen(isNeeded: (config: never) => boolean, when: string): PropertyDecorator {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the class that carries the decorator is the configuration
  return rule((value, config) => !isAbsent(value) || !isNeeded(config as never), `is required when ${when}`);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === UNREADABLE;
}

/** Any text. */
export const TextSetting = (): PropertyDecorator => setting((text) => text, 'must be a text');

/** One of the given words. */
export const ChoiceSetting = (choices: readonly string[]): PropertyDecorator =>
  setting((text) => choices.find((choice) => choice === text), `must be one of ${choices.join(', ')}`);

/** `on`, `off`, `true` or `false`. */
export const FlagSetting = (): PropertyDecorator =>
  setting((text) => FLAGS.get(text), `must be one of ${[...FLAGS.keys()].join(', ')}`);

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['on', true],
  ['off', false],
  ['true', true],
  ['false', false],
]);

/** A whole number, both bounds included. */
export const WholeNumberSetting = (min: number, max = Number.MAX_SAFE_INTEGER): PropertyDecorator =>
  setting((text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
  }, `must be a whole number from ${min} to ${max}`);

/** A share of all, from 0 to 1. */
export const ShareSetting = (): PropertyDecorator =>
  setting((text) => {
    const number = /^[01]?(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    return number <= 1 ? number : undefined;
  }, 'must be a number from 0 to 1');

/** A port; 0 for any that is free. */
export const PortSetting = (): PropertyDecorator => WholeNumberSetting(0, 65_535);

/** A duration such as `10m`, converted to milliseconds. */
export const DurationSetting = (min = 1): PropertyDecorator =>
  applyDecorators(
    setting(parseDuration, 'must be a duration such as 30s, 10m, 12h or 30d'),
    Must((milliseconds: number) => milliseconds >= min, `must be a duration of at least ${min} ms`),
  );

/** A limit such as `600/1m`. */
export const RateSetting = (): PropertyDecorator => setting(parseRate, 'must be a count and a window, such as 600/1m');

/** An http or https URL; slashes at its end are dropped. */
export const UrlSetting = (): PropertyDecorator =>
  setting((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url && ['http:', 'https:'].includes(url.protocol) ? text.replace(/\/+$/, '') : undefined;
  }, 'must be a URL that begins with http:// or https://');

/** A Redis URL in one of the forms of `REDIS_URL_RULE`. */
export const RedisSetting = (): PropertyDecorator => setting(parseRedisUrl, REDIS_URL_RULE);

/** A comma-separated list; white space around its items is ignored. `isItem` accepts the valid ones. */
export const ListSetting = (isItem: (item: string) => boolean, message: string): PropertyDecorator =>
  applyDecorators(
    setting(splitList, message),
    Must((items: string[]) => items.every(isItem), message),
  );

/** A list of addresses or CIDR ranges. */
export const CidrsSetting = (): PropertyDecorator =>
  ListSetting(isCidr, 'must be a comma list of IP addresses or CIDR ranges');

/** A list of secrets of 32 random bytes in base64. */
export const SecretsSetting = (): PropertyDecorator =>
  applyDecorators(
    setting((text) => splitList(text).map(readSecret), 'must be a comma list'),
    Must(
      (secrets: Buffer[]) => secrets.every(({ length }) => length > 0),
      'must be a comma list of 32 random bytes each in base64 (openssl rand -base64 32)',
    ),
    Must(
      (secrets: Buffer[]) =>
        secrets.some(({ length }) => length === 0) || secrets.every((secret) => new Set(secret).size >= 8),
      'must be random bytes (openssl rand -base64 32)',
    ),
    Must((secrets: Buffer[]) => {
      const known = secrets.filter(({ length }) => length > 0).map((secret) => secret.toString('hex'));
      return new Set(known).size === known.length;
    }, 'must not name the same secret twice'),
  );

/** The bytes of a secret; none when it is not 32 bytes in base64. */
function readSecret(text: string): Buffer {
  const secret = Buffer.from(/^[\w+/-]{43}=?$/.test(text) ? text : '', 'base64');
  return secret.length === 32 ? secret : Buffer.alloc(0);
}

function splitList(text: string): string[] {
  const items = text.split(',').map((item) => item.trim());
  return items.filter((item) => item !== '');
}

function isCidr(range: string): boolean {
  const [address = '', bits, ...rest] = range.split('/');
  const family = isIP(address);
  // The zone of an address (fe80::1%eth0) has a different meaning on each host.
  if (family === 0 || rest.length > 0 || address.includes('%')) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
