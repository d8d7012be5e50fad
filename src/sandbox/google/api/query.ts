import { badRequest, notSimulated } from '../http/api-error.js';
import { requestUrl } from '../http/request-body.js';
import { parseInstant } from '../time/rfc3339.js';
import { isKnownZone } from '../time/zone.js';

/** The type of a query parameter; an array lists the allowed values. */
export type ParameterKind = 'text' | 'texts' | 'flag' | 'integer' | 'instant' | 'zone' | 'absent' | readonly string[];

/** The query parameters of one method. */
export type ParameterTable = Readonly<Record<string, ParameterKind>>;

// The parameters that every Google API accepts in addition to its own.
const STANDARD: ParameterTable = {
  alt: 'text',
  fields: 'text',
  key: 'text',
  oauth_token: 'text',
  access_token: 'text',
  prettyPrint: 'flag',
  quotaUser: 'text',
  userIp: 'text',
  callback: 'absent',
  '$.xgafv': 'text',
};

/** The query of one request, checked against the table of its method. */
export class Query {
  private readonly given: URLSearchParams;

  constructor(url: string, table: ParameterTable) {
    this.given = requestUrl({ url }).searchParams;
    const known: ParameterTable = { ...STANDARD, ...table };
    for (const [name, value] of this.given)
      checkParameter(name, value, Object.hasOwn(known, name) ? known[name] : undefined);
    if (!['json', null].includes(this.given.get('alt'))) throw notSimulated(`alt=${this.given.get('alt') ?? ''}`);
  }

  /** A text, or undefined when it is absent or empty. */
  text(name: string): string | undefined {
    const value = this.given.get(name);
    return value === null || value === '' ? undefined : value;
  }

  /** Every value of a repeated parameter. */
  texts(name: string): string[] {
    return this.given.getAll(name);
  }

  /** A boolean; absent is false. */
  flag(name: string): boolean {
    return this.given.get(name) === 'true';
  }

  /** Whether the parameter is present. */
  has(name: string): boolean {
    return this.given.has(name);
  }

  /** A number, if given. */
  integer(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : Number(text);
  }

  /** An instant in epoch milliseconds, if given. */
  instant(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : parseInstant(text);
  }

  /** The page size: the default when absent, never above the maximum (Google lowers it silently). */
  pageSize(standard: number, maximum: number): number {
    return Math.min(this.integer('maxResults') ?? standard, maximum);
  }

  /** The parameters that shape a list, in a canonical form; a page token is bound to them. */
  fingerprint(without: readonly string[]): string {
    const kept = [...this.given].filter(([name]) => !without.includes(name) && !Object.hasOwn(STANDARD, name));
    return JSON.stringify(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function checkParameter(name: string, value: string, kind: ParameterKind | undefined): void {
  if (kind === undefined)
    throw badRequest('invalidParameter', `Unknown name "${name}": Cannot bind query parameter.`, name);
  const complaint = typeof kind === 'string' ? CHECKS[kind](value) : oneOf(kind, value);
  if (complaint === undefined) return;
  // Google answers only "Bad Request" to a malformed time.
  if (kind === 'instant') throw badRequest('badRequest', 'Bad Request');
  throw badRequest(kind === 'zone' ? 'invalid' : 'invalidParameter', complaint, name);
}

const CHECKS: Record<Exclude<ParameterKind, readonly string[]>, (value: string) => string | undefined> = {
  text: () => undefined,
  texts: () => undefined,
  flag: (value) => oneOf(['true', 'false'], value, 'boolean'),
  integer: (value) =>
    /^\d{1,9}$/.test(value) && Number(value) > 0
      ? undefined
      : `Invalid value '${value}'. Values must be within the range: [1, 2147483647]`,
  instant: (value) => (value === '' || parseInstant(value) !== undefined ? undefined : 'Bad Request'),
  zone: (value) => (value === '' || isKnownZone(value) ? undefined : 'Invalid time zone.'),
  absent: () => 'This parameter is not simulated.',
};

function oneOf(values: readonly string[], value: string, kind = 'string'): string | undefined {
  return values.includes(value)
    ? undefined
    : `Invalid ${kind} value: '${value}'. Allowed values: [${values.join(', ')}]`;
}
