import { Temporal } from 'temporal-polyfill';
import type { Creation, Wish } from '../../orders/grammar/order.js';
import type { When } from '../../time/expressions.js';
import { resolveUsualTime } from '../../time/resolve/resolve-clock.js';
import { isName } from '../../orders/fills/name-fills.js';
import { cleanTitle } from '../../orders/creation/clean-title.js';
import { isAt, pickPlaces } from '../events/pick-event.js';
import type { OwnReading } from '../message/own-reading.js';
import type { Surroundings } from '../state/situation.js';

interface Slot {
  start: string;
  end: string;
}

/** An event at one of the free times shown: "book the first one for a call with Tom"; nothing where none is pointed at. */
export function takeSlot(own: OwnReading, around: Surroundings): Wish[] | undefined {
  const {
    wishes,
    spoken: { slots },
  } = around.state;
  if (slots.length === 0) return undefined;
  const [order] = own.read.wishes;
  const told = order?.wish.kind === 'create' && order.leftOut.length === 0 ? order.wish : undefined;
  const slot = slotIn(own, told, slots, around);
  if (!slot) return undefined;
  const { open } = around.state;
  const pending = open?.wishes[open.index];
  if (pending?.kind === 'update') return [{ ...pending, changes: { ...pending.changes, when: toWhen(slot) } }];
  const sought = wishes.find((wish) => wish.kind === 'question');
  const former = wishes.find((wish): wish is Creation => wish.kind === 'create');
  const isOnlyPick = own.fragment?.unused === 0;
  const named = told && !told.isStated && !isOnlyPick ? withoutPick(told, own) : undefined;
  const title = named?.title ?? nameIn(own) ?? purposeIn(own) ?? sought?.target.name?.words ?? former?.title;
  const people =
    named && named.people.length > 0
      ? named.people
      : sought && sought.target.people.length > 0
        ? sought.target.people
        : (former?.people ?? []);
  return [
    {
      kind: 'create',
      people,
      details: named?.details ?? [],
      when: toWhen(slot),
      ...(named?.length ? { length: named.length } : {}),
      ...(title ? { title } : {}),
      ...(named?.place ? { place: named.place } : {}),
    },
  ];
}

/** "The first one's good, call it Deep work". */
function nameIn({ read }: OwnReading): string | undefined {
  return read.wishes.flatMap(({ wish }) => (wish.kind === 'update' ? (wish.changes.title ?? []) : []))[0];
}

/** The purpose in a message that picks a time: "I'll take the first one for tennis". */
function purposeIn({ read }: OwnReading): string | undefined {
  const { lattice } = read.text;
  const from = lattice.markers.slice(1).flatMap((edges) => edges.find(({ value }) => value === 'for')?.to ?? [])[0];
  if (from === undefined || from >= lattice.length || (lattice.times[from]?.length ?? 0) > 0) return undefined;
  const mark = lattice.tokens.findIndex((_token, place) => place >= from && lattice.isMark(place));
  const to = mark < 0 ? lattice.length : mark;
  const name = { words: lattice.words(from, to), from, to };
  return to > from && !lattice.holdsPick(name.words) ? cleanTitle(name, lattice) : undefined;
}

/** "Book the last one for tennis": the pick is no part of the event. */
function withoutPick({ title, place, ...rest }: Creation, { read }: OwnReading): Creation {
  const { lattice } = read.text;
  const values = read.wishes[0]?.reading.values ?? {};
  const purpose = values['for'];
  const holdsPick = (words: string | undefined): boolean => words !== undefined && lattice.holdsPick(words);
  const told = isName(purpose) ? cleanTitle(purpose, lattice) : title;
  return {
    ...rest,
    ...(told && !holdsPick(told) ? { title: told } : {}),
    ...(place && !holdsPick(place) ? { place } : {}),
  };
}

function slotIn(
  own: OwnReading,
  told: Creation | undefined,
  slots: readonly Slot[],
  { context }: Surroundings,
): Slot | undefined {
  const { fragment } = own;
  const pick = fragment?.unused === 0 && fragment.fragment.is === 'pick' ? fragment.fragment : undefined;
  const ordinal = pick?.pick ?? own.read.text.lattice.pickIn();
  if (pick?.when) return at(pick.when, slots, context);
  const [slot, ...others] = ordinal ? pickPlaces(slots, ordinal) : [];
  if (slot) return others.length > 0 ? undefined : slot;
  if (fragment?.unused === 0 && fragment.fragment.is === 'time') return at(fragment.fragment.when, slots, context);
  return told?.when?.clock && !told.when.date ? at(told.when, slots, context) : undefined;
}

function at(when: When, slots: readonly Slot[], context: Surroundings['context']): Slot | undefined {
  const fitting = slots.filter(({ start }) => isAt(start, when, context));
  if (fitting.length === 1) return fitting[0];
  const [first] = slots;
  const day = first?.start.slice(0, 10);
  // A clock time that was not offered, on the one day that was.
  if (
    !first ||
    !when.clock ||
    when.date ||
    when.to ||
    fitting.length > 1 ||
    slots.some(({ start }) => start.slice(0, 10) !== day)
  )
    return undefined;
  const length = Temporal.PlainDateTime.from(first.start).until(first.end);
  const start = Temporal.PlainDate.from(first.start.slice(0, 10))
    .toPlainDateTime()
    .add({ seconds: resolveUsualTime(when.clock) });
  return { start: start.toString().slice(0, 16), end: start.add(length).toString().slice(0, 16) };
}

function toWhen({ start, end }: Slot): When {
  const from = Temporal.PlainDateTime.from(start);
  const to = Temporal.PlainDateTime.from(end);
  return {
    date: { kind: 'monthDay', month: from.month, day: from.day, year: from.year },
    clock: { hour: from.hour, minute: from.minute, exact: true },
    to: { clock: { hour: to.hour, minute: to.minute, exact: true } },
  };
}
