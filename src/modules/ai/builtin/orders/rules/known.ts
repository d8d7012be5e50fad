import { type Values, many, needed, role } from '../grammar/frame.js';
import type { Changes, Sign, Target } from '../grammar/order.js';
import type { When } from '../../time/expressions.js';
import { isBareLength } from '../fills/fills.js';
import { toTarget, update } from './targets.js';

/** What is told of an event that was found in the calendar. */
export const KNOWN = {
  event: needed(role('known')),
  signs: many(role('sign')),
  scope: role('scope'),
  pick: role('pick'),
  details: many(role('detail')),
};
export type KnownValues = Pick<Values<typeof KNOWN>, 'event'> & Partial<Values<typeof KNOWN>>;

const NO_SAYING = {
  sense: undefined,
  pointsBack: false,
  isAll: false,
  fills: false,
  hasObject: false,
  proposes: false,
  isOpen: false,
  isPast: false,
  asksFor: undefined,
};

export function toKnown({ event, scope, pick }: KnownValues, when: readonly When[] = []): Target {
  return toTarget({ event, scope, pick, when: [...when] }, NO_SAYING);
}

export const WHEN = many(role('time'));

/** Whether only these signs are told, and one of the first. */
export function tellsOnly(signs: readonly Sign[], some: readonly Sign[], others: readonly Sign[] = ['state']): boolean {
  return (
    signs.some((sign) => some.includes(sign)) && signs.every((sign) => some.includes(sign) || others.includes(sign))
  );
}

export const isBeside = (sign: Sign): boolean => sign === 'state' || sign === 'changed';

/** Whether a time does not say which event is meant: "half an hour", "half an hour earlier". */
export function isShift(when: When): boolean {
  return isBareLength(when) || when.fromNow?.sign === -1;
}

/** A change with the details told beside it; nothing where a time is told that does not say which event is meant. */
export function change(
  { details = [], ...of }: KnownValues,
  changes: Changes,
  when: readonly When[] = [],
): object | undefined {
  if (when.some(isShift)) return undefined;
  const told = [...(changes.details ?? []), ...details];
  return update(toKnown(of, when), { ...changes, ...(told.length > 0 ? { details: told } : {}) });
}
