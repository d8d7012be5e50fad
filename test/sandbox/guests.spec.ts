import { beforeEach, describe, expect, it } from '@jest/globals';
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js';
import { refusal, SimulatedGoogle } from './support/simulated-google.js';

const MIA = 'mia@example.com';
const BEN = 'ben@example.com';
const primary = { calendarId: 'primary' };

const google = SimulatedGoogle.shared();
let mia: calendar_v3.Calendar;
let ben: calendar_v3.Calendar;

beforeEach(async () => {
  await google.reset([
    { email: MIA, timeZone: 'Europe/Berlin' },
    { email: BEN, timeZone: 'America/New_York' },
  ]);
  mia = await google.calendarOf(MIA);
  ben = await google.calendarOf(BEN);
});

async function invite(fields: calendar_v3.Schema$Event = {}, sendUpdates = 'none'): Promise<string> {
  const { data } = await mia.events.insert({
    ...primary,
    sendUpdates,
    requestBody: {
      summary: 'Review',
      start: { dateTime: '2026-03-03T15:00:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-03-03T16:00:00', timeZone: 'Europe/Berlin' },
      attendees: [{ email: MIA, responseStatus: 'accepted' }, { email: BEN }],
      ...fields,
    },
  });
  return data.id ?? '';
}

const seenBy = async (who: calendar_v3.Calendar, eventId: string): Promise<calendar_v3.Schema$Event> =>
  (await who.events.get({ ...primary, eventId })).data;

const patchAs = (
  who: calendar_v3.Calendar,
  eventId: string,
  requestBody: calendar_v3.Schema$Event,
  sendUpdates = 'none',
) => who.events.patch({ ...primary, eventId, requestBody, sendUpdates });

const answers = (event: calendar_v3.Schema$Event): unknown[] =>
  (event.attendees ?? []).map(({ email, responseStatus }) => `${email} ${responseStatus}`);

async function mails(): Promise<string[]> {
  const { items } = await google.control<{ items: { to: string; kind: string }[] }>('GET', 'outbox');
  return items.map(({ to, kind }) => `${kind} ${to}`);
}

describe('an invitation', () => {
  it('appears in the guest’s calendar, in their zone, marked as theirs', async () => {
    const id = await invite();

    const copy = await seenBy(ben, id);

    expect(copy).toMatchObject({
      id,
      summary: 'Review',
      start: { dateTime: '2026-03-03T09:00:00-05:00' },
      organizer: { email: MIA },
    });
    expect(copy.organizer?.self).toBeUndefined();
    expect(copy.attendees).toEqual([
      { email: MIA, responseStatus: 'accepted', organizer: true },
      { email: BEN, responseStatus: 'needsAction', self: true },
    ]);
  });

  it('follows the organizer’s changes, except in the guest’s own fields', async () => {
    const id = await invite();
    await patchAs(ben, id, {
      colorId: '5',
      reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] },
    });

    await patchAs(mia, id, { location: 'Room 4', colorId: '9' });

    expect(await seenBy(ben, id)).toMatchObject({ location: 'Room 4', colorId: '5', reminders: { useDefault: false } });
    expect(await seenBy(mia, id)).toMatchObject({ colorId: '9', reminders: { useDefault: true } });
  });

  it('is answered by the guest for everyone to see', async () => {
    const id = await invite();

    await patchAs(ben, id, {
      attendees: [
        { email: MIA, responseStatus: 'accepted' },
        { email: BEN, responseStatus: 'accepted', comment: 'Gladly' },
      ],
    });

    expect(answers(await seenBy(mia, id))).toEqual([`${MIA} accepted`, `${BEN} accepted`]);
    expect((await seenBy(mia, id)).attendees?.[1]?.comment).toBe('Gladly');
  });

  it('can be answered with only one’s own entry', async () => {
    const id = await invite();

    await patchAs(ben, id, { attendeesOmitted: true, attendees: [{ email: BEN, responseStatus: 'tentative' }] });

    expect(answers(await seenBy(mia, id))).toEqual([`${MIA} accepted`, `${BEN} tentative`]);
  });

  it('lets a guest invite others, but not answer for them or put them out', async () => {
    const id = await invite();

    await patchAs(ben, id, { attendees: [{ email: BEN, responseStatus: 'accepted' }, { email: 'tom@example.com' }] });

    expect(answers(await seenBy(mia, id))).toEqual([
      `${MIA} accepted`,
      `${BEN} accepted`,
      'tom@example.com needsAction',
    ]);
  });

  it.each<[string, calendar_v3.Schema$Event]>([
    ['the title', { summary: 'Mine now' }],
    ['the time', { start: { dateTime: '2026-03-03T10:00:00-05:00' }, end: { dateTime: '2026-03-03T11:00:00-05:00' } }],
    ['who may modify', { guestsCanModify: true }],
  ])('does not let a guest change %s', async (_case, change) => {
    const id = await invite();

    expect(await refusal(patchAs(ben, id, change))).toBe('403 forbiddenForNonOrganizer');
  });

  it('lets guests change it when the organizer said so', async () => {
    const id = await invite({ guestsCanModify: true });

    await patchAs(ben, id, { summary: 'Better title' });

    expect((await seenBy(mia, id)).summary).toBe('Better title');
  });

  it('hides the other guests when the organizer said so', async () => {
    const id = await invite({ guestsCanSeeOtherGuests: false });

    expect(answers(await seenBy(ben, id))).toEqual([`${BEN} needsAction`]);
    expect(answers(await seenBy(mia, id))).toHaveLength(2);
  });

  it('leaves the guest’s calendar when they are no longer invited, or the event is deleted', async () => {
    const [first, second] = [await invite(), await invite()];

    await patchAs(mia, first, { attendees: [] });
    await mia.events.delete({ ...primary, eventId: second });

    expect([(await seenBy(ben, first)).status, (await seenBy(ben, second)).status]).toEqual(['cancelled', 'cancelled']);
  });

  it('counts as declined when the guest deletes their copy', async () => {
    const id = await invite();

    await ben.events.delete({ ...primary, eventId: id });
    await patchAs(mia, id, { location: 'Room 4' });

    expect(answers(await seenBy(mia, id))).toEqual([`${MIA} accepted`, `${BEN} declined`]);
    expect((await seenBy(ben, id)).status).toBe('cancelled');
  });

  it('can be to a whole series, with an answer for one instance', async () => {
    const id = await invite({ recurrence: ['RRULE:FREQ=DAILY;COUNT=3'] });
    const instance = `${id}_20260304T140000Z`;

    await patchAs(ben, instance, { attendees: [{ email: BEN, responseStatus: 'declined' }] });
    await mia.events.delete({ ...primary, eventId: `${id}_20260305T140000Z` });

    const { data } = await ben.events.list({ ...primary, singleEvents: true });
    expect(answers(await seenBy(mia, instance))).toContain(`${BEN} declined`);
    expect(answers(await seenBy(mia, id))).toContain(`${BEN} needsAction`);
    expect(data.items?.map((event) => event.id)).toEqual([`${id}_20260303T140000Z`, instance]);
  });

  it('can be to a single instance of a series', async () => {
    const id = await invite({ recurrence: ['RRULE:FREQ=DAILY;COUNT=3'], attendees: [] });

    await patchAs(mia, `${id}_20260304T140000Z`, { attendees: [{ email: BEN }] });

    const { data } = await ben.events.list({ ...primary, singleEvents: true });
    expect(data.items?.map((event) => event.id)).toEqual([`${id}_20260304T140000Z`]);
  });
});

