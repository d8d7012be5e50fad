import type { QuestionWish } from '../../orders/grammar/order.js';
import { countSeconds } from '../../time/resolve/calendar.js';
import type { Plan } from './plan.js';
import type { Situation } from '../state/situation.js';
import { isOf } from '../state/state.js';
import { splitDaily, toNextDay } from '../events/parted-time.js';
import { wordRefusal } from './answer-words.js';
import { toSpan, DAYS } from './question-span.js';

const DEFAULT_MINUTES = 60;

/** Looks for free times that are long enough. */
export function planSlots(wish: QuestionWish, situation: Situation): Plan {
  const { desk, say, context } = situation;
  const { length: within, ...asked } = wish.target.when ?? {};
  const when = toNextDay(asked, context.now.toPlainDate());
  const lasts = wish.length ?? within;
  const durationMinutes = lasts ? Math.round(countSeconds(lasts) / 60) : DEFAULT_MINUTES;
  const daily = splitDaily(when, context);
  const told = daily?.days ?? when;
  const { from, to } = toSpan(Object.keys(told).length > 0 ? told : undefined, situation, DAYS.slots);
  const now = context.now.toString().slice(0, 16);
  const attendees = wish.target.people.flatMap(({ email }) => email ?? []);
  const nameless = wish.target.people.flatMap(({ email, displayName }) => (email ? [] : (displayName ?? [])));
  const call = {
    name: 'find_slots',
    arguments: {
      durationMinutes,
      from: from < now && now < to ? now : from,
      to,
      // Before and after a time, the day begins and ends as it usually does.
      ...(daily && when.bound !== 'before' ? { dayStart: toClock(daily.hours.from) } : {}),
      ...(daily && when.bound !== 'after' ? { dayEnd: toClock(daily.hours.to) } : {}),
      ...(attendees.length > 0 ? { attendees } : {}),
    },
  };
  const outcome = desk.find(call);
  if (!outcome) return { kind: 'lookup', calls: [call] };
  if (!isOf(outcome, 'slots')) return { kind: 'say', words: wordRefusal(outcome, say) };
  const lines = outcome.slots.map(({ start, end }) => say.stretch(start, end));
  const said = lines.length > 0 ? say.replies.slots(lines) : say.replies.noSlots;
  const unknown = [...outcome.unknown, ...nameless];
  return { kind: 'say', words: unknown.length > 0 ? `${said} ${say.replies.unknown(say.list(unknown))}` : said };
}

/** A time of day as `find_slots` takes it; a day ends before midnight. */
function toClock(minutes: number): string {
  const [hour, minute] = minutes < 24 * 60 ? [Math.floor(minutes / 60), minutes % 60] : [23, 59];
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
