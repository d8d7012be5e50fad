import { tellsAbsence, tellsSeveralAbsent } from '../../orders/told/absent-guest.js';
import { sign } from '../../orders/grammar/phrases.js';
import type { Creation, Wish } from '../../orders/grammar/order.js';
import { SILENCING } from '../../orders/reading/asides.js';
import { isBareLength } from '../../orders/fills/fills.js';
import type { Lattice } from '../../orders/lattice/lattice.js';
import type { DialogueStep } from '../state/state.js';
import { findBareChange } from './endorsed-change.js';
import { tellsOtherwise } from './news-beside-calendar.js';
import type { MessageRead, MessageReading } from '../message/message-reading.js';

type WishesRead = Extract<MessageReading, { kind: 'wishes' }>;

/** Whether a message came to nothing that the events of the calendar might make sense of: it was not understood, or is asked about. */
export function isInVain({ reading, step, lattice }: MessageRead & { step: DialogueStep }): boolean {
  if (reading.kind === 'courtesy' || asksOnly(reading)) return false;
  // "The teacher says 5 instead": news of an event that is there.
  if (reading.kind === 'unclear') {
    const isNews = reading.why === 'report' && (tellsOtherwise(lattice) || findBareChange(lattice) !== undefined);
    return isNews || isUnread(reading);
  }
  if (step.isMissing || tellsOfChange(reading, lattice)) return true;
  if (tellsOfAbsence(reading, lattice)) return true;
  const { field = '', wishes = [], index = 0, events = [] } = step.asks ?? {};
  const wish = wishes[index];
  // One event fits in part: other words were taken for its name.
  if (field === 'event' && events.length === 1) return true;
  // "I've decided to skip yoga, take it out": what is taken out is there.
  const isThere = wishes.some((one) => one.kind !== 'create' && one.target.pointsBack === true && !one.target.name);
  if (wish?.kind === 'create' && field === 'start' && makesOnly(wish, lattice)) return true;
  return wish !== undefined && ((wish.kind === 'create' && isThere) || isOpen(wish, field, lattice));
}

/** Whether a message only asks. */
function asksOnly(reading: MessageReading): boolean {
  return (
    reading.kind === 'wishes' && reading.wishes.length > 0 && reading.wishes.every(({ kind }) => kind === 'question')
  );
}

/**
 * "Make hairdresser private", "make sprint planning two hours": a new event without a time of day, by a verb that also changes what is there, of
 * which only a detail or a length is told.
 */
function makesOnly({ when, details }: Creation, { verbs }: Lattice): boolean {
  const isLong = when?.length !== undefined && when.clock === undefined;
  return (
    (isLong || (when === undefined && details.length > 0)) &&
    verbs.some((edges) => edges.some(({ value: { sense } }) => sense === 'make' || sense === 'put'))
  );
}

/** Whether a message was not understood, rather than understood as no order, or not read at all. */
function isUnread({ why, withdraws }: Extract<MessageReading, { kind: 'unclear' }>): boolean {
  return !SILENCING.has(why) && why !== 'too long' && withdraws === undefined;
}

/** "Lunch with Maria now 1pm", "Zahnarzt lieber um 9": what is told to be otherwise may be there. */
function tellsOfChange({ wishes: [wish, ...others] }: WishesRead, lattice: Lattice): boolean {
  const { tokens, chart, shifts } = lattice;
  if (wish?.kind !== 'create' || others.length > 0) return false;
  // "Client call till 2:30", "piano only until Christmas" tell of an end alone.
  if (wish.isStated && wish.when?.bound === 'before' && !wish.when.to) return true;
  // "Stand-up on Friday is at 10" tells of the one of that day.
  if (wish.isStated && tellsHourOfDay(lattice)) return true;
  // "Stand-up at 9 from Monday on" tells of the rest of a series.
  if (wish.isStated && wish.when?.onward) return true;
  // "Budget meeting: 3 to 3.30" may be its new time.
  const { to, date, fromNow, repeats } = wish.when ?? {};
  if (wish.isStated && to?.clock && !to.date && (date ?? fromNow ?? repeats) === undefined) return true;
  // "Client call 30 minutes later" is no new event in half an hour.
  const isLater =
    wish.isStated === true && wish.when?.fromNow !== undefined && shifts.some((edges) => edges.length > 0);
  return isLater || tokens.some((_token, at) => chart.longest(sign, at)?.meaning === 'changed');
}

/** Whether a text tells a day, that something is, and then an hour. */
function tellsHourOfDay({ chart, times }: Lattice): boolean {
  return times.some((edges) =>
    edges.some(({ to, when }) => {
      const verb = when.date && !when.clock ? chart.longest(sign, to) : undefined;
      if (verb?.meaning !== 'state') return false;
      return (times[verb.end] ?? []).some((hour) => hour.when.clock !== undefined && hour.when.date === undefined);
    }),
  );
}

/** "Ben ne viendra pas à la revue, retire-le": whom a deletion means by its pronoun may be a guest. */
function tellsOfAbsence({ wishes: [wish, ...others] }: WishesRead, lattice: Lattice): boolean {
  if (wish?.kind !== 'delete' || others.length > 0) return false;
  return lattice.tellsPersons ? tellsSeveralAbsent(lattice) : tellsAbsence(lattice);
}

/** Whether it is asked which event is meant, or whether one is, and not what a known one lacks. */
function isOpen(wish: Wish, field: string, lattice: Lattice): boolean {
  // "Block two hours before the flight": the event that is there is only what the new one stands beside.
  if (field === 'target' || field === 'summary') return wish.kind !== 'create' || wish.nextTo === undefined;
  if (wish.kind === 'create') {
    const isTimed = wish.when?.clock !== undefined || wish.when?.repeats !== undefined;
    const isBare = wish.isStated === true && (!wish.when || isBareLength(wish.when));
    // "Yoga tomorrow is 90 minutes".
    const isLong = wish.isStated === true && wish.length !== undefined;
    return field === 'start' && !isTimed && (isBare || isLong || pointsAt(lattice));
  }
  if (field === 'event') return !wish.target.name;
  return field === 'start' && wish.kind === 'update' && Object.keys(wish.changes).length === 0;
}

/** Whether a text speaks of something that is there: "the call", "it", "as its place". */
function pointsAt({ definite, pronouns, aspects }: Lattice): boolean {
  return [...definite, ...pronouns].some((end) => end > 0) || aspects.some((edges) => edges.length > 0);
}
