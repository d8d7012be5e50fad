import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../../shared/errors/app-error.js';
import { type SealedCollection, SealedRecords } from '../../../shared/store/sealed-records.service.js';
import { AiLimits } from '../ai-limits.js';
import { asKept, type ModelMessage } from '../language-model.js';

/** The stored record of a conversation: its messages as the model saw them, and its actions. */
export interface ConversationRecord {
  messages: ModelMessage[];
  actionIds: string[];
  /** Whether its beginning was dropped. */
  shortened?: boolean;
}

const TTL_MS = 86_400_000;
const MAX_ACTIONS = 50;

/** Stores conversations for a day, by user; a long conversation loses its oldest turns. */
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

  /** The id of a new conversation; nothing is stored before the first answer. */
  newId(): string {
    return randomBytes(16).toString('base64url');
  }

  /** @throws AppError `not_found` when the user has no such conversation. */
  async get(userId: string, id: string): Promise<ConversationRecord> {
    const record = await this.records.get(toStoreKey(userId, id));
    if (!record) throw new AppError('not_found', 'There is no such conversation.');
    return record;
  }

  /** Appends the messages and actions of a turn. */
  async append(userId: string, id: string, { messages, actionIds }: ConversationRecord): Promise<void> {
    await this.records.update(toStoreKey(userId, id), (current) => {
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
    await this.records.delete(toStoreKey(userId, id));
  }
}

function toStoreKey(userId: string, id: string): string {
  return `${userId}:${id}`;
}

/** Drops whole turns from the beginning, because a tool result needs its call. */
function shorten(messages: ModelMessage[], characters: number): ModelMessage[] {
  if (JSON.stringify(messages).length <= characters) return messages;
  const nextTurn = messages.findIndex((message, index) => index > 0 && message.role === 'user');
  return nextTurn < 0 ? [] : shorten(messages.slice(nextTurn), characters);
}
