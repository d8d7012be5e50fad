import type { gaxios } from 'google-auth-library';
import { calendar, type calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import type { Dispatcher } from 'undici';

/** One exchange with Google, as it goes over the wire. */
export interface Exchange {
  method: Dispatcher.HttpMethod;
  origin: string;
  /** The path with its query. */
  path: string;
  headers: Record<string, string>;
  body: string | null;
  signal: AbortSignal | undefined;
  /** Whether the answer is wanted as its bytes, not parsed. */
  asBytes: boolean;
}

type Parameter = string | number | boolean | null | undefined;

/** The parameters of a query. */
export type Parameters = Readonly<Record<string, Parameter | readonly Parameter[]>>;

/** A request as Google's client builds it. */
export type BuiltRequest = Omit<gaxios.GaxiosOptions, 'params'> & { params?: Parameters };

/** What of a built request goes over the wire. */
export function toExchange({ method = 'GET', url = '', params, headers, data, signal }: BuiltRequest): Exchange {
  const { origin, pathname } = new URL(url);
  return {
    method,
    origin,
    path: joinQuery(pathname, params),
    headers: {
      ...Object.fromEntries(headers instanceof Headers ? headers : new Headers(headers)),
      accept: 'application/json',
      ...(data !== undefined && { 'content-type': 'application/json' }),
    },
    body: data === undefined ? null : JSON.stringify(data),
    signal: signal ?? undefined,
    asBytes: false,
  };
}

/** Adds parameters to a path as Google takes them: one that holds a list is repeated, and one without a value is left out. */
export function joinQuery(path: string, params: Parameters = {}): string {
  let joined = path;
  let separator = '?';
  const add = (name: string, value: Parameter): void => {
    if (value === undefined || value === null) return;
    joined += `${separator}${name}=${encodeURIComponent(String(value))}`;
    separator = '&';
  };
  for (const [name, value] of Object.entries(params)) {
    if (isList(value)) for (const each of value) add(name, each);
    else add(name, value);
  }
  return joined;
}

function isList(value: Parameters[string]): value is readonly Parameter[] {
  return Array.isArray(value);
}

/** Sends the requests that Google's client builds. */
export interface RequestSender {
  request: (built: BuiltRequest) => Promise<{ data: unknown }>;
}

/** Google's client, which builds each request and hands it to the sender. */
export function createClient(sender: RequestSender, rootUrl: string | undefined): calendar_v3.Calendar {
  return calendar({
    version: 'v3',
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Google's client calls nothing of it but `request`
    auth: sender as unknown as NonNullable<calendar_v3.Options['auth']>,
    ...(rootUrl !== undefined && { rootUrl }),
  });
}
