import { Matches } from 'class-validator';
import { CalendarEvent } from '../../calendar/dto/event.dto.js';
import { CalendarIdQuery } from '../../calendar/dto/event-queries.dto.js';
import { Optional } from '../../../shared/validation/optional.js';
import { Text, ZoneName } from '../../calendar/dto/validators.js';
import { Action } from '../actions/action.dto.js';
import type { Engine } from '../language-model.js';
import type { IncompleteReason } from '../wording/wording.js';
import { Degraded } from './degraded.dto.js';
import { LocaleTag } from '../../../shared/validation/locale.js';
import { Question } from './parsed-request.dto.js';
import { ReferenceTime } from './reference-time.js';

const NOT_BLANK = { message: 'must not be blank' };
const CONVERSATION_ID = /^[\w-]{22}$/;

/** What the user wrote, and where they are. */
export class ChatInput extends CalendarIdQuery {
  /** What the user says. */
  @Text(8000)
  @Matches(/\S/, NOT_BLANK)
  message: string;

  /** Goes on with an earlier conversation; a new one begins when left out. */
  @Optional()
  @Matches(CONVERSATION_ID, { message: 'must be the id of a conversation' })
  conversationId?: string;

  /** The user's IANA zone; that of their primary calendar when left out. */
  @Optional()
  @ZoneName()
  timeZone?: string;

  /** BCP 47, or spelled `en_US`. When left out: language, week start and clock of the user's Google Calendar settings, else `en-US`. */
  @Optional()
  @LocaleTag()
  locale?: string;
}

/** A sentence to be read without touching any calendar. */
export class ParseInput extends CalendarIdQuery {
  /** The sentence. */
  @Text(8000)
  @Matches(/\S/, NOT_BLANK)
  text: string;

  /** The zone the sentence's times belong to; that of the user's primary calendar when left out. */
  @Optional()
  @ZoneName()
  timeZone?: string;

  /** When it is said: RFC 3339, or wall-clock time of `timeZone`; now when left out. */
  @Optional()
  @ReferenceTime()
  referenceTime?: string;

  /** BCP 47, or spelled `en_US`. When left out: language, week start and clock of the user's Google Calendar settings, else `en-US`. */
  @Optional()
  @LocaleTag()
  locale?: string;
}

/** What a turn cost. */
export class Usage {
  /** Tokens sent to the model. */
  inputTokens: number;
  /** Tokens the model wrote. */
  outputTokens: number;
  /** How often the model was asked. */
  modelCalls: number;
}

/** The answer to one message. What was done stands in `executedActions`, never in the words of `reply`. */
export class ChatReply {
  /** Send it with the next message. */
  conversationId: string;
  /** Plain text without links or markup, in the user's language. */
  reply: string;
  /** Which engine answered. */
  engine: Engine;
  /** Why the builtin engine answered although a model is configured; absent when the model answered. */
  degraded?: Degraded;
  /** The events the reply speaks of. */
  events?: CalendarEvent[];
  /** The writes of this conversation that wait for the user to confirm them, earlier ones among them. */
  proposedActions: Action[];
  /** Always empty here: actions are executed by their own confirm call. */
  executedActions: Action[];
  /** What the assistant needs to know. */
  questions: Question[];
  /** How the message was read where it could be read otherwise. */
  assumptions: string[];
  /** Why the reply is not all that was asked for; absent when it is. */
  incomplete?: IncompleteReason;
  /** What the turn cost. */
  usage: Usage;
}

/** A message of a conversation. */
export class ConversationMessage {
  /** Who said it. */
  role: 'user' | 'assistant';
  /** What was said. */
  content: string;
}

/** A conversation as the user sees it. */
export class Conversation {
  /** The id of the conversation. */
  id: string;
  /** What was said, oldest first. */
  messages: ConversationMessage[];
  /** What was proposed, and what became of it. */
  actions: Action[];
  /** Whether its beginning is no longer kept. */
  shortened: boolean;
}
