import type { ParsedRequest, Question } from '../../dto/parsed-request.dto.js';
import type { TimeContext } from '../time/context.js';
import { changedEvent, openChange } from './changed-event.js';
import type { Command } from './command.js';
import { completeEvent } from './complete-event.js';
import { atUsualHalf } from './evening.js';
import { toEventDescription } from './ranges.js';
import type { Wording } from './wording.js';

/** What a command is, as `POST /ai/parse-request` answers it. */
export function toParsedRequest(
  command: Command,
  context: TimeContext,
  wording: Wording,
): Omit<ParsedRequest, 'timeZone' | 'referenceTime' | 'assumptions'> {
  const { intent, confidence } = command;
  const head = { intent, confidence, engine: 'builtin' as const };
  if (intent === 'none') return { ...head, questions: [] };
  if (intent === 'create_event') {
    const { event, questions } = completeEvent(command, context, wording);
    return { ...head, event, questions };
  }
  const about = atUsualHalf(command.about, wording);
  if (intent === 'list_events' || intent === 'check_availability' || intent === 'find_slot') {
    const minutes =
      command.lengthSeconds === undefined ? {} : { durationMinutes: Math.round(command.lengthSeconds / 60) };
    return { ...head, range: toEventDescription(about, context), ...minutes, questions: [] };
  }
  const target = toEventDescription(about, context);
  const questions = missingTarget(command, wording);
  if (intent === 'update_event')
    return {
      ...head,
      target,
      ...changedEvent(command, context, wording),
      questions: [...questions, ...openChange(command, wording)],
    };
  return { ...head, target, ...(command.response ? { response: command.response } : {}), questions };
}

function missingTarget({ about }: Command, wording: Wording): Question[] {
  const said = about.title ?? about.place ?? about.when ?? about.people[0];
  return said ? [] : [{ field: 'target', question: wording.whichEvent() }];
}
