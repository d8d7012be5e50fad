/** The address of a Redis server, sentinel or cluster node. */
export interface RedisNode {
  host: string;
  port: number;
}

/** A Redis deployment: one server, the sentinels of a named master, or some nodes of a cluster. */
export interface RedisAddress {
  kind: 'server' | 'sentinel' | 'cluster';
  nodes: readonly RedisNode[];
  tls: boolean;
  username?: string;
  password?: string;
  db: number;
  /** The master's name for sentinels; empty otherwise. */
  master: string;
}

/** The accepted forms of `REDIS_URL`, for error messages. */
export const REDIS_URL_RULE =
  'must be redis://host:port/db, redis+sentinel://host:port,host:port/master/db or redis+cluster://host:port,host:port (rediss for TLS)';

const FORM =
  /^redis(?<s>s?)(?:\+(?<kind>sentinel|cluster))?:\/\/(?:(?<login>[^@/]*)@)?(?<nodes>[^@/?#]+)(?:\/(?<path>[^?#]*))?$/;
const NODE = /^(?<host>\[[\da-f:.]+\]|[\w.-]+)(?::(?<port>\d{1,5}))?$/i;
const PATH = {
  server: /^(?<master>)(?<db>\d{0,4})$/,
  sentinel: /^(?<master>[\w.-]+)(?:\/(?<db>\d{0,4}))?$/,
  cluster: /^(?<master>)(?<db>)$/,
};

/** Parses a Redis URL; undefined unless it has one of the forms of `REDIS_URL_RULE`. */
export function parseRedisUrl(text: string): RedisAddress | undefined {
  const { s, kind: given, login, nodes = '', path = '' } = FORM.exec(text)?.groups ?? {};
  const kind = given === 'sentinel' || given === 'cluster' ? given : 'server';
  const place = PATH[kind].exec(path)?.groups;
  const parsed = nodes.split(',').map((node) => parseNode(node, kind === 'sentinel' ? 26_379 : 6379));
  const known = parsed.filter((node) => node !== undefined);
  const credentials = parseLogin(login);
  if (s === undefined || !place || !credentials || known.length < parsed.length) return undefined;
  if (kind === 'server' && known.length > 1) return undefined;
  return {
    kind,
    nodes: known,
    tls: s === 's',
    ...credentials,
    db: Number(place['db'] ?? 0),
    master: place['master'] ?? '',
  };
}

function parseNode(text: string, defaultPort: number): RedisNode | undefined {
  const { host, port = String(defaultPort) } = NODE.exec(text)?.groups ?? {};
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535) return undefined;
  return { host: host.replaceAll(/[[\]]/g, ''), port: Number(port) };
}

function parseLogin(text: string | undefined): Pick<RedisAddress, 'username' | 'password'> | undefined {
  if (text === undefined || text === '') return {};
  const [username = '', ...rest] = text.split(':');
  try {
    const password = decodeURIComponent(rest.join(':'));
    return { ...(username && { username: decodeURIComponent(username) }), ...(password && { password }) };
  } catch {
    // decodeURIComponent throws for one reason only: a malformed percent-encoding.
    return undefined;
  }
}
