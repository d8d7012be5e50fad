import { readMessage } from './read-message.js';
import { latest, spanOf, wordSpan } from './spans.js';
import type { Step, Turn } from './step.js';
import type { EventSeen } from './tool-results.js';
import { wordEvent } from './word-times.js';

/** Days looked ahead where none are named. */
const DAYS_AHEAD = 14;

/** Plans the question what overlaps: lists the time asked about, then names the pairs. */
export function planConflicts(turn: Turn): Step | undefined {
  const { request, language, context } = turn;
  if (!language.followUps.conflicts.test(request.text.toLowerCase())) return undefined;
  const command = readMessage(request.text, undefined, context, language);
  if (!['list_events', 'check_availability', 'none'].includes(command.intent)) return undefined;
  const span = spanOf(command, turn, DAYS_AHEAD);
  const outcome = latest(turn, 'events');
  const refused = latest(turn, 'refused');
  if (refused) return { say: language.dialogue.refused(refused.detail) };
  if (!outcome) return { calls: [{ name: 'list_events', arguments: { ...span } }] };
  const pairs = overlapping(outcome.events).map(
    ([one, other]) => [wordEvent(one, turn), wordEvent(other, turn)] as const,
  );
  const when = wordSpan(span, turn);
  return { say: pairs.length > 0 ? language.dialogue.overlaps(when, pairs) : language.dialogue.noOverlaps(when) };
}

/** Whole days overlap nothing: a birthday is in nobody's way. */
function overlapping(events: readonly EventSeen[]): [EventSeen, EventSeen][] {
  const timed = events.filter(({ start }) => start.length > 10);
  return timed.flatMap((one, index) =>
    timed
      .slice(index + 1)
      .filter((other) => one.start < other.end && other.start < one.end)
      .map((other): [EventSeen, EventSeen] => [one, other]),
  );
}
