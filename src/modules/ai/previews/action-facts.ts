import type { CalendarEvent, EventSummary } from '../../calendar/dto/event.dto.js';
import type { InstanceCounts } from '../../calendar/recurrence/count-instances.js';
import type { Forecast } from '../../calendar/forecasts.service.js';
import type { ShownState } from './shown-state.js';

/** What a preview is drawn from, beside the request. */
export interface ActionFacts {
  /** The event or the series as it is; absent for a new event. */
  before?: ShownState;
  /** As it would be; absent for a deletion. */
  after?: ShownState;
  scope?: Forecast['scope'] | undefined;
  /** The instances meant that were cancelled or changed one by one. */
  exceptions: CalendarEvent[];
  /** Absent for an event that does not repeat. */
  counts?: InstanceCounts | undefined;
  conflicts: EventSummary[];
  /** What looks the same and begins at the same time. */
  duplicates: EventSummary[];
  /** How the user's words were read where they could be read otherwise. */
  assumptions: string[];
}
