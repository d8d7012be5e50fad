import { Injectable } from '@nestjs/common';
import type { CurrentUser } from '../auth/current-user.decorator.js';
import { UserTimeZone } from '../auth/google/user-time-zone.service.js';
import type { Opening } from './ai.service.js';
import { Conversations } from './conversations/conversations.service.js';
import type { ChatInput } from './dto/chat.dto.js';
import { AiUsage } from './ai-usage.service.js';

export const DEFAULT_LOCALE = 'en-US';

/** Prepares turns: the conversation, the user's zone, and whether they may ask at all. */
@Injectable()
export class Openings {
  constructor(
    private readonly conversations: Conversations,
    private readonly timeZones: UserTimeZone,
    private readonly usage: AiUsage,
  ) {}

  /** @throws AppError `not_found` for a foreign conversation, `ai_budget`, or what Google says when the zone is unknown. */
  async open(user: CurrentUser, input: ChatInput): Promise<Opening> {
    const { message, conversationId, calendarId, locale = DEFAULT_LOCALE } = input;
    const [history, timeZone] = await Promise.all([
      conversationId === undefined ? [] : this.historyOf(user, conversationId),
      input.timeZone ?? this.timeZones.of(user.id),
      this.usage.check(user.id),
    ]);
    const spoken = [...history, { role: 'user' as const, content: message }].filter(({ role }) => role === 'user');
    const context = {
      user,
      conversationId: conversationId ?? this.conversations.newId(),
      now: new Date().toISOString(),
      timeZone,
      locale,
      calendarId,
      userText: spoken.map(({ content }) => content).join('\n'),
    };
    return { context, history, message };
  }

  private async historyOf(user: CurrentUser, conversationId: string) {
    return (await this.conversations.get(user.id, conversationId)).messages;
  }
}
