import type { Action } from '../actions/action.dto.js';
import type { ChatReply } from '../dto/chat.dto.js';
import type { Question } from '../dto/parsed-request.dto.js';

/** The events of a turn, as they happen; `done` is the last and holds the whole reply. */
export type ChatEvent =
  | { event: 'text'; data: { delta: string } }
  | { event: 'tool'; data: { name: string; status: 'running' | 'done' | 'refused' } }
  | { event: 'action'; data: Action }
  | { event: 'question'; data: Question }
  | { event: 'done'; data: ChatReply };
