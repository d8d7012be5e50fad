import type { CalendarEvent, EventSummary } from '../../calendar/dto/event.dto.js';
import type { InstanceCounts } from '../../calendar/series/count-instances.js';
import type { Forecast } from '../../calendar/forecasts.service.js';
import type { ShownState } from './shown-state.js';

/** The facts of a preview in addition to the request. */
export interface ActionFacts {
  /** The event or series before; absent for a new event. */
  before?: ShownState;
  /** The event or series after; absent for a deletion. */
  after?: ShownState;
  scope?: Forecast['scope'] | undefined;
  /** The affected instances that were cancelled or changed individually. */
  exceptions: CalendarEvent[];
  /** Absent for a single event. */
  counts?: InstanceCounts | undefined;
  conflicts: EventSummary[];
  /** Events with the same title and start. */
  duplicates: EventSummary[];
  /** The chosen interpretations of ambiguous words. */
  assumptions: string[];
}
