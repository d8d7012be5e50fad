import { Injectable } from '@nestjs/common';
import { AppError } from '../../shared/errors/app-error.js';
import type { Action } from './actions/action.dto.js';
import { Actions } from './actions/actions.service.js';
import { AgentRun, type RunParts } from './agent-run.js';
import { AiLimits } from './ai-limits.js';
import { AiUsage } from './ai-usage.service.js';
import type { ChatEvent } from './chat-events.js';
import { Conversations } from './conversations/conversations.service.js';
import type { ChatReply } from './dto/chat.dto.js';
import { Engines } from './engines.service.js';
import type { ModelMessage } from './language-model.js';
import { sightingsIn } from './provenance/sightings.js';
import { distinctEvents, eventsSpokenOf } from './spoken-events.js';
import { Toolbox } from './tools/toolbox.service.js';
import type { Turn, TurnContext } from './tools/tool.js';

/** A turn that may begin: whom it serves, and what was said before. */
export interface Opening {
  context: TurnContext;
  history: ModelMessage[];
  /** That the user's tokens of the day are spent, where the builtin engine answers without any. */
  overBudget: AppError | undefined;
  /** Gives the user's place among the running turns back. */
  leave: () => void;
}

/** The engines and tools every turn works with. */
@Injectable()
export class RunKit implements RunParts {
  constructor(
    readonly engines: Engines,
    readonly toolbox: Toolbox,
    readonly limits: AiLimits,
  ) {}
}

/** Runs the turns of a conversation and keeps what they added to it. */
@Injectable()
export class AiService {
  constructor(
    private readonly conversations: Conversations,
    private readonly usage: AiUsage,
    private readonly actions: Actions,
    private readonly kit: RunKit,
  ) {}

  /** A turn as it happens; the last event holds the whole reply. Ends early when the client is `gone`. */
  async *stream({ context, history, overBudget, leave }: Opening, gone: AbortSignal): AsyncGenerator<ChatEvent> {
    const turn: Turn = {
      ...context,
      events: [],
      sightings: sightingsIn(history),
      proposed: [],
      questions: [],
      assumptions: [],
    };
    const said: ModelMessage = { role: 'user', content: context.message };
    const run = new AgentRun(turn, [...history, said], this.kit, overBudget);
    try {
      yield* run.events(AbortSignal.timeout(this.kit.limits.turnMs), gone);
      await this.conversations.append(context.user.id, context.conversationId, {
        messages: [said, ...run.added],
        actionIds: turn.proposed.map(({ id }) => id),
      });
    } finally {
      leave();
      // What was asked of the model was spent, whatever became of the turn.
      await this.usage.record(context.user.id, run);
    }
    const ids = new Set([...turn.proposed.map(({ id }) => id), ...turn.actionIds]);
    yield { event: 'done', data: replyOf(turn, run, await this.actions.waiting(context.user, [...ids])) };
  }

  /** The reply of a turn, once it is there. */
  async answer(opening: Opening, gone: AbortSignal): Promise<ChatReply> {
    for await (const { event, data } of this.stream(opening, gone)) if (event === 'done') return data;
    throw new AppError('ai_bad_reply', 'The turn ended without a reply.');
  }
}

function replyOf(turn: Turn, run: AgentRun, waiting: Action[]): ChatReply {
  const { reply } = run;
  const options = turn.questions.flatMap((question) => question.options ?? []);
  // Where something is proposed, what was looked at on the way is not the answer.
  const looked = turn.proposed.length === 0 ? turn.events : [];
  // A turn that was cut short gives what it found, since its reply could not name it.
  const events = run.incomplete ? distinctEvents(looked) : eventsSpokenOf([reply, ...options].join('\n'), looked, turn);
  return {
    conversationId: turn.conversationId,
    reply,
    engine: run.model.engine,
    ...(run.degraded && { degraded: run.degraded }),
    ...(events.length > 0 && { events }),
    proposedActions: waiting.toSorted((one, other) => gravity(one) - gravity(other)),
    executedActions: [],
    questions: turn.questions,
    assumptions: [...new Set(turn.assumptions)],
    ...(run.incomplete && { incomplete: run.incomplete }),
    usage: run.usage,
  };
}

/** What cannot be undone is decided first. */
function gravity({ kind }: Action): number {
  return kind === 'delete_event' ? 0 : 1;
}
