import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import type { AuthenticatedUser } from '../../auth/current-user.decorator.js';
import type { RsvpInput } from '../../calendar/dto/event-actions.dto.js';
import { type EventState, type Forecast, Forecasts } from '../../calendar/forecasts.service.js';
import { UndoService } from '../../calendar/undo/undo.service.js';
import { UserCalendars } from '../tools/user-calendars.service.js';
import type { TurnContext } from '../tools/tool.js';
import type { ActionFacts } from '../previews/action-facts.js';
import { type ActionRequest, type ProposedRequest, readScope } from './action-request.js';
import { ownAttendee, type ShownState } from '../previews/shown-state.js';

const PRIMARY = 'primary';

/** The target of an action and its future state, with the names of the calendars. */
export type ActionForecast = Pick<ActionFacts, 'before' | 'after' | 'scope' | 'exceptions'> &
  Pick<Partial<Forecast>, 'id' | 'tag'>;

type ProposedUndo = Extract<ProposedRequest, { kind: 'undo_write' }>;
type OnEvent = Exclude<ProposedRequest, { kind: 'create_event' | 'undo_write' }>;

/** Predicts the result of actions with the code that executes them. */
@Injectable()
export class ActionForecasts {
  constructor(
    private readonly forecasts: Forecasts,
    private readonly calendars: UserCalendars,
    private readonly undos: UndoService,
  ) {}

  /** @throws AppError as the execution does before it writes; `event_changed` when the event has another etag. */
  async of(turn: TurnContext, request: ProposedRequest): Promise<ActionForecast> {
    if (request.kind === 'create_event') {
      const { calendarId, input, conference } = request;
      const state = await this.forecasts.ofCreation(turn.user, calendarId, input, conference);
      return { after: await this.shown(turn, state, calendarId), scope: undefined, exceptions: [] };
    }
    if (request.kind === 'undo_write') return this.ofUndo(turn, request);
    const { before, after, ...rest } = await this.read(turn.user, request);
    const destination = request.kind === 'move_event' ? request.destination : request.calendarId;
    return {
      ...rest,
      before: await this.shown(turn, before, request.calendarId),
      ...(after && { after: await this.shown(turn, after, destination) }),
    };
  }

  /** Whether a series and its exceptions are what they were when the action was proposed. @throws AppError `event_changed`. */
  async checkUnchanged(user: AuthenticatedUser, request: ActionRequest): Promise<void> {
    if (request.kind === 'create_event' || request.kind === 'undo_write' || request.seriesTag === undefined) return;
    const { tag } = await this.ofEvent(user, request);
    if (tag !== request.seriesTag) throw new AppError('event_changed', 'The series has changed since it was read.');
  }

  /** The event after the undo of a write. */
  private async ofUndo(turn: TurnContext, { writeId, sendUpdates }: ProposedUndo): Promise<ActionForecast> {
    const { preview } = await this.undos.preview(turn.user, writeId, { sendUpdates });
    const [step] = preview?.steps ?? [];
    const { before, after, calendarId = PRIMARY, destination } = step ?? {};
    return {
      ...(step && { id: step.eventId }),
      ...(before && { before: await this.shown(turn, before, calendarId) }),
      ...(after && { after: await this.shown(turn, after, destination ?? calendarId) }),
      scope: undefined,
      exceptions: [],
    };
  }

  private async read(
    user: AuthenticatedUser,
    request: OnEvent,
  ): Promise<Forecast & { after?: EventState | undefined }> {
    if (request.kind === 'update_event') {
      const { calendarId, eventId, etag, patch, scope, conference } = request;
      return this.forecasts.ofChange(user, { calendarId, eventId }, patch, { scope, ifMatch: etag, conference });
    }
    const forecast = await this.ofEvent(user, request);
    if (request.kind === 'delete_event') return forecast;
    const { before } = forecast;
    return { ...forecast, after: request.kind === 'rsvp' ? answered(before, request.input) : before };
  }

  private async ofEvent(user: AuthenticatedUser, request: OnEvent): Promise<Forecast> {
    const { calendarId, eventId, etag } = request;
    return this.forecasts.ofEvent(user, { calendarId, eventId }, { scope: readScope(request), ifMatch: etag });
  }

  private async shown(turn: TurnContext, state: EventState, calendarId: string): Promise<ShownState> {
    if (calendarId === PRIMARY) return { ...state, calendarId };
    const { name } = await this.calendars.resolve(turn, calendarId === turn.calendarId ? undefined : calendarId);
    return { ...state, calendarId, calendarName: name };
  }
}

/** An event with the user's own answer. @throws AppError `not_a_guest`. */
function answered(event: EventState, { responseStatus, comment }: RsvpInput): EventState {
  if (!ownAttendee(event)) throw new AppError('not_a_guest', 'The user is not among the guests of this event.');
  const answer = { responseStatus, ...(comment !== undefined && { comment }) };
  const attendees = event.attendees?.map((guest) => (guest.self ? { ...guest, ...answer } : guest));
  return { ...event, ...(attendees && { attendees }) };
}
