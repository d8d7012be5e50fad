/** The first words of Redis's refusals, and advice for the operator. */
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

/** The first word of a refusal (`OOM`); undefined when Redis did not answer, or refused the command itself. */
export function redisRefusal(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const [word = ''] = error.message.split(' ', 1);
  if (Object.hasOwn(REFUSALS, word)) return word;
  // The refusal of a script quotes the refusal of its command.
  return Object.keys(REFUSALS).find((name) => error.message.includes(`-${name} `));
}

/** Describes a failed command for the operator, without addresses and passwords. */
export function describeTrouble(error: unknown): string {
  const refusal = redisRefusal(error);
  if (refusal !== undefined) return `${REFUSALS[refusal]} (${refusal})`;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined && error instanceof Error && error.message.startsWith('Redis ')) return error.message;
  return `Redis cannot be reached (${code ?? (error instanceof Error ? error.name : typeof error)})`;
}
