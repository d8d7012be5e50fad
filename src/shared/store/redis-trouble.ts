/** What Redis says, by the first word of its refusals, and what an operator should look at. */
const REFUSALS: Readonly<Record<string, string>> = {
  NOAUTH: 'Redis wants a password and REDIS_URL holds none',
  WRONGPASS: 'Redis refuses the user or the password of REDIS_URL',
  NOPERM: 'Redis does not let the user of REDIS_URL run this command',
  OOM: 'Redis is full and takes no writes: raise maxmemory',
  MISCONF: 'Redis cannot write to its disk and takes no writes',
  READONLY: 'Redis is a read-only replica',
  LOADING: 'Redis is loading its data',
  MASTERDOWN: 'Redis is a replica that has lost its master',
  CLUSTERDOWN: 'The Redis cluster is down',
  NOREPLICAS: 'Redis has too few replicas to take writes',
};

/** The name of a refusal of Redis (`OOM`); undefined when it did not answer at all, or answered about the command itself. */
export function redisRefusal(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const [word = ''] = error.message.split(' ', 1);
  if (Object.hasOwn(REFUSALS, word)) return word;
  // A script that is refused quotes the refusal.
  return Object.keys(REFUSALS).find((name) => error.message.includes(`-${name} `));
}

/** Says why a command failed, in words for an operator that hold no address and no password. */
export function describeTrouble(error: unknown): string {
  const refusal = redisRefusal(error);
  if (refusal !== undefined) return `${REFUSALS[refusal]} (${refusal})`;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined && error instanceof Error && error.message.startsWith('Redis ')) return error.message;
  return `Redis cannot be reached (${code ?? (error instanceof Error ? error.name : typeof error)})`;
}
