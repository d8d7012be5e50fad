import { Injectable } from '@nestjs/common';
import { AppError } from '../../shared/errors/app-error.js';

import { AiUsage } from './ai-usage.service.js';
import { AgentRun } from './agent-run.js';
import type { ChatEvent } from './chat-events.js';
import { Conversations } from './conversations/conversations.service.js';
import type { ChatReply } from './dto/chat.dto.js';
import { Engines } from './engines.service.js';
import type { ModelMessage } from './language-model.js';
import { Toolbox } from './tools/toolbox.service.js';
import type { Turn, TurnContext } from './tools/tool.js';

const TURN_MS = 45_000;

/** A turn that may begin: whom it serves, what was said before, and the new message. */
export interface Opening {
  context: TurnContext;
  history: ModelMessage[];
  message: string;
}

/** Runs the turns of a conversation and keeps what they added to it. */
@Injectable()
export class AiService {
  constructor(
    private readonly conversations: Conversations,
    private readonly engines: Engines,
    private readonly toolbox: Toolbox,
    private readonly usage: AiUsage,
  ) {}

  /** A turn as it happens; the last event holds the whole reply. Ends early when the client is `gone`. */
  async *stream({ context, history, message }: Opening, gone: AbortSignal): AsyncGenerator<ChatEvent> {
    const turn: Turn = { ...context, events: [], proposed: [], questions: [] };
    const said: ModelMessage = { role: 'user', content: message };
    const run = new AgentRun(turn, [...history, said], this.engines, this.toolbox);
    yield* run.events(AbortSignal.timeout(TURN_MS), gone);
    await this.usage.record(context.user.id, run);
    await this.conversations.append(context.user.id, context.conversationId, {
      messages: [said, ...run.added],
      actionIds: turn.proposed.map(({ id }) => id),
    });
    yield { event: 'done', data: replyOf(turn, run) };
  }

  /** The reply of a turn, once it is there. */
  async answer(opening: Opening, gone: AbortSignal): Promise<ChatReply> {
    for await (const { event, data } of this.stream(opening, gone)) if (event === 'done') return data;
    throw new AppError('ai_bad_reply', 'The turn ended without a reply.');
  }
}

function replyOf(turn: Turn, run: AgentRun): ChatReply {
  return {
    conversationId: turn.conversationId,
    reply: run.reply,
    engine: run.model.engine,
    // Where something is proposed, what was looked at on the way is not the answer.
    ...(turn.events.length > 0 && turn.proposed.length === 0 && { events: turn.events }),
    proposedActions: turn.proposed,
    executedActions: [],
    questions: turn.questions,
    usage: run.usage,
  };
}