describe('mails', () => {
  it.each([
    ['all', [`invitation ${BEN}`, 'invitation tom@partner.example']],
    ['externalOnly', ['invitation tom@partner.example']],
    ['none', []],
  ])('go out with sendUpdates=%s', async (sendUpdates, expected) => {
    await invite({ attendees: [{ email: BEN }, { email: 'tom@partner.example' }] }, sendUpdates);

    expect(await mails()).toEqual(expected);
  });

  it('tell of changes, cancellations and answers', async () => {
    const id = await invite();
    await patchAs(mia, id, { location: 'Room 4' }, 'all');
    await patchAs(ben, id, { attendees: [{ email: BEN, responseStatus: 'accepted' }] }, 'all');
    await mia.events.delete({ ...primary, eventId: id, sendUpdates: 'all' });

    expect(await mails()).toEqual([`update ${BEN}`, `response ${MIA}`, `cancellation ${BEN}`]);
  });
});

describe('other readers', () => {
  it.each([
    ['freeBusyReader', undefined, 'private'],
    ['reader', undefined, 'private'],
    ['writer', 'Secret', 'private'],
  ])('see of a private event what a %s may', async (accessRole, summary, visibility) => {
    await google.control('POST', 'seed', {
      users: [
        {
          email: MIA,
          calendars: [{ id: 'shared', summary: 'Shared' }],
          events: {
            shared: [
              {
                id: 'secret0001',
                summary: 'Secret',
                visibility: 'private',
                start: { date: '2026-03-03' },
                end: { date: '2026-03-04' },
              },
            ],
          },
        },
        { email: BEN, calendars: [{ id: 'shared', summary: 'Shared', accessRole }] },
      ],
    });

    const { data } = await ben.events.list({ calendarId: 'shared' });

    expect(data.accessRole).toBe(accessRole);
    expect(data.items).toMatchObject([{ visibility, start: { date: '2026-03-03' } }]);
    expect(data.items?.[0]?.summary).toBe(summary);
  });

  it.each([
    ['reader', '403 requiredAccessLevel'],
    ['freeBusyReader', '403 requiredAccessLevel'],
    ['none', '404 notFound'],
  ])('may not write as %s', async (accessRole, expected) => {
    await google.control('POST', 'seed', {
      users: [
        { email: MIA, calendars: [{ id: 'shared', summary: 'Shared' }] },
        { email: BEN, calendars: [{ id: 'shared', summary: 'Shared', accessRole }] },
      ],
    });

    const write = ben.events.insert({
      calendarId: 'shared',
      requestBody: { start: { date: '2026-03-03' }, end: { date: '2026-03-04' } },
    });

    expect(await refusal(write)).toBe(expected);
  });
});

it('declines for a guest who deletes an invitation, and takes the answer of a restored copy', async () => {
  const id = await invite();
  await patchAs(ben, id, {
    attendees: [
      { email: MIA, responseStatus: 'accepted' },
      { email: BEN, responseStatus: 'accepted' },
    ],
  });

  await ben.events.delete({ ...primary, eventId: id });

  expect(answers(await seenBy(ben, id))).toContain(`${BEN} declined`);
  expect(answers(await seenBy(mia, id))).toContain(`${BEN} declined`);
  const attendees = [
    { email: MIA, responseStatus: 'accepted' },
    { email: BEN, responseStatus: 'accepted' },
  ];
  await patchAs(ben, id, { status: 'confirmed', attendees });
  expect((await seenBy(ben, id)).status).toBe('confirmed');
  expect(answers(await seenBy(mia, id))).toContain(`${BEN} accepted`);
});
