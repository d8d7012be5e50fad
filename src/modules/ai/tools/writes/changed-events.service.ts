import { Injectable } from '@nestjs/common';
import { invalidField } from '../../../../shared/errors/app-error.js';
import { validate } from '../../../../shared/validation/validate.js';
import { EventPatch } from '../../../calendar/dto/event-patch.dto.js';
import type { CalendarEvent } from '../../../calendar/dto/event.dto.js';
import type { Scope } from '../../../calendar/dto/event-queries.dto.js';
import { isSeries } from '../../../calendar/events/event-target.js';
import type { ProposedRequest } from '../../actions/action-request.js';
import { Proposals } from '../../actions/proposals.service.js';
import { checkPhrase } from '../phrase-check.js';
import type { UpdateEventArguments } from '../arguments/event-arguments.js';
import type { Turn } from '../tool.js';
import { keepChangedFields } from './event-body.js';
import { type StartAndEnd, timesOfChanged } from './argument-times.js';
import { FoundEvents, type FoundTarget } from './found-events.service.js';
import { relativeStart } from './relative-start.js';
import { linesOfChanged, withoutDays } from './series-lines.js';

const DAY_MS = 86_400_000;

/** Proposes changes of events. */
@Injectable()
export class ChangedEvents {
  constructor(
    private readonly found: FoundEvents,
    private readonly proposals: Proposals,
  ) {}

  /** Proposes the change a model describes. @throws AppError naming the invalid argument, or that nothing would change. */
  async propose(given: UpdateEventArguments, turn: Turn, notes: readonly string[]): Promise<object> {
    const target = await this.target(given, turn);
    const { event, calendarId, series } = target;
    const checked = checkPhrase(await this.placed(given, turn), { ...turn, ranges: false });
    const input: UpdateEventArguments = checked.input;
    const times = timesOfChanged(input, event, turn.timeZone);
    if (times && isSeriesEnd(input, target, times)) {
      throw invalidField('end', 'is the end of one event; give repeatUntil to end the series');
    }
    const recurrence = recurrenceAfter(input, target);
    const fields = { ...keepChangedFields(input, series ?? event), ...times, ...(recurrence && { recurrence }) };
    const patch = validate(EventPatch, fields);
    const scope = chooseScope(input, event, patch);
    const request: ProposedRequest = {
      kind: 'update_event',
      calendarId,
      eventId: event.id,
      etag: event.etag,
      ...(input.notify === false && { sendUpdates: 'none' }),
      patch,
      scope,
      ...(input.meet !== undefined && { conference: input.meet ? 'meet' : 'none' }),
    };
    return this.proposals.propose(turn, request, { assumptions: [...notes, ...checked.assumptions] });
  }

  /** The recurrence rule belongs to the series, whichever instance a model names. */
  private async target(input: UpdateEventArguments, turn: Turn): Promise<FoundTarget> {
    const target = await this.found.target(turn, input);
    return changesSeries(input) && !target.series
      ? { ...target, ...(await this.found.findSeries(turn, target)) }
      : target;
  }

  private async placed(input: UpdateEventArguments, turn: Turn): Promise<UpdateEventArguments> {
    const { relativeTo, calendarId } = input;
    if (relativeTo === undefined) return input;
    const named = { eventId: relativeTo, ...(calendarId !== undefined && { calendarId }) };
    const { event } = await this.found.find(turn, named, 'relativeTo');
    return { ...input, start: relativeStart(event, input, input.timeZone ?? turn.timeZone) };
  }
}

/** Whether an end date alone would make every event of a series last for days: then it is the end of the series. */
function isSeriesEnd({ start, end, scope }: UpdateEventArguments, { event, series }: FoundTarget, times: StartAndEnd) {
  const isRecurring = series !== undefined || isSeries(event);
  if (!isRecurring || scope === 'this' || start !== undefined || end === undefined) return false;
  return lasts(event) < DAY_MS && lasts(times) >= DAY_MS;
}

function lasts({ start, end }: Partial<StartAndEnd>): number {
  const [from, to] = [start, end].map((time) => Date.parse(time?.date ?? time?.dateTime ?? ''));
  return (to ?? Number.NaN) - (from ?? Number.NaN);
}

function recurrenceAfter(input: UpdateEventArguments, { event, series = event }: FoundTarget): string[] | undefined {
  const { start, excludeDates } = input;
  const lines = linesOfChanged(input, series, start !== undefined);
  if (!excludeDates) return lines;
  if (!isSeries(series)) throw invalidField('excludeDates', 'needs an event that repeats');
  return withoutDays(lines ?? series.recurrence ?? [], series.start ?? {}, excludeDates);
}

function changesSeries({
  recurrence,
  repeatUntil,
  repeatCount,
  excludeDates,
  clear = [],
}: UpdateEventArguments): boolean {
  const isNamed = [recurrence, repeatUntil, repeatCount, excludeDates].some((each) => each !== undefined);
  return isNamed || clear.includes('recurrence');
}

function chooseScope(
  { scope }: UpdateEventArguments,
  { recurringEventId }: CalendarEvent,
  patch: EventPatch,
): Scope | undefined {
  const isOfInstance = recurringEventId !== undefined && patch.recurrence !== undefined;
  return isOfInstance && scope !== 'following' ? 'all' : scope;
}
