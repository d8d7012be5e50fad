import { describe, expect, it } from '@jest/globals';
import {
  assert,
  asyncProperty,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  option,
  record,
  subarray,
} from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { CalendarEvent, EventPage } from '../../src/modules/calendar/dto/event.dto.js';
import type { Fault } from '../support/google.js';
import type { Answer } from '../support/server.js';
import { CalendarWorld } from './calendar-world.js';
import {
  bodyOf,
  type InstanceModel,
  instancesOf,
  later,
  type Pattern,
  type SeriesModel,
  timeOf,
} from './series-model.js';

/** More on demand: `SERIES_RUNS=1000`. */
// oxlint-disable-next-line node/no-process-env -- how thoroughly to look
const RUNS = Number(process.env['SERIES_RUNS'] ?? 60);
const TIMEOUT_MS = 600_000 + RUNS * 1000;

const world = CalendarWorld.shared();
let runs = 0;

const patterns = oneof(
  record({ kind: constant('daily' as const), every: integer({ min: 1, max: 3 }) }),
  record({
    kind: constant('weekly' as const),
    every: integer({ min: 1, max: 2 }),
    days: subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 3 }),
  }),
  record({ kind: constant('date' as const), day: integer({ min: 1, max: 28 }) }),
  record({ kind: constant('weekday' as const), nth: constantFrom(1, 2, 3, 4, -1), day: integer({ min: 1, max: 7 }) }),
);

