import { type Frame, frame, many, needed, role } from '../grammar/frame.js';
import type { When } from '../../time/expressions.js';
import { isClockAmount } from '../../time/resolve/calendar.js';
import type { TimeShift } from '../grammar/order.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { joinWhens } from './targets.js';

/** The most hours that a number alone may count. */
const LONGEST = 5;

/** Additions to the messages before; they need no verb. */
export const FRAGMENT_RULES: readonly Frame[] = [
  frame(
    'fragment',
    'another time',
    [],
    { when: needed(role('time')), more: many(role('time')), at: role('name', 'at') },
    ({ when, more, at }) =>
      isOneTime([when, ...more])
        ? {
            is: 'time' as const,
            when: joinWhens([when, ...more]),
            ...(at ? { place: at.full ?? at.words } : {}),
          }
        : undefined,
  ),
  frame(
    'fragment',
    'a time instead of another',
    [],
    { when: needed(role('time')), unwanted: needed(role('time', 'instead')) },
    ({ when, unwanted }) => ({ is: 'time' as const, when, unwanted }),
  ),
  frame(
    'fragment',
    'to another time',
    [],
    { when: needed(role('time', 'to')), more: many(role('time', 'to')) },
    ({ when, more }) => ({ is: 'time' as const, when: joinWhens([when, ...more]) }),
    { cost: 0.05 },
  ),
  frame(
    'fragment',
    'until a time',
    [],
    { until: needed(role('time', 'until')) },
    ({ until }) => ({ is: 'until' as const, until }),
    { cost: 0.05 },
  ),
  frame(
    'fragment',
    'over at a time',
    [],
    { ends: needed(role('ending')), until: needed(role('time')), former: role('time', 'instead') },
    ({ until }) => (until.clock && !until.date && !until.to ? { is: 'until' as const, until } : undefined),
    { cost: 0.02 },
  ),
  frame(
    'fragment',
    'minutes of the hour',
    [],
    { minutes: needed(role('minutes')), when: many(role('time')) },
    ({ minutes, when }) => {
      const day = joinWhens(when);
      return day?.clock ? undefined : { is: 'minutes' as const, minutes, ...(day ? { when: day } : {}) };
    },
  ),
  frame('fragment', 'a shift', [], { shift: needed(role('shift')), when: role('time') }, ({ shift, when }) =>
    when && !isClockOfDay(when, shift) ? undefined : { is: 'shift' as const, shift, ...(when ? { when } : {}) },
  ),
  frame(
    'fragment',
    'a length',
    [],
    { length: needed(role('amount')) },
    // "17h" is a time of day; so long a stretch is read as a time that is nothing but its length.
    ({ length }) => ((length.hours ?? 0) > LONGEST ? undefined : { is: 'length' as const, length }),
    { cost: 0.02 },
  ),
  frame(
    'fragment',
    'to a length',
    [],
    { length: needed(role('amount', 'to')) },
    ({ length }) => ({ is: 'length' as const, length, isWhole: true as const }),
    { cost: 0.05 },
  ),
  frame('fragment', 'by a length', [], { by: needed(role('amount', 'by')) }, ({ by }) => ({
    is: 'length' as const,
    length: by,
  })),
  frame(
    'fragment',
    'a place',
    [],
    { at: role('name', 'at'), host: role('name', 'host') },
    ({ at, host }) => {
      const place = at ?? host;
      return place && { is: 'place' as const, place, ...(at ? {} : { isHost: true as const }) };
    },
    { oneOf: ['at', 'host'], cost: 0.1 },
  ),
  frame(
    'fragment',
    'people',
    [],
    { people: needed(role('people', 'with')), unwanted: role('people', 'instead') },
    ({ people, unwanted }) => ({
      is: 'people' as const,
      people: people.people,
      ...(unwanted ? { unwanted: unwanted.people } : {}),
    }),
  ),
  frame('fragment', 'addresses', [], { people: needed(role('people')) }, ({ people }) =>
    people.people.every(({ email }) => email) ? { is: 'addresses' as const, people: people.people } : undefined,
  ),
  frame(
    'fragment',
    'details',
    [],
    { detail: needed(role('detail')), more: many(role('detail')) },
    ({ detail, more }) => ({ is: 'details' as const, details: [detail, ...more] }),
  ),
  frame(
    'fragment',
    'a title, or a subject',
    [],
    { called: role('name', 'called'), about: role('name', 'about') },
    ({ called, about }) => {
      const title = called && about ? undefined : (called ?? about);
      return title && { is: 'title' as const, title };
    },
    { oneOf: ['called', 'about'], cost: 0.1 },
  ),
  frame(
    'fragment',
    'a part and its words',
    [],
    { aspect: needed(role('aspect')), words: needed(role('name')) },
    ({ aspect, words }) => {
      if (aspect === 'title') return { is: 'title' as const, title: words };
      return aspect === 'place' ? { is: 'place' as const, place: words } : undefined;
    },
    { cost: 0.1 },
  ),
  frame(
    'fragment',
    'a pick',
    [],
    { pick: needed(role('pick')), people: role('people', 'with'), when: many(role('time')), at: role('name', 'at') },
    ({ pick, people, when, at }) => {
      const told = joinWhens(when);
      // "None on the 23rd".
      if (pick === 'none' && told?.date && !people && !at) return { is: 'exceptTime' as const, except: when };
      return {
        is: 'pick' as const,
        pick,
        people: people?.people ?? [],
        ...(told ? { when: told } : {}),
        ...(at ? { place: at.words } : {}),
      };
    },
  ),
  frame(
    'fragment',
    'all of them, moved',
    [],
    { pick: needed(role('pick')), shift: needed(role('shift')) },
    ({ pick, shift }) => (pick === 'all' ? { is: 'pick' as const, pick, people: [], shift } : undefined),
    { cost: -0.2 },
  ),
  frame(
    'fragment',
    'how long all of them are',
    [],
    { pick: role('pick'), each: role('pick', 'for'), length: needed(role('amount')) },
    ({ pick, each, length }) =>
      (pick ?? each) === 'all' ? { is: 'pick' as const, pick: 'all' as const, people: [], length } : undefined,
    { oneOf: ['pick', 'each'], cost: -0.2 },
  ),
  frame(
    'fragment',
    'a pick and its new time',
    [],
    { pick: needed(role('pick')), when: needed(role('time')), to: needed(role('time')) },
    ({ pick, when, to }) =>
      pick === 'one' && when.clock && to.clock ? { is: 'pick' as const, pick, people: [], when, to } : undefined,
  ),
  frame(
    'fragment',
    'a name and a pick',
    [],
    { event: needed(role('name')), pick: needed(role('pick')) },
    ({ event, pick }) => (pick === 'one' ? { is: 'pick' as const, pick, people: [], name: event } : undefined),
  ),
  frame(
    'fragment',
    'one more like the last',
    [],
    {
      another: needed(role('another')),
      people: role('people', 'with'),
      when: many(role('time')),
      adjacent: role('adjacent'),
      at: role('name', 'at'),
      for: role('name', 'for'),
    },
    ({ people, when, adjacent, at, for: purpose }) => {
      const told = joinWhens(when);
      return {
        is: 'another' as const,
        people: people?.people ?? [],
        ...(purpose ? { for: purpose } : {}),
        ...(told ? { when: told } : {}),
        ...(adjacent && !told?.clock ? { beside: adjacent } : {}),
        ...(at ? { place: at.full ?? at.words } : {}),
      };
    },
    { oneOf: ['people', 'when', 'adjacent', 'for'] },
  ),
  frame(
    'fragment',
    'for somebody else',
    [],
    { for: needed(role('name', 'for')), when: many(role('time')) },
    ({ for: who, when }) => {
      const told = joinWhens(when);
      // "The same for the dentist" is an order that is shared.
      if (!told && who.article === 'definite') return undefined;
      return { is: 'another' as const, people: [], for: who, ...(told ? { when: told } : {}), isBare: true as const };
    },
  ),
  frame(
    'fragment',
    'all but one',
    [],
    { except: needed(role('name', 'except')), pick: role('pick') },
    ({ except }) => ({ is: 'except' as const, except }),
  ),
  frame(
    'fragment',
    'all but some days',
    [],
    { except: needed(role('time', 'except')), more: many(role('time', 'except')), others: many(role('time')) },
    ({ except, more, others }) => leaveOut([except, ...more, ...others]),
  ),
  frame(
    'fragment',
    'not a day',
    [],
    { unwanted: needed(role('time', 'instead')), more: many(role('time')) },
    ({ unwanted, more }) => leaveOut([unwanted, ...more]),
    { cost: 0.05 },
  ),
  frame(
    'fragment',
    'not one',
    [],
    { unwanted: needed(role('name', 'instead')), pick: role('pick') },
    ({ unwanted }) => ({ is: 'except' as const, except: unwanted }),
  ),
  frame(
    'fragment',
    'how much of a series',
    [],
    {
      much: role('scope'),
      purpose: role('scope', 'for'),
      pick: role('pick'),
      when: role('time'),
      starting: role('time', 'from'),
    },
    ({ much, purpose, pick, when, starting }) => {
      const from = when ?? starting;
      const scope = much ?? purpose;
      return scope && scope !== 'every' && (pick === undefined || pick === 'one')
        ? { is: 'scope' as const, scope, ...(from ? { when: from } : {}) }
        : undefined;
    },
    { oneOf: ['much', 'purpose'], cost: -0.05 },
  ),
  frame(
    'fragment',
    'what another event is to share',
    [],
    {
      event: role('name', 'for'),
      other: role('people', 'with'),
      into: role('name', 'into'),
      onto: role('name', 'onto'),
      off: role('name', 'off'),
      before: role('name', 'before'),
      when: many(role('time')),
    },
    ({ event, other, into, onto, off, before, when }) => {
      const shared = event ?? other?.name;
      const name = shared?.article === 'definite' ? shared : (into ?? onto ?? off ?? before);
      const told = joinWhens(when);
      // "Auf 16:30 verschoben" names nothing.
      if (!name || name.when) return undefined;
      const tells = { ...(told ? { when: told } : {}), ...(name === before ? { isBefore: true as const } : {}) };
      return { is: 'shared' as const, name, ...tells };
    },
    { oneOf: ['event', 'other', 'into', 'onto', 'off', 'before'], cost: 0.1 },
  ),
  frame(
    'fragment',
    'a name',
    [],
    { event: needed(role('name')), when: many(role('time')) },
    ({ event, when }) => {
      const told = joinWhens(when);
      return { is: 'name' as const, name: event, ...(told ? { when: told } : {}) };
    },
    { cost: 0.25 },
  ),
];

/** Days that are left out; a time of day is none. */
function leaveOut(except: When[]): { is: 'exceptTime'; except: When[] } | undefined {
  return except.every(({ clock, date }) => date ?? !clock) ? { is: 'exceptTime', except } : undefined;
}

/** "The day before at 5": a time of day, on the day that a shift leads to. */
export function isClockOfDay({ clock, ...rest }: When, { by, lengthens }: TimeShift): boolean {
  return clock !== undefined && Object.keys(rest).length === 0 && !lengthens && !isClockAmount(by);
}

/** Whether times are parts of one: "Friday" and "at 5", and not "Friday" and "Saturday". */
function isOneTime([first, ...rest]: readonly When[]): boolean {
  let joined: When | undefined = first;
  for (const next of rest) joined = joined && !(joined.clock && next.clock) ? mergeWhen(joined, next) : undefined;
  return joined !== undefined;
}
