import { type Frame, type Values, frame, many, needed, role } from '../grammar/frame.js';
import type { Aspect, Clearable, Name } from '../grammar/order.js';
import { TARGET, toTarget, update } from './targets.js';

/** The parts of an event that can be taken off it, by their names. */
const PARTS: Partial<Record<Aspect, Clearable>> = { place: 'location', note: 'description', reminder: 'reminders' };

/** The event that a part is taken off. */
const OWNER = {
  event: role('name'),
  off: role('name', 'off'),
  of: role('name', 'of'),
  for: role('name', 'for'),
  about: role('name', 'about'),
  at: role('name', 'at'),
  people: TARGET.people,
  when: TARGET.when,
};
const ONE_OF_OWNER = ['event', 'off', 'of', 'for', 'about', 'at', 'people', 'it'];

type Owner = Values<typeof OWNER>;

function findOwner({ event, off, of, for: goal, about, at }: Owner): Name | undefined {
  return off ?? of ?? goal ?? about ?? at ?? event;
}

/** Orders that take a part off an event, and leave the event: "remove the reminder from the dentist". */
export const REMOVE_PART_RULES: readonly Frame[] = [
  frame(
    'update',
    'take a part off an event',
    ['drop', 'take'],
    { ...OWNER, aspect: needed(role('aspect')) },
    ({ aspect, ...owner }, said) => {
      const part = PARTS[aspect];
      const { people, when } = owner;
      return (
        part &&
        update(toTarget({ event: findOwner(owner), people, when }, said), { details: [{ is: 'without', part }] })
      );
    },
    { oneOf: ONE_OF_OWNER, cost: -0.2 },
  ),
  frame(
    'update',
    'take the video call off an event',
    ['drop', 'take'],
    { ...OWNER, details: many(role('detail')), own: many(role('ownDetail')) },
    ({ details, own, ...owner }, said) => {
      const told = [...details, ...own];
      // "Remove the video call from the demo": a noun that may be an event, too, is a part where the event is named besides.
      const isPart = own.length === 0 || (findOwner(owner) ?? owner.event) !== undefined;
      const isCall = isPart && told.length > 0 && told.every(({ is }) => is === 'meet');
      const { people, when } = owner;
      return isCall
        ? update(toTarget({ event: findOwner(owner), people, when }, said), {
            details: [{ is: 'without', part: 'meet' }],
          })
        : undefined;
    },
    { oneOf: ONE_OF_OWNER, cost: -0.2 },
  ),
];
