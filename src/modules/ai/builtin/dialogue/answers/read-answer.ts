import type { Changes, Creation, NamedPerson, Target, Wish } from '../../orders/grammar/order.js';
import { isBareLength } from '../../orders/fills/fills.js';
import { mergeWhen } from '../../time/merge/merge.js';
import { chooseEvents } from '../events/choose-event.js';
import { answerName, readNewName } from './answer-name.js';
import { fillTimeAndMore } from './answer-and-more.js';
import { joinTimes } from './join-times.js';
import { fillZone } from './told-zone.js';
import { readContrast } from '../events/described-event.js';
import type { OwnReading } from '../message/own-reading.js';
import type { DialogueState, OpenQuestion } from '../state/state.js';
import type { Surroundings } from '../state/situation.js';

/** An order that leaves less unexplained than this is no answer to a question. */
const CLEAR = 0.75;

/** The open wishes with the gap filled that was asked for; nothing where the message is a request of its own. */
export function readAnswer(
  own: OwnReading,
  { state, context }: Surroundings,
): { wishes: Wish[]; withdraws?: string[] } | undefined {
  const { open } = state;
  const wish = open?.wishes[open.index];
  if (!open || !wish || (open.isPassedOver && asksOn(own))) return undefined;
  const said = open.isPassedOver ? onDayAskedFor(own, wish, state) : own;
  const both = open.field === 'start' ? fillTimeAndMore(wish, said) : undefined;
  const filled = both ?? tellMore(wish, said, open.field) ?? FILL[open.field]?.(wish, said, open, context);
  if (!filled) return undefined;
  const wishes = open.wishes.flatMap((one, index) => (index === open.index ? filled : one));
  return { wishes, ...(open.withdraws ? { withdraws: open.withdraws } : {}) };
}

/** "And on Thursday?" goes on with what was asked in between. */
function asksOn({ read: { text } }: OwnReading): boolean {
  const { lattice } = text;
  return (lattice.joints[0] ?? 0) > 0 || lattice.tokens.at(-1)?.text === '?';
}

/** "At 2 then" behind "am I free on Tuesday?" is on Tuesday, and "on Tuesday then" behind "next week?" is in it. */
function onDayAskedFor(own: OwnReading, wish: Wish, { wishes: [former] }: DialogueState): OwnReading {
  const fragment = own.fragment?.fragment;
  const date = former?.kind === 'question' ? former.target.when?.date : undefined;
  const known = wish.kind === 'create' ? wish.when : wish.kind === 'update' ? wish.changes.when : undefined;
  if (!own.fragment || fragment?.is !== 'time' || !date || known?.date) return own;
  const when = mergeWhen({ date }, fragment.when);
  return when ? { ...own, fragment: { ...own.fragment, fragment: { ...fragment, when } } } : own;
}

/** Further details of a new event in an answer: its length, its place, its guests, its name. */
function tellMore(wish: Wish, own: OwnReading, field: string): Creation | undefined {
  if (wish.kind !== 'create') return undefined;
  const fragment = own.fragment?.unused === 0 ? own.fragment.fragment : undefined;
  if (fragment?.is === 'length') return { ...wish, length: fragment.length };
  const lasts = fragment?.is === 'time' && isBareLength(fragment.when) ? fragment.when.length : undefined;
  if (lasts !== undefined) return { ...wish, length: lasts };
  // Where a name is asked for, any other words may be one.
  const detail = field === 'summary' ? undefined : fragment;
  if (detail?.is === 'place') return { ...wish, place: detail.place.full ?? detail.place.words };
  if (detail?.is === 'people' || detail?.is === 'addresses')
    return { ...wish, people: [...wish.people, ...detail.people] };
  if (detail?.is === 'details') return { ...wish, details: [...wish.details, ...detail.details] };
  const [first, ...others] = own.read.wishes;
  const told = first?.wish.kind === 'update' && others.length === 0 ? first.wish : undefined;
  return told?.target.pointsBack && !told.target.name ? withChanges(wish, told.changes) : undefined;
}

