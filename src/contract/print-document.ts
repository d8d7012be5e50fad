import { randomBytes } from 'node:crypto';
import { createApp } from '../app.setup.js';
import { buildDocument } from './build-document.js';

/** What a server needs to be built; it is never started. */
const ENVIRONMENT = {
  APP_SECRETS: randomBytes(32).toString('base64'),
  GOOGLE_CLIENT_ID: 'none',
  GOOGLE_CLIENT_SECRET: 'none',
  GOOGLE_REDIRECT_URIS: 'http://localhost/callback',
  LOG_LEVEL: 'silent',
};

const app = await createApp(ENVIRONMENT);
const document = { ...buildDocument(app), servers: [{ url: '/' }] };
process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
await app.close();
