import type { Creation, Wish } from '../../orders/grammar/order.js';
import type { Fragment } from '../../orders/reading/read-fragment.js';
import { withoutReplacement } from '../../orders/creation/split-creation.js';
import { findNewSpokenOf } from '../events/proposed-events.js';
import type { Surroundings } from '../state/situation.js';
import { findCreation } from '../changes/change-proposal.js';
import { moveTime, nearSpoken, repeatCreation } from '../changes/other-times.js';
import { isAddition } from './additions.js';
import { type OwnReading, listCourtesies } from '../message/own-reading.js';

type OneMore = Extract<Fragment, { is: 'another' }>;

/** "And another with Mia right after": one more event like the last one, with other people, at another time. */
export function orderOneMore(fragment: OneMore, own: OwnReading, around: Surroundings): Wish[] | undefined {
  const former = findCreation(around)?.wish;
  const { people, beside, place } = fragment;
  const when = fragment.when && nearSpoken(fragment.when, around);
  if (fragment.isBare && !isAddition(own) && !listCourtesies(own).has('again')) return undefined;
  if (!former)
    return people.length === 0 && when && !place && findNewSpokenOf(around) ? repeatCreation(when, around) : undefined;
  const { when: known, ...rest } = named(withoutReplacement(former), fragment, own);
  return [
    {
      ...(known?.length === undefined ? {} : { length: known.length }),
      ...rest,
      people: [...rest.people, ...people],
      ...(place ? { place } : {}),
      ...(beside ? { besideIt: beside } : timeOfNext(known, when)),
    },
  ];
}

/** Another time of day is on the same day; without one, it is asked for. */
function timeOfNext(known: Creation['when'], when: Creation['when']): Pick<Creation, 'when'> {
  if (when) return { when: moveTime(known, when) };
  return known?.date ? { when: { date: known.date } } : {};
}

/** The event without whom it was with, or for, where somebody else is told. */
function named(wish: Creation, { people, for: receiver }: OneMore, own: OwnReading): Creation {
  const { title, nextTo: _nextTo, ...rest } = wish;
  if (receiver) {
    const { lattice } = own.read.text;
    const from = lattice.markers.findIndex((edges) =>
      edges.some(({ to, value }) => value === 'for' && to <= receiver.from),
    );
    const words = lattice.words(from, receiver.to);
    return { ...rest, title: `${cutAt(title, lattice.words(from, from + 1))} ${words}` };
  }
  if (people.length === 0) return wish;
  const [, joint = ''] = /^<(.*)>$/.exec(own.language.replies.withPeople('<', '>')) ?? [];
  const left = rest.people.length === 0 ? cutAt(title, joint.trim()) : title;
  return { ...rest, people: [], ...(left ? { title: left } : {}) };
}

/** A title as far as this word. */
function cutAt(title = '', word: string): string {
  const at = title.indexOf(` ${word} `);
  return at > 0 ? title.slice(0, at) : title;
}
