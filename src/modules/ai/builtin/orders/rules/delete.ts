import type { When } from '../../time/expressions.js';
import { type Frame, frame, needed, role } from '../grammar/frame.js';
import { ONE_OF_TARGET, TARGET, toTarget } from './targets.js';

/** "Take yoga off Friday": an order that names when the event is that shall go, where that time fits. */
function offTime(name: string, cost: number, fits: (off: When) => boolean): Frame {
  return frame(
    'delete',
    name,
    ['take', 'drop'],
    { event: needed(role('name')), off: needed(role('time', 'off')), scope: role('scope') },
    ({ event, off, scope }, said) =>
      fits(off) ? { kind: 'delete' as const, target: toTarget({ event, when: [off], scope }, said) } : undefined,
    { cost },
  );
}

/** Orders that take an event off the calendar. */
export const DELETE_RULES: readonly Frame[] = [
  frame(
    'delete',
    'delete an event',
    ['drop'],
    {
      ...TARGET,
      except: role('exception', 'except'),
      at: role('name', 'at'),
      named: role('name', 'named'),
      calendar: role('calendar'),
    },
    ({ at, named, calendar: _calendar, event, ...of }, said) => {
      // "No more stand-up: take them all out" means all of that, and no other event.
      if (said.hasObject && of.scope === 'every' && event && event.article !== 'definite') return undefined;
      // "My whole Friday" is all of that day, and no series.
      const isDay = of.scope === 'all' && !event && !named && of.when.some(({ date }) => date !== undefined);
      const scope = isDay ? 'every' : of.scope;
      return {
        kind: 'delete' as const,
        target: {
          ...toTarget({ ...of, scope, event: named ?? event }, said),
          ...(!of.pick && of.when.some((when) => isUntil(when) || isRest(when)) ? { isAll: true as const } : {}),
          ...(at ? { place: at.words } : {}),
        },
      };
    },
    { oneOf: [...ONE_OF_TARGET, 'scope', 'named'] },
  ),
  frame(
    'delete',
    'take an event off the calendar',
    ['take', 'drop'],
    { ...TARGET, off: needed(role('calendar', 'off')) },
    ({ off: _off, ...of }, said) => ({ kind: 'delete' as const, target: toTarget(of, said) }),
    { oneOf: ONE_OF_TARGET },
  ),
  offTime('take an event off a day', 0.1, () => true),
  // "From next week" is rather what it is taken out of than the beginning of more.
  offTime('take an event out of a week or a month', -0.1, ({ date }) => date?.kind === 'period'),
];

/** "Cancel yoga until Christmas": all that is before a day. */
function isUntil({ bound, date, clock }: When): boolean {
  return bound === 'before' && date !== undefined && clock === undefined;
}

/** "Cancel the rest of today", "cancel the stand-up for the rest of the week": all that is still to come. */
function isRest({ now, to, date }: When): boolean {
  return (now === true && to?.clock !== undefined) || (date?.kind === 'portion' && date.which === 'rest');
}