/** A new event that is not complete yet, with what an order on "it" changes. */
function withChanges(
  wish: Creation,
  { title, place, when, length, addPeople = [], details = [], ...others }: Changes,
): Creation | undefined {
  if (Object.keys(others).length > 0) return undefined;
  const at = when ? joinTimes(wish.when, when) : wish.when;
  return {
    ...wish,
    ...(title ? { title } : {}),
    ...(place ? { place } : {}),
    ...(at ? { when: at } : {}),
    ...(length ? { length } : {}),
    people: [...wish.people, ...addPeople],
    details: [...wish.details, ...details],
  };
}

type Fill = (
  wish: Wish,
  own: OwnReading,
  open: OpenQuestion,
  context: Surroundings['context'],
) => Wish | Wish[] | undefined;

const FILL: Record<string, Fill> = {
  start: (wish, own) => fillTime(wish, own),
  summary: (wish, own) => (wish.kind === 'create' ? answerName(wish, own, isOrder(own)) : undefined),
  title: (wish, own) => {
    const title = wish.kind === 'update' && !isOrder(own) ? readNewName(own) : undefined;
    return wish.kind === 'update' && title ? { ...wish, changes: { ...wish.changes, title } } : undefined;
  },
  target: (wish, own) => {
    const contrast = readContrast(own);
    const meant = contrast ? contrast.meant : own;
    const target = meant && targetIn(meant);
    // "Not the first, the other": it is asked again.
    if (contrast && !target) return wish;
    return 'target' in wish && target && (contrast !== undefined || !isOrder(own))
      ? { ...wish, target: { ...wish.target, ...target } }
      : undefined;
  },
  event: (wish, own, open, context) => ('target' in wish ? fillEvents(wish, own, open, context) : undefined),
  attendees: (wish, own) => fillAddress(wish, own),
  guest: (wish, own) => {
    const who = guestsIn(own);
    return wish.kind === 'update' && who ? { ...wish, changes: { ...wish.changes, removePeople: who } } : undefined;
  },
  by: (wish, own) => {
    const fragment = own.fragment?.fragment;
    if (wish.kind !== 'update' || fragment?.is !== 'length') return undefined;
    const { grows = 1, ...changes } = wish.changes;
    if (fragment.isWhole) return { ...wish, changes: { ...changes, length: fragment.length } };
    return { ...wish, changes: { ...changes, shift: { by: fragment.length, sign: grows, lengthens: true } } };
  },
  description: (wish, own) =>
    wish.kind === 'update'
      ? { ...wish, changes: { ...wish.changes, note: { words: own.text.trim(), replaces: false } } }
      : undefined,
};

/** The guests that an answer names. */
function guestsIn({ fragment }: OwnReading): NamedPerson[] | undefined {
  const told = fragment?.unused === 0 ? fragment.fragment : undefined;
  if (told?.is === 'people' || told?.is === 'addresses') return told.people;
  return told?.is === 'name' ? [{ displayName: told.name.words }] : undefined;
}

/** An order about each of the events that an answer chooses among several; of all the instances of a series, about the series. */
function fillEvents(
  wish: Extract<Wish, { target: unknown }>,
  own: OwnReading,
  open: OpenQuestion,
  context: Surroundings['context'],
): Wish[] | undefined {
  const events = chooseEvents(own, open, context);
  if (events.length === 0) return readContrast(own) ? [wish] : undefined;
  const [first, ...others] = open.events;
  const series = first?.recurringEventId;
  const isOfOne = series !== undefined && others.length > 0 && others.every((one) => one.recurringEventId === series);
  if (isOfOne && events.length === open.events.length) return [{ ...wish, target: { ...wish.target, isAll: true } }];
  const { scope } = wish.target;
  return events.map((event) => {
    const proposal = open.proposals?.[open.events.indexOf(event)];
    const pinned = proposal === undefined ? { eventId: event.id } : { proposals: [proposal] };
    return { ...wish, target: { people: [], ...pinned, ...(scope ? { scope } : {}) } };
  });
}

/** Whether a message is clearly a request of its own. */
function isOrder({ read }: OwnReading): boolean {
  const [first] = read.wishes;
  if (!first?.reading.head || first.leftOut.length > 0 || first.reading.cost > CLEAR) return false;
  const { wish } = first;
  if (wish.kind === 'question' || wish.kind === 'delete' || wish.kind === 'respond') return true;
  return wish.kind === 'create' && wish.title !== undefined && wish.when !== undefined;
}

