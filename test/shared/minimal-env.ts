import { randomBytes } from 'node:crypto';
import { ConfigError, readConfig } from '../../src/shared/config/read-config.js';
import type { Env } from '../../src/shared/config/secret-files.js';

/** The variables a server cannot do without. */
export const MINIMAL_ENV = {
  APP_SECRETS: randomBytes(32).toString('base64'),
  GOOGLE_CLIENT_ID: 'client.apps.example',
  GOOGLE_CLIENT_SECRET: 'client-secret',
  GOOGLE_REDIRECT_URIS: 'https://app.example.com/callback',
};

/** What is wrong with an environment; empty when nothing is. */
export function listProblems(env: Env): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
