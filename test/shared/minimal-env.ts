import { randomBytes } from 'node:crypto';

/** The variables a server cannot do without. */
export const MINIMAL_ENV = {
  APP_SECRETS: randomBytes(32).toString('base64'),
  GOOGLE_CLIENT_ID: 'client.apps.example',
  GOOGLE_CLIENT_SECRET: 'client-secret',
  GOOGLE_REDIRECT_URIS: 'https://app.example.com/callback',
};
