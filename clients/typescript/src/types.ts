import type { components, paths } from './schema.js';

type Schemas = components['schemas'];

export type CalendarEvent = Schemas['CalendarEvent'];
export type EventInput = Schemas['EventInput'];
export type EventPatch = Schemas['EventPatch'];
export type EventReplacement = Schemas['EventReplacement'];
export type EventTime = Schemas['EventTime'];
export type CalendarEntry = Schemas['CalendarEntry'];
export type BatchItem = Schemas['BatchItem'];
export type BatchResult = Schemas['BatchResult'];
export type Write = Schemas['Write'];
export type Undone = Schemas['Undone'];
export type FreeBusyRequest = Schemas['FreeBusyRequest'];
export type FreeBusyAnswer = Schemas['FreeBusyAnswer'];
export type SlotsRequest = Schemas['SlotsRequest'];
export type SlotsAnswer = Schemas['SlotsAnswer'];
export type RsvpInput = Schemas['RsvpInput'];
export type MoveEventInput = Schemas['MoveEventInput'];
export type ChatInput = Schemas['ChatInput'];
export type ChatReply = Schemas['ChatReply'];
/** One server-sent event of a chat; `event` tells which, and `data` has its type. */
export type ChatStreamEvent = Schemas['ChatStreamEvent'];
export type ParseInput = Schemas['ParseInput'];
export type ParsedRequest = Schemas['ParsedRequest'];
export type Question = Schemas['Question'];
export type Action = Schemas['Action'];
export type ActionStatus = Action['status'];
export type Confirmation = Schemas['Confirmation'];
export type ConfirmationResult = Schemas['ConfirmationResult'];
export type Conversation = Schemas['Conversation'];
export type Session = Schemas['NewSession'];
export type ListedSession = Schemas['ListedSession'];
export type Me = Schemas['Me'];
export type Problem = Schemas['Problem'];
export type ErrorCode = Schemas['ErrorCode'];

/** The query of a route, without its paging. */
type QueryOf<Path extends keyof paths, Method extends string> = Method extends keyof paths[Path]
  ? paths[Path][Method] extends { parameters: { query?: infer Query } }
    ? NonNullable<Query>
    : never
  : never;

export type ListEventsQuery = QueryOf<'/calendar/events', 'get'>;
export type ListInstancesQuery = QueryOf<'/calendar/events/{eventId}/instances', 'get'>;
export type ListCalendarsQuery = QueryOf<'/calendar/calendars', 'get'>;
export type CreateEventQuery = QueryOf<'/calendar/events', 'post'>;
export type ChangeEventQuery = QueryOf<'/calendar/events/{eventId}', 'patch'>;
export type DeleteEventQuery = QueryOf<'/calendar/events/{eventId}', 'delete'>;
export type UndoQuery = QueryOf<'/calendar/writes/{id}/undo', 'post'>;
export type GetEventQuery = QueryOf<'/calendar/events/{eventId}', 'get'>;
