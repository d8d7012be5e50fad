import { describe, expect, it } from '@jest/globals';
import { startGoogleSimulator } from '../../src/sandbox/google/simulator.js';
import { until } from '../support/patience.js';

describe('startGoogleSimulator', () => {
  it('names itself as told, and publishes where everything is', async () => {
    const google = await startGoogleSimulator({ publicUrl: 'http://google.test:4010', seed: 'empty' });

    const answer = await fetch(`http://127.0.0.1:${google.port}/.well-known/openid-configuration`);

    expect(google.url).toBe('http://google.test:4010');
    expect(await answer.json()).toMatchObject({
      issuer: google.url,
      token_endpoint: `${google.url}/token`,
      jwks_uri: `${google.url}/oauth2/v3/certs`,
    });
    await google.close();
  });

  it('closes at once, with requests still waiting', async () => {
    const google = await startGoogleSimulator();
    await fetch(`${google.url}/__control/faults`, { method: 'POST', body: '{"match":{},"hang":true}' });
    const waiting = fetch(`${google.url}/tokeninfo`).catch(() => 'ended');
    await until(async () => (await (await fetch(`${google.url}/__control/faults`)).text()).includes('"hits":1'));

    // Nothing else would ever end the request.
    await google.close();

    expect(await waiting).toBe('ended');
  });

  it('shares nothing with another one', async () => {
    const [one, other] = [await startGoogleSimulator(), await startGoogleSimulator()];
    await fetch(`${one.url}/__control/reset`, { method: 'POST', body: '{"empty":true}' });

    const page = await fetch(
      `${other.url}/o/oauth2/v2/auth?response_type=code&scope=openid&client_id=000000000000-chat2calendardemo.apps.googleusercontent.com&redirect_uri=http://localhost:3000/callback`,
    );

    expect(await page.text()).toContain('Lena Hoffmann');
    await Promise.all([one.close(), other.close()]);
  });

  it.each([
    ['a page that never was', '/nothing/here', 404, 'text/html'],
    ['a method left out', '/calendar/v3/calendars/primary/transferOwnership', 501, 'application/json'],
  ])('answers %s as what it is', async (_case, path, status, type) => {
    const google = await startGoogleSimulator({ seed: 'empty' });

    const answer = await fetch(google.url + path, { method: 'POST' });

    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain(type);
    await google.close();
  });
});
