import { type Frame, frame, needed, role } from '../grammar/frame.js';
import type { Sign } from '../grammar/order.js';
import { KNOWN, WHEN, change, tellsOnly } from './known.js';

/** What may be told beside that somebody is a guest. */
const BESIDE: readonly Sign[] = ['state', 'comes'];

/** Whether it is told that somebody is to come: "should come", "is coming too"; that somebody comes may only be told. */
function areToCome(signs: readonly Sign[]): boolean {
  return tellsOnly(signs, ['guests'], BESIDE) || (tellsOnly(signs, ['comes'], ['state']) && signs.includes('state'));
}

/** What is told of the guests of an event that is there. */
export const TOLD_GUESTS: readonly Frame[] = [
  frame(
    'update',
    'a guest does not come to an event that is there',
    [],
    { ...KNOWN, people: needed(role('named')), when: WHEN },
    ({ signs, people, when, ...of }) =>
      tellsOnly(signs, ['absent'], ['state', 'changed', 'comes'])
        ? change(of, { removePeople: people.people }, when)
        : undefined,
  ),
  frame(
    'update',
    'a guest of an event that is there',
    [],
    { ...KNOWN, people: needed(role('named')), when: WHEN },
    ({ signs, people, when, ...of }) => (areToCome(signs) ? change(of, { addPeople: people.people }, when) : undefined),
  ),
  frame(
    'update',
    'a guest of an event that is there instead of another',
    [],
    { ...KNOWN, people: needed(role('named')), gone: needed(role('people', 'instead')), when: WHEN },
    ({ signs, people, gone, when, ...of }) =>
      people.name.to <= gone.name.from && signs.every((sign) => sign === 'guests' || BESIDE.includes(sign))
        ? change(of, { addPeople: people.people, removePeople: gone.people }, when)
        : undefined,
  ),
];

/** Orders that somebody is to come to an event that is there, and "Anna and Ben to sprint planning", before the event and nothing else. */
export const GUEST_ORDERS: readonly Frame[] = [
  frame(
    'update',
    'somebody is to come to an event that is there',
    ['add', 'include', 'invite', 'need'],
    { event: KNOWN.event, signs: KNOWN.signs, people: needed(role('named')), when: WHEN },
    ({ people, when, event, signs }, { sense }) => {
      const isMeant = sense === 'need' ? /^\p{Lu}/u.test(people.name.words) : signs.length === 0;
      return isMeant && signs.every((sign) => sign === 'guests' || BESIDE.includes(sign))
        ? change({ event }, { addPeople: people.people }, when)
        : undefined;
    },
    { cost: 0.1 },
  ),
  frame(
    'update',
    'somebody to an event that is there',
    [],
    { people: needed(role('named')), event: needed(role('known', 'into')), when: WHEN },
    ({ people, event, when }) =>
      people.name.to < event.from && !people.name.article
        ? change({ event }, { addPeople: people.people }, when)
        : undefined,
  ),
];