const models = record({
  pattern: patterns,
  from: integer({ min: 0, max: 364 }).map((days) => Temporal.PlainDate.from('2027-01-01').add({ days }).toString()),
  count: integer({ min: 2, max: 9 }),
  ends: constantFrom('COUNT' as const, 'UNTIL' as const),
  zone: constantFrom('Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'UTC'),
  hour: option(integer({ min: 8, max: 20 }), { nil: undefined }),
});

const changes = record({
  scope: constantFrom('this' as const, 'following' as const, 'all' as const),
  what: constantFrom('rename' as const, 'move' as const, 'delete' as const),
  days: constantFrom<number>(0, 0, 1),
  hours: constantFrom<number>(1, 2, -3),
  at: nat(20),
});

const exceptions = record({ leftOut: nat(20), gone: nat(20), renamed: nat(20), moved: nat(20), how: nat(15) });

const faults = record({
  match: record({ method: constantFrom('POST', 'PATCH', 'DELETE'), path: constant('/events') }),
  times: integer({ min: 1, max: 2 }),
  how: constantFrom<Partial<Fault>>({ reset: 'before' }, { reset: 'after' }, { status: 503 }, { truncate: 20 }),
});

type Change = typeof changes extends { generate: (...args: never[]) => { value: infer T } } ? T : never;
type Exceptions = typeof exceptions extends { generate: (...args: never[]) => { value: infer T } } ? T : never;

interface Scene {
  model: SeriesModel;
  tag: string;
  instances: InstanceModel[];
  ids: string[];
}

/** Makes the series at Google through our API, with a date left out, an instance deleted, one renamed and one moved. */
async function arrange(model: SeriesModel, wanted: Exceptions): Promise<Scene> {
  runs += 1;
  const tag = `tag${runs}x`;
  const instances = instancesOf(model);
  const place = (index: number): number => (index % (instances.length - 1)) + 1;
  const leftOut = wanted.how & 1 ? [place(wanted.leftOut)] : [];
  const made = await world.call('POST', '/calendar/events', bodyOf(model, leftOut, tag));
  expect(made.status).toBe(201);
  const ids = instances.map(({ at }) => `${made.body.id}_${idMark(at, model)}`);
  for (const index of leftOut) gone(instances, index);
  const scene = { model, tag, instances, ids };
  const one = { scope: 'this', days: 1, hours: 1, at: 0 } as const;
  if (wanted.how & 2) await apply(scene, place(wanted.gone), { ...one, what: 'delete' });
  if (wanted.how & 4) await apply(scene, place(wanted.renamed), { ...one, what: 'rename' }, 'Own');
  if (wanted.how & 8) await apply(scene, place(wanted.moved), { ...one, what: 'move' });
  return scene;
}

async function apply(
  { instances, ids, model }: Scene,
  index: number,
  change: Change,
  title = 'Changed',
): Promise<void> {
  if (instances[index]?.gone ?? true) return;
  const { status } = await send(ids, index, model, change, title);
  expect([200, 204]).toContain(status);
  expected(instances, index, change, title);
}

/** Sends the change for one instance. */
async function send(
  ids: string[],
  index: number,
  model: SeriesModel,
  change: Change,
  title: string,
): Promise<Answer<CalendarEvent>> {
  const path = `/calendar/events/${ids[index]}?scope=${change.scope}`;
  if (change.what === 'delete') return world.call('DELETE', path);
  const at = instancesOf(model)[index]?.at ?? '';
  const body =
    change.what === 'rename' ? { summary: title } : { start: timeOf(later(at, change.days, change.hours), model.zone) };
  return world.call('PATCH', path, body);
}

/** What a person expects of a change, worked out instance by instance. */
function expected(
  instances: InstanceModel[],
  pivot: number,
  change: Change,
  title = 'Changed',
  model?: SeriesModel,
): void {
  const originals = model ? instancesOf(model).map(({ at }) => at) : instances.map(({ at }) => at);
  instances.forEach((instance, index) => {
    const meant = change.scope === 'all' || (change.scope === 'following' ? index >= pivot : index === pivot);
    if (!meant || instance.gone) return;
    const isNamed = index === pivot;
    if (change.what === 'delete') gone(instances, index);
    if (change.what === 'rename' && (isNamed || !instance.ownTitle)) instance.title = title;
    if (change.what === 'rename' && change.scope === 'this') instance.ownTitle = true;
    if (change.what === 'move' && (isNamed || !instance.ownTime))
      instance.at = later(originals[index] ?? '', change.days, change.hours);
    if (change.what === 'move' && change.scope === 'this') instance.ownTime = true;
  });
}

function gone(instances: InstanceModel[], index: number): void {
  const instance = instances[index];
  if (instance) instance.gone = true;
}

/** What Google's calendar shows, as `wall-clock title`. */
async function shown({ tag, model }: Scene): Promise<string[]> {
  const range = 'timeMin=2026-12-01T00:00:00Z&timeMax=2032-01-01T00:00:00Z';
  const { body } = await world.call<EventPage>(
    'GET',
    `/calendar/events?${range}&maxResults=2500&q=${tag}&timeZone=${model.zone}`,
  );
  return body.items
    .map(({ start, summary }) => `${start?.date ?? start?.dateTime?.slice(0, 16)} ${summary}`)
    .toSorted();
}

function linesOf(instances: InstanceModel[]): string[] {
  return instances
    .filter((instance) => !instance.gone)
    .map(({ at, title }) => `${at} ${title}`)
    .toSorted();
}

function livingAt(instances: InstanceModel[], at: number): number {
  const living = instances.flatMap((instance, index) => (instance.gone ? [] : [index]));
  return living[at % living.length] ?? 0;
}

function idMark(at: string, { zone }: SeriesModel): string {
  if (at.length === 10) return at.replaceAll('-', '');
  return Temporal.PlainDateTime.from(at)
    .toZonedDateTime(zone)
    .toInstant()
    .toString({ smallestUnit: 'second' })
    .replaceAll(/[-:]/g, '');
}

/** Whether days move that no rule can move as one; then, and only then, the change may be refused. */
function mayBeRefused({ what, days, scope }: Change, pattern: Pattern): boolean {
  if (what !== 'move' || scope === 'this' || days === 0) return false;
  return (
    pattern.kind === 'weekday' ||
    (pattern.kind === 'weekly' && pattern.every > 1) ||
    (pattern.kind === 'date' && pattern.day > 27)
  );
}

describe('a change of a series', () => {
  it(
    'leaves the very instances a person expects',
    async () => {
      await assert(
        asyncProperty(models, exceptions, changes, async (model, own, change) => {
          const scene = await arrange(model, own);
          const pivot = livingAt(scene.instances, change.at);
          const before = await shown(scene);

          const { status, body } = await send(scene.ids, pivot, model, change, 'Changed');

          const refused = status === 409 && mayBeRefused(change, model.pattern);
          expect(refused ? [Reflect.get(body, 'code')] : [200, 204]).toContain(refused ? 'series_unsupported' : status);
          expected(scene.instances, pivot, change, 'Changed', model);
          expect(await shown(scene)).toEqual(refused ? before : linesOf(scene.instances));
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );

  it(
    'is done, undone, or finished by a repetition, wherever a write fails',
    async () => {
      await assert(
        asyncProperty(models, exceptions, changes, faults, async (model, own, change, { how, ...fault }) => {
          const scene = await arrange(model, own);
          const pivot = livingAt(scene.instances, change.at);
          const before = await shown(scene);
          expected(scene.instances, pivot, change, 'Changed', model);
          await world.google.fault({ ...fault, ...how });

          const answers = [await send(scene.ids, pivot, model, change, 'Changed')];
          await world.google.clearFaults();
          while (answers.length < 3 && (answers.at(-1)?.status ?? 0) >= 500) {
            answers.push(await send(scene.ids, pivot, model, change, 'Changed'));
          }

          const refused = answers.at(-1)?.status === 409 && mayBeRefused(change, model.pattern);
          expect(await shown(scene)).toEqual(refused ? before : linesOf(scene.instances));
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT_MS,
  );
});
