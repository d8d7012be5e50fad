import type { ClassConstructor } from 'class-transformer';
import type { AuthenticatedUser } from '../../auth/current-user.decorator.js';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import type { Action } from '../actions/action.dto.js';
import type { Question } from '../dto/parsed-request.dto.js';
import type { SeenEvent } from '../provenance/seen-events.js';
import type { UsersWords } from '../provenance/users-words.js';

/** The kinds of tools: read, propose a write, withdraw proposals, or ask the user, which ends the turn. */
export type ToolClass = 'read' | 'write' | 'withdraw' | 'ask';

/** The user of a turn, and their time and place. */
export interface TurnContext {
  user: AuthenticatedUser;
  conversationId: string;
  /** The moment the turn began, as an ISO instant. */
  now: string;
  timeZone: string;
  locale: string;
  /** The calendar for calls that name none. */
  calendarId: string;
  /** The message of this turn. */
  message: string;
  /** The user's own messages in this conversation, which count as their word. */
  userText: string;
  /** The same, prepared for the search for sources of addresses. */
  usersWords: UsersWords;
  /** Part of every true tool result of this turn; the author of a forged result cannot guess it. */
  marker: string;
  /** The status of each proposal of this conversation, in words of this server. */
  actions: string[];
  /** The ids of its newest proposals, oldest first. */
  actionIds: string[];
  /** Those of them that waited for a decision when the message came. */
  waiting: readonly string[];
  /** Whether the beginning of the conversation was dropped. */
  shortened: boolean;
}

/** A turn as tools see it: its context, and their contributions to the reply. */
export interface Turn extends TurnContext {
  events: CalendarEvent[];
  /** The events that the conversation has shown the model, those of this turn last. */
  seenEvents: SeenEvent[];
  proposed: Action[];
  /** The ids of proposals that were taken back. */
  withdrawn: string[];
  /** The chosen interpretations of ambiguous words, in the user's language. */
  assumptions: string[];
  questions: Question[];
}

/** The definition of a tool: its argument class is its schema, its validation and its type. */
export interface Tool<I extends object = object> {
  name: string;
  description: string;
  class: ToolClass;
  input: ClassConstructor<I>;
  /** Left out of the list for model servers, where every word costs tokens. */
  isUnlisted?: true;
  /** Returns the result for the model, as a JSON object; `notes` are the interpretations of ambiguous arguments. */
  run(input: I, turn: Turn, notes: readonly string[]): Promise<object>;
}

/** Binds a tool's `run` to its argument class; the toolbox validates by that class first. */
export function typedTool<I extends object>(tool: Tool<I>): Tool {
  return { ...tool, run: (input, turn, notes) => tool.run(asInput(tool.input, input), turn, notes) };
}

function asInput<I extends object>(type: ClassConstructor<I>, input: object): I {
  if (input instanceof type) return input;
  throw new TypeError(`the arguments were not validated as ${type.name}`);
}
