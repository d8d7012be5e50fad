import type { ClassConstructor } from 'class-transformer';
import type { CurrentUser } from '../../auth/current-user.decorator.js';
import type { CalendarEvent } from '../../calendar/dto/event.dto.js';
import type { Action } from '../actions/action.dto.js';
import type { Question } from '../dto/parsed-request.dto.js';
import type { Sighting } from '../provenance/sightings.js';
import type { UsersWords } from '../provenance/users-words.js';

/** What a tool may do: read, propose a write, withdraw proposals, or ask the user, which ends the turn. */
export type ToolClass = 'read' | 'write' | 'withdraw' | 'ask';

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
  /** The message the turn answers. */
  message: string;
  /** Everything the user wrote in this conversation: what they typed themselves may be trusted as theirs. */
  userText: string;
  /** The same, as far as it tells where an address came from. */
  usersWords: UsersWords;
  /** Stands in every true tool result of this turn, and can be guessed by nobody who wrote a text for one. */
  marker: string;
  /** What became of this conversation's proposals, each in a few words of ours. */
  actions: string[];
  /** The ids of its newest proposals, oldest first. */
  actionIds: string[];
  /** Whether one of them waits for the user. */
  waiting: boolean;
  /** Whether the beginning of the conversation is no longer kept. */
  shortened: boolean;
}

/** A turn as tools see it: whom it serves, and what it leaves for the reply. */
export interface Turn extends TurnContext {
  events: CalendarEvent[];
  /** The events the conversation has shown the model, this turn's last. */
  sightings: Sighting[];
  proposed: Action[];
  /** How the user's words were read where they could be read otherwise, in the user's language. */
  assumptions: string[];
  questions: Question[];
}

/** A tool, written once: its argument class is its schema, its validation and its type. */
export interface Tool<I extends object = object> {
  name: string;
  description: string;
  class: ToolClass;
  input: ClassConstructor<I>;
  /** Left out of the list a model server gets, where every word costs. */
  isUnlisted?: true;
  /** Answers what the model may know, as a JSON object; `notes` say how the arguments were read where they could be read otherwise. */
  run(input: I, turn: Turn, notes: readonly string[]): Promise<object>;
}

/** Ties a tool's `run` to its argument class; the toolbox validates by that class before it runs. */
export function typedTool<I extends object>(tool: Tool<I>): Tool {
  return { ...tool, run: (input, turn, notes) => tool.run(asInput(tool.input, input), turn, notes) };
}

function asInput<I extends object>(type: ClassConstructor<I>, input: object): I {
  if (input instanceof type) return input;
  throw new TypeError(`the arguments were not validated as ${type.name}`);
}
