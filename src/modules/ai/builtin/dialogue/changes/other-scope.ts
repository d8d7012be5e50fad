import { Temporal } from 'temporal-polyfill';
import type { SpokenScope, Target, Wish } from '../../orders/grammar/order.js';
import { since } from '../../orders/grammar/phrases.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import type { When } from '../../time/expressions.js';
import type { Surroundings } from '../state/situation.js';
import type { OwnReading } from '../message/own-reading.js';
import { findCreation } from './change-proposal.js';
import type { Correction } from './correction.js';

/** "From then on", "all of them from Monday", "every week": what is proposed of one instance is to hold for more of its series. */
export function readScope(fragment: Fragment, own: OwnReading, around: Surroundings): Correction | undefined {
  if (fragment.is === 'scope')
    return repeatNoMore(fragment, around) ?? changeScope(fragment.scope, fragment.when, around);
  const isOfAll = fragment.is === 'pick' && fragment.pick === 'all' && fragment.people.length === 0;
  const when = fragment.is === 'time' || isOfAll ? fragment.when : undefined;
  if (!when) return undefined;
  if (comesAsOften(when, around)) return changeScope('all', undefined, around);
  return beginsThen(when, own) ? changeScope('following', when, around) : undefined;
}

/** "Only once", "just this week" behind a new series: one event. */
function repeatNoMore(
  { scope, when: told }: Extract<Fragment, { is: 'scope' }>,
  around: Surroundings,
): Correction | undefined {
  const { wish, proposal } = findCreation(around) ?? {};
  const { repeats, ...when } = wish?.when ?? {};
  const days = repeats?.weekdays?.map(({ weekday }) => weekday) ?? [];
  if (scope !== 'this' || !wish || !proposal || !repeats) return undefined;
  const date = days.length > 0 ? { date: { kind: 'weekday' as const, days } } : {};
  return { wishes: [{ ...wish, when: { ...when, ...date, ...told }, replaces: proposal }], withdraws: [] };
}

/** "Every week", "every Wednesday" behind one of a series that is on Wednesdays. */
function comesAsOften(
  { repeats, ...rest }: When,
  {
    state: {
      spoken: { topic },
    },
  }: Surroundings,
): boolean {
  if (!repeats || !topic || Object.keys(rest).length > 0) return false;
  const own = Temporal.PlainDate.from(topic.event.start.slice(0, 10)).dayOfWeek;
  return repeats.weekdays?.every(({ weekday, n }) => weekday === own && n === undefined) !== false;
}

function beginsThen({ starting, bound, date, clock, part }: When, { read: { text } }: OwnReading): boolean {
  if (starting) return true;
  if (!date || clock || part) return false;
  const { lattice } = text;
  return bound === 'after' || lattice.tokens.some((_token, at) => lattice.chart.longest(since, at) !== undefined);
}

function changeScope(scope: SpokenScope, when: When | undefined, around: Surroundings): Correction | undefined {
  const { state, isWaiting } = around;
  const { event, proposal } = state.spoken.topic ?? {};
  const order = state.orders.find(({ kind }) => kind === 'delete' || kind === 'update');
  if (!isWaiting || !proposal || !event?.recurringEventId || when?.repeats) return undefined;
  if (order?.kind !== 'delete' && order?.kind !== 'update') return undefined;
  const target: Target = when
    ? { people: [], name: { words: event.summary, from: 0, to: 0 }, when: toFirst(when), pick: 'first', scope }
    : { people: [], eventId: event.id, scope };
  // From another day on, the first of them is another event.
  return { wishes: [{ ...order, target } satisfies Wish], withdraws: when ? [proposal.id] : [] };
}

/** "Starting Monday": the instance of that day. */
function toFirst({ starting, bound: _bound, ...when }: When): When {
  return starting ?? when;
}
