import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chatToEvents, rename, signIn, syncInto } from '../../clients/typescript/examples/flows.js';
import { type CalendarEvent, Chat2Calendar } from '../../clients/typescript/src/index.js';
import { SandboxProcess } from '../support/sandbox-process.js';
import { consent } from './sandbox-consent.js';

let sandbox: SandboxProcess;
let client: Chat2Calendar;

beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  client = new Chat2Calendar({ baseUrl: sandbox.facts.apiUrl });
  await signIn(client, sandbox.facts.redirectUri, (url) => consent(sandbox.facts, url));
});

afterAll(async () => {
  await sandbox.stop();
});

describe('the flows of the client guide', () => {
  it('sign in', async () => {
    const other = new Chat2Calendar({ baseUrl: sandbox.facts.apiUrl });

    expect(await signIn(other, sandbox.facts.redirectUri, (url) => consent(sandbox.facts, url))).toBe(
      sandbox.facts.email,
    );
  });

  it('lead from a chat to an event, and to none where the user declines', async () => {
    const shown: string[] = [];
    const made = await chatToEvents(client, 'Gym tomorrow at 6pm', async (summary) => shown.push(summary) > 0);
    const declined = await chatToEvents(client, 'Pottery tomorrow at 8pm', async () => false);

    expect(shown[0]).toContain('Gym');
    expect(made.map(({ summary }) => summary)).toEqual(['Gym']);
    expect(declined).toEqual([]);
  });

  it('keep a copy of the calendar in step', async () => {
    const copy = new Map<string, CalendarEvent>();
    const first = await syncInto(copy, client);
    const made = await client.events.create({ summary: 'Sauna', start: { dateTime: '2027-03-01T18:00' } });
    const second = await syncInto(copy, client, first);
    const wasThere = copy.has(made.id);
    await client.events.delete(made.id);
    await syncInto(copy, client, second);

    expect([wasThere, copy.has(made.id), copy.size > 5]).toEqual([true, false, true]);
  });

  it('recover from a change that somebody else made', async () => {
    const made = await client.events.create({ summary: 'Choir', start: { dateTime: '2027-03-02T18:00' } });
    await client.events.update(made.id, { location: 'Town hall' });

    const renamed = await rename(client, made, 'Choir practice');

    expect([renamed.summary, renamed.location]).toEqual(['Choir practice', 'Town hall']);
  });
});
