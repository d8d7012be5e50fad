import { readFileSync, statSync } from 'node:fs';

/** Environment variables. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Settings that may also be read from a file; the variable with the suffix `_FILE` holds its path. */
export const SECRET_NAMES = [
  'APP_SECRETS',
  'GOOGLE_CLIENT_SECRET',
  'REDIS_URL',
  'REDIS_PASSWORD',
  'OPENAI_API_KEY',
] as const;

const MAX_BYTES = 65_536;

/** Adds the contents of the secret files to the environment; calls `refuse` with the name of the setting for each file that cannot be used. */
export function withSecretFiles(env: Env, refuse: (name: string, problem: string) => void): Env {
  const read: Record<string, string> = {};
  for (const name of SECRET_NAMES) {
    const path = env[`${name}_FILE`]?.trim() ?? '';
    if (path === '') continue;
    const refuseFile = (problem: string): void => refuse(name, `cannot be read: the file of ${name}_FILE ${problem}`);
    if ((env[name]?.trim() ?? '') === '') read[name] = readSecret(path, refuseFile);
    else refuse(name, `and ${name}_FILE are both set; set one of them`);
  }
  return { ...env, ...read };
}

function readSecret(path: string, refuse: (problem: string) => void): string {
  try {
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > MAX_BYTES) {
      refuse(stats.isFile() ? 'is too large' : 'is no regular file');
      return '';
    }
    const secret = readFileSync(path, 'utf8').trim();
    if (secret === '') refuse('is empty');
    return secret;
  } catch (error) {
    const isMissing = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
    refuse(isMissing ? 'does not exist' : 'is not readable');
    return '';
  }
}
