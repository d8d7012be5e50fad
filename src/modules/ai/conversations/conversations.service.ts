import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { type SealedCollection, SealedRecords } from '../../../shared/store/sealed-records.service.js';
import { AiLimits } from '../ai-limits.js';
import { asKept, type ModelMessage } from '../language-model.js';

/** What we keep of a conversation: as the model saw it, and the actions it led to. */
export interface ConversationRecord {
  messages: ModelMessage[];
  actionIds: string[];
  /** Whether its beginning is no longer kept. */
  shortened?: boolean;
}

const TTL_MS = 86_400_000;
const MAX_ACTIONS = 50;

/** Keeps conversations for a day, each under its user; the oldest turns go first when one grows too long. */
@Injectable()
export class Conversations {
  private readonly records: SealedCollection<ConversationRecord>;

  constructor(
    sealed: SealedRecords,
    private readonly limits: AiLimits,
  ) {
    this.records = sealed.collection(
      'conversation',
      () => TTL_MS,
      (key) => ({ account: key.slice(0, key.indexOf(':')) }),
    );
  }

  /** A new conversation's id; nothing is kept before the first answer. */
  newId(): string {
    return randomBytes(16).toString('base64url');
  }

  /** @throws AppError `not_found` when this user has no such conversation. */
  async get(userId: string, id: string): Promise<ConversationRecord> {
    const record = await this.records.get(keyOf(userId, id));
    if (!record) throw new AppError('not_found', 'There is no such conversation.');
    return record;
  }

  /** Adds a turn's messages and actions at the end. */
  async append(userId: string, id: string, { messages, actionIds }: ConversationRecord): Promise<void> {
    await this.records.update(keyOf(userId, id), (current) => {
      const all = [...(current?.messages ?? []), ...messages.map((message) => asKept(message))];
      const kept = shorten(all, this.limits.conversationCharacters);
      return {
        ...current,
        messages: kept,
        actionIds: [...new Set([...(current?.actionIds ?? []), ...actionIds])].slice(-MAX_ACTIONS),
        shortened: current?.shortened === true || kept.length < all.length,
      };
    });
  }

  async remove(userId: string, id: string): Promise<void> {
    await this.records.delete(keyOf(userId, id));
  }
}

function keyOf(userId: string, id: string): string {
  return `${userId}:${id}`;
}

/** Drops whole turns from the beginning, since a tool's answer without its call would be no conversation. */
function shorten(messages: ModelMessage[], characters: number): ModelMessage[] {
  if (JSON.stringify(messages).length <= characters) return messages;
  const nextTurn = messages.findIndex((message, index) => index > 0 && message.role === 'user');
  return nextTurn < 0 ? [] : shorten(messages.slice(nextTurn), characters);
}
