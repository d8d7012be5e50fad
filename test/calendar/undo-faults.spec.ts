import { describe, expect, it } from '@jest/globals';
import type { CalendarEvent } from '../../src/modules/calendar/dto/event.dto.js';
import type { Undone } from '../../src/modules/calendar/undo/write.dto.js';
import type { Fault } from '../support/google.js';
import type { Answer } from '../support/server.js';
import { ANNA, anEvent, BEN, CalendarWorld, KYIV } from './calendar-world.js';
import { instancesHeld, snapshotOf } from './undo-world.js';

const world = CalendarWorld.shared();
const TEAM = 'team@example.com';

/** A write to be made and taken back, and how to look at all that it touches. */
interface Case {
  write: () => Promise<Answer<CalendarEvent>>;
  look: () => Promise<unknown>;
}

async function aSeries(): Promise<{ at: (index: number) => string; id: string; look: () => Promise<unknown> }> {
  const { series, at } = await world.aSeries('RRULE:FREQ=DAILY;COUNT=5', { attendees: [{ email: BEN }] });
  await world.call('PATCH', `/calendar/events/${at(3)}`, { summary: 'Own' });
  await world.call('DELETE', `/calendar/events/${at(4)}`);
  return { at, id: series.id, look: async () => instancesHeld(world) };
}

const CASES: [string, () => Promise<Case>][] = [
  [
    'a change',
    async () => {
      const { id } = await world.make({ attendees: [{ email: BEN }] });
      const change = { summary: 'Other', location: 'There' };
      return {
        write: async () => world.call('PATCH', `/calendar/events/${id}`, change),
        look: async () => snapshotOf(world, id),
      };
    },
  ],
  [
    'a deletion',
    async () => {
      const { id } = await world.make({ attendees: [{ email: BEN }] });
      return {
        write: async () => world.call('DELETE', `/calendar/events/${id}`),
        look: async () => snapshotOf(world, id),
      };
    },
  ],
  [
    'a creation',
    async () => {
      return {
        write: async () => world.call('POST', '/calendar/events', anEvent()),
        look: async () => (await instancesHeld(world)).length,
      };
    },
  ],
  [
    'a move',
    async () => {
      await world.google.seed({ email: ANNA, calendars: [{ id: TEAM, summary: 'Team' }] });
      const { id } = await world.make();
      return {
        write: async () => world.call('POST', `/calendar/events/${id}/move`, { destination: TEAM }),
        look: async () => snapshotOf(world, id),
      };
    },
  ],
  [
    'a deleted instance',
    async () => {
      const { at, look } = await aSeries();
      return { write: async () => world.call('DELETE', `/calendar/events/${at(1)}`), look };
    },
  ],
  [
    'a changed rest of a series',
    async () => {
      const { at, look } = await aSeries();
      const start = { dateTime: '2026-11-26T18:00:00', timeZone: KYIV };
      const path = `/calendar/events/${at(2)}?scope=following`;
      return { write: async () => world.call('PATCH', path, { start }), look };
    },
  ],
  [
    'a deleted rest of a series',
    async () => {
      const { at, look } = await aSeries();
      return { write: async () => world.call('DELETE', `/calendar/events/${at(2)}?scope=following`), look };
    },
  ],
  [
    'a moved series',
    async () => {
      const { id, look } = await aSeries();
      const start = { dateTime: '2026-11-24T18:00:00', timeZone: KYIV };
      return { write: async () => world.call('PATCH', `/calendar/events/${id}?scope=all`, { start }), look };
    },
  ],
];

const FAULTS: [string, Partial<Fault>][] = [
  ['whose answer is lost', { reset: 'after' }],
  ['that is refused', { status: 403, body: { error: { code: 403, errors: [{ reason: 'calendarClosed' }] } } }],
];

async function undo(written: Answer<CalendarEvent>): Promise<Answer<Undone>> {
  return world.call<Undone>('POST', `/calendar/writes/${written.headers.get('write-id')}/undo`);
}

/** Undoes with one fault at the nth call; answers undefined when there were fewer calls. */
async function undoWithFaultAt(nth: number, fault: Partial<Fault>, written: Answer<CalendarEvent>) {
  await world.google.clearLogs();
  const match = { path: '/calendar/v3/' };
  // The calls before it only take a moment longer.
  if (nth > 0) await world.google.fault({ match, times: nth, delayMs: 1 });
  await world.google.fault({ match, times: 1, ...fault });
  const answer = await undo(written);
  await world.google.clearFaults();
  return (await world.google.countOf(/\/calendar\/v3\//)) > nth ? answer : undefined;
}

describe('a fault at any call of an undo', () => {
  it.each(CASES.flatMap(([name, arrange]) => FAULTS.map(([how, fault]) => [name, how, fault, arrange] as const)))(
    'leaves %s as it was before or after, and a repetition finishes it: a call %s',
    async (_name, _how, fault, arrange) => {
      for (let nth = 0; nth < 20; nth += 1) {
        const { write, look } = await arrange();
        const former = await look();
        const written = await write();
        const after = await look();

        const answer = await undoWithFaultAt(nth, fault, written);

        const failed = answer !== undefined && answer.status !== 200;
        const left = failed ? await look() : after;
        const again = failed ? (await undo(written)).status : 200;
        // A copy has another id.
        const last = answer?.body.copied ? former : await look();
        expect({ left, again, last }).toEqual({ left: after, again: 200, last: former });
        if (!answer) return;
      }
      throw new Error('the undo made more than twenty calls');
    },
  );

  it('writes the head of a split again where its tail cannot be deleted', async () => {
    const { at, look } = await aSeries();
    const former = await look();
    const written = await world.call('PATCH', `/calendar/events/${at(2)}?scope=following`, { summary: 'New' });
    const before = await look();
    const forbidden = { error: { code: 403, errors: [{ reason: 'forbidden' }] } };
    await world.google.fault({ match: { method: 'DELETE' }, status: 403, body: forbidden });

    const { status } = await undo(written);

    expect(status).toBe(403);
    expect(await look()).toEqual(before);
    await world.google.clearFaults();
    expect((await undo(written)).status).toBe(200);
    expect(await look()).toEqual(former);
  });
});
