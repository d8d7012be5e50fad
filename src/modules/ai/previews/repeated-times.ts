import type { EventTimeInput } from '../../calendar/dto/event-input.dto.js';
import { parseDateTime, placeInZone } from '../../calendar/times/date-time.js';
import type { Speech } from '../wording/speech.js';
import type { ActionRequest } from '../actions/action-request.js';

/** States for each clock time that occurs twice, when clocks go back, that the earlier one is meant. */
export function sayRepeatedTimes(request: ActionRequest, speech: Speech): string[] {
  const times = timesIn(request).filter((time) => time !== undefined);
  return times.flatMap((time) => {
    const first = firstOfTwo(time);
    const said = first === undefined ? undefined : speech.span({ dateTime: first }, { dateTime: first });
    return said === undefined ? [] : [speech.words.happensTwice(said)];
  });
}

function timesIn(request: ActionRequest): (EventTimeInput | undefined)[] {
  if (request.kind === 'create_event') return [request.input.start, request.input.end];
  return request.kind === 'update_event' ? [request.patch.start, request.patch.end] : [];
}

/** The earlier of the two moments of a clock time; undefined when it occurs once. */
function firstOfTwo({ dateTime, timeZone }: EventTimeInput): string | undefined {
  if (dateTime === undefined || timeZone === undefined) return undefined;
  const { wall, instant } = parseDateTime(dateTime, 'dateTime');
  if (instant) return undefined;
  const { zoned, ambiguous } = placeInZone(wall, timeZone, 'dateTime');
  return ambiguous ? zoned.toInstant().toString() : undefined;
}
