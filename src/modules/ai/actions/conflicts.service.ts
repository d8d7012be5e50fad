import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import type { EventTimeInput } from '../../calendar/dto/event-input.dto.js';
import type { CalendarEvent, EventSummary, EventTime } from '../../calendar/dto/event.dto.js';
import { EventsService } from '../../calendar/events.service.js';
import { instantOf } from '../tools/local-time.js';
import type { TurnContext } from '../tools/tool.js';
import type { ActionRequest } from './action-request.js';

const HAS_OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/;

/** What stands in the way of an action. */
export interface InTheWay {
  conflicts: EventSummary[];
  duplicates: EventSummary[];
}

const NOTHING: InTheWay = { conflicts: [], duplicates: [] };

type Planned = Parameters<EventsService['conflictsOf']>[2];

/** Finds what else the user has at the time an action would put an event, by the rule that REST goes by. */
@Injectable()
export class Conflicts {
  constructor(private readonly events: EventsService) {}

  /** What shares the new time, and what looks the same there; nothing where no time changes. */
  async of(turn: TurnContext, request: ActionRequest, event: CalendarEvent | undefined): Promise<InTheWay> {
    const planned = plannedBy(request, event, turn.timeZone);
    if (!planned) return NOTHING;
    try {
      return await this.events.conflictsOf(turn.user, request.calendarId, planned);
    } catch (error) {
      // A preview without conflicts is worth more than no preview: the write itself is checked again.
      if (error instanceof AppError) return NOTHING;
      throw error;
    }
  }
}

function plannedBy(request: ActionRequest, event: CalendarEvent | undefined, timeZone: string): Planned | undefined {
  if (request.kind === 'create_event') {
    const { summary, start, end, recurrence, transparency } = request.input;
    return { summary, recurrence, transparency, start: exact(start, timeZone), end: exact(end, timeZone) };
  }
  if (request.kind !== 'update_event' || !request.patch.start || !request.patch.end || !event) return undefined;
  const { start, end } = request.patch;
  // One instance stands for its series: what is told of the first time a person sees is told of all.
  const id = event.recurringEventId ?? event.id;
  return { id, transparency: event.transparency, start: exact(start, timeZone), end: exact(end, timeZone) };
}

/** The same time with its offset, so that it is one moment whatever zone the calendar has. */
function exact(time: EventTimeInput | undefined, userZone: string): EventTime | undefined {
  if (time?.dateTime === undefined || HAS_OFFSET.test(time.dateTime)) return time;
  const timeZone = time.timeZone ?? userZone;
  return { dateTime: instantOf(time.dateTime, timeZone, 'start'), timeZone };
}
