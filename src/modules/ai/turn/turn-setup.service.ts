import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AuthenticatedUser } from '../../auth/current-user.decorator.js';
import { UserLocale } from '../../auth/google/user-locale.service.js';
import { UserTimeZone } from '../../auth/google/user-time-zone.service.js';
import { type ActionRecord, isWaiting, toAction } from '../actions/action-records.service.js';
import { Actions } from '../actions/actions.service.js';
import type { PreparedTurn } from '../ai.service.js';
import { AiUsage } from '../ai-usage.service.js';
import { type ConversationRecord, Conversations } from '../conversations/conversations.service.js';
import type { ChatInput } from '../dto/chat.dto.js';
import { readUsersWords } from '../provenance/users-words.js';

/** The open actions, at most twenty, are nearly always among these. */
const RECENT_ACTIONS = 40;
const ACTIONS_TOLD = 20;
const ID = 100;
const NOTHING_SAID: ConversationRecord = { messages: [], actionIds: [] };

/** Prepares turns: the conversation, the user's zone and locale, and their budget. */
@Injectable()
export class TurnSetup {
  constructor(
    private readonly conversations: Conversations,
    private readonly timeZones: UserTimeZone,
    private readonly locales: UserLocale,
    private readonly usage: AiUsage,
    private readonly actions: Actions,
  ) {}

  /**
   * @throws AppError `not_found` for an unknown conversation, `ai_budget`, `rate_limited` for too many concurrent turns, or Google's
   * failure when the zone is unknown.
   */
  async open(user: AuthenticatedUser, input: ChatInput): Promise<PreparedTurn> {
    const { message, conversationId, calendarId } = input;
    const [past, timeZone, locale, overBudget] = await Promise.all([
      conversationId === undefined ? NOTHING_SAID : this.conversations.get(user.id, conversationId),
      input.timeZone ?? this.timeZones.of(user.id),
      input.locale ?? this.locales.of(user.id),
      this.usage.check(user.id),
    ]);
    const actionIds = past.actionIds.slice(-RECENT_ACTIONS);
    const actions = await this.actions.list(user, actionIds);
    const spoken = past.messages.flatMap((earlier) => (earlier.role === 'user' ? [earlier.content] : []));
    const userText = [...spoken, message].join('\n');
    const context = {
      user,
      conversationId: conversationId ?? this.conversations.newId(),
      now: new Date().toISOString(),
      timeZone,
      locale,
      calendarId,
      message,
      userText,
      usersWords: readUsersWords(userText),
      marker: randomBytes(9).toString('base64url'),
      actions: actions.slice(-ACTIONS_TOLD).map((record) => describeOutcome(record)),
      actionIds,
      waiting: actions.filter((record) => isWaiting(record, user)).map(({ id }) => id),
      shortened: past.shortened === true,
    };
    return { context, history: past.messages, overBudget, leave: this.usage.enter(user.id) };
  }
}

/** Ids and statuses only: titles may be somebody else's words, which must not enter the instructions. */
function describeOutcome(record: ActionRecord): string {
  const { kind, status, result } = toAction(record);
  const eventId = result?.eventId ?? ('eventId' in record.request ? record.request.eventId : undefined);
  return `${kind}${eventId === undefined ? '' : ` of event ${eventId.slice(0, ID)}`} ${status}`;
}
