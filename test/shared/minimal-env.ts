import { randomBytes } from 'node:crypto';
import { AppConfig } from '../../src/shared/config/app-config.js';
import { ConfigError, type Env } from '../../src/shared/config/env-reader.js';

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
    void new AppConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