function fillTime(asked: Wish, own: OwnReading): Wish | undefined {
  const wish = withoutContrary(asked);
  const placed = fillZone(wish, own.read.text.lattice);
  if (placed) return placed;
  const { fragment } = own.fragment ?? {};
  const [first] = own.read.wishes;
  if (wish.kind === 'create') {
    if (fragment?.is === 'time' && (own.fragment?.unused ?? 0) === 0)
      return {
        ...wish,
        when: joinTimes(wish.when, fragment.when),
        ...(fragment.place && !wish.place ? { place: fragment.place } : {}),
      };
    // "Tomorrow at 3 in room 5" tells more than was asked.
    const told = first?.wish.kind === 'create' && !isOrder(own) ? first.wish : undefined;
    // "À 9h15, il vient d'appeler": a number alone is no name, but a part of the time.
    return told?.when && !/^\d+$/.test(told.title ?? '')
      ? {
          ...wish,
          when: joinTimes(wish.when, told.when),
          ...(told.place && !wish.place ? { place: told.place } : {}),
          ...(told.title && !wish.title ? { title: told.title } : {}),
        }
      : undefined;
  }
  if (wish.kind !== 'update' && wish.kind !== 'copy') return undefined;
  const changes = changesIn(own);
  if (!changes) return undefined;
  const { avoids: _chosen, ...known } = wish.changes;
  const when = changes.when && joinTimes(known.when, changes.when);
  return { ...wish, changes: { ...known, ...changes, ...(when ? { when } : {}) } };
}

/** The answer tells which of two times is right. */
function withoutContrary(wish: Wish): Wish {
  if (wish.kind !== 'create') return wish;
  const { contrary: _contrary, ...rest } = wish;
  return rest;
}

/** What a fragment, or an order on "it", says of a change. */
function changesIn(own: OwnReading): Changes | undefined {
  const fragment = own.fragment?.fragment;
  const [first] = own.read.wishes;
  if (fragment?.is === 'time' && own.fragment?.unused === 0) return { when: fragment.when };
  if (fragment?.is === 'shift') return { shift: fragment.shift };
  if (fragment?.is === 'length') return { length: fragment.length };
  return first?.wish.kind === 'update' && first.wish.target.pointsBack ? first.wish.changes : undefined;
}

/** The event a short answer names. */
function targetIn(own: OwnReading): Partial<Target> | undefined {
  const { fragment } = own.fragment ?? {};
  if (fragment?.is === 'name') return { name: fragment.name, ...(fragment.when ? { when: fragment.when } : {}) };
  if (fragment?.is === 'time') return { when: fragment.when };
  if (fragment?.is === 'people') return { people: fragment.people };
  // "The one with Ben" where no choice was shown.
  if (fragment?.is === 'pick' && (fragment.people.length > 0 || fragment.name || fragment.when)) {
    const { people, name, when } = fragment;
    return { people, ...(name ? { name } : {}), ...(when ? { when } : {}) };
  }
  const [first] = own.read.wishes;
  if (first?.wish.kind === 'create' && first.wish.isStated && first.wish.title)
    return {
      name: { words: first.wish.title, from: 0, to: 0 },
      people: first.wish.people,
      ...(first.wish.when ? { when: first.wish.when } : {}),
    };
  return undefined;
}

function fillAddress(wish: Wish, { text }: OwnReading): Wish | undefined {
  const [email] = /[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[\p{L}\d-]*\p{L}/u.exec(text) ?? [];
  if (!email) return undefined;
  const withAddress = (people: readonly NamedPerson[] = []): NamedPerson[] => {
    const isInvited = people.some((person) => person.isInvited);
    const at = people.findIndex((person) => !person.email && (person.isInvited ?? !isInvited));
    return people.map((person, index) => (index === at ? { ...person, email: email.toLowerCase() } : person));
  };
  if (wish.kind === 'create') return { ...wish, people: withAddress(wish.people) };
  if (wish.kind === 'update')
    return { ...wish, changes: { ...wish.changes, addPeople: withAddress(wish.changes.addPeople) } };
  return wish.kind === 'question'
    ? { ...wish, target: { ...wish.target, people: withAddress(wish.target.people) } }
    : undefined;
}
