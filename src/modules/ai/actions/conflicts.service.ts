import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { EventsService } from '../../calendar/events.service.js';
import type { EventSummary } from '../../calendar/dto/event.dto.js';
import { type EventState, type Forecast, fromNowOn } from '../../calendar/forecasts.service.js';
import type { TurnContext } from '../tools/tool.js';
import type { ProposedRequest } from './action-request.js';

/** The conflicts and duplicates of an action. */
export interface InTheWay {
  conflicts: EventSummary[];
  duplicates: EventSummary[];
}

const NOTHING: InTheWay = { conflicts: [], duplicates: [] };

/** Finds the user's other events at the time of an action, by the same rules as REST. */
@Injectable()
export class ConflictChecks {
  constructor(private readonly events: EventsService) {}

  /** The events that overlap the new time, and duplicates; empty when no time changes. */
  async of(turn: TurnContext, request: ProposedRequest, { id, before, after }: Partial<Forecast>): Promise<InTheWay> {
    if (!after || (before && !movesTime(before, after))) return NOTHING;
    // An instance does not conflict with its own series.
    const own = before?.recurringEventId ?? id;
    try {
      const planned = { ...fromNowOn(after, turn.now), ...(own !== undefined && { id: own }) };
      return await this.events.listConflicts(turn.user, request.calendarId, planned);
    } catch (error) {
      // A preview without conflicts is better than no preview: the write itself checks again.
      if (error instanceof AppError) return NOTHING;
      throw error;
    }
  }
}

function movesTime(before: EventState, after: EventState): boolean {
  return !isDeepStrictEqual(pickTimes(before), pickTimes(after));
}

function pickTimes({ start, end, recurrence }: EventState): unknown {
  return [start, end, recurrence];
}
