import type { ClassConstructor } from 'class-transformer';
import type { CurrentUser } from '../../auth/current-user.decorator.js';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import type { Action } from '../actions/action.dto.js';
import type { Question } from '../dto/parsed-request.dto.js';

/** What a tool may do: read, propose a write, or ask the user, which ends the turn. */
export type ToolClass = 'read' | 'write' | 'ask';

/** Whom a turn serves, and when and where that user is. */
export interface TurnContext {
  user: CurrentUser;
  conversationId: string;
  /** The moment the turn began, as an ISO instant. */
  now: string;
  timeZone: string;
  locale: string;
  /** The calendar that is meant when none is named. */
  calendarId: string;
  /** Everything the user wrote in this conversation: what they typed themselves may be trusted as theirs. */
  userText: string;
}

/** A turn as tools see it: whom it serves, and what it leaves for the reply. */
export interface Turn extends TurnContext {
  events: CalendarEvent[];
  proposed: Action[];
  questions: Question[];
}

/** A tool, written once: its argument class is its schema, its validation and its type. */
export interface Tool<I extends object = object> {
  name: string;
  description: string;
  class: ToolClass;
  input: ClassConstructor<I>;
  /** Answers what the model may know, as JSON. */
  run(input: I, turn: Turn): Promise<unknown>;
}

/** Ties a tool's `run` to its argument class; the toolbox validates by that class before it runs. */
export function typedTool<I extends object>(tool: Tool<I>): Tool {
  return { ...tool, run: (input, turn) => tool.run(asInput(tool.input, input), turn) };
}

function asInput<I extends object>(type: ClassConstructor<I>, input: object): I {
  if (input instanceof type) return input;
  throw new TypeError(`the arguments were not validated as ${type.name}`);
}
