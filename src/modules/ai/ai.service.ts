import { Injectable } from '@nestjs/common';
import { AppError } from '../../shared/errors/app-error.js';
import type { Action } from './actions/action.dto.js';
import { Actions } from './actions/actions.service.js';
import { AgentRun } from './turn/agent-run.js';
import { AiLimits } from './ai-limits.js';
import { AiUsage } from './ai-usage.service.js';
import type { ChatEvent } from './turn/event-streams.service.js';
import { Conversations } from './conversations/conversations.service.js';
import type { ChatReply } from './dto/chat.dto.js';
import { Engines } from './engines.service.js';
import type { ModelMessage } from './language-model.js';
import { sightingsIn } from './provenance/seen-events.js';
import { distinctEvents, findSpokenEvents } from './turn/spoken-events.js';
import { Toolbox } from './tools/toolbox.service.js';
import type { Turn, TurnContext } from './tools/tool.js';

/** The input of a turn: its context and the conversation so far. */
export interface PreparedTurn {
  context: TurnContext;
  history: ModelMessage[];
  /** Set when the user's tokens of the day are used up and the builtin engine answers. */
  overBudget: AppError | undefined;
  /** Releases the user's reserved turn. */
  leave: () => void;
}

/** Runs the turns of a conversation and stores their messages. */
@Injectable()
export class AiService {
  constructor(
    private readonly conversations: Conversations,
    private readonly usage: AiUsage,
    private readonly actions: Actions,
    private readonly engines: Engines,
    private readonly toolbox: Toolbox,
    private readonly limits: AiLimits,
  ) {}

  /** The events of a turn as they happen; the last one holds the whole reply. Ends early when the client is `gone`. */
  async *stream({ context, history, overBudget, leave }: PreparedTurn, gone: AbortSignal): AsyncGenerator<ChatEvent> {
    const turn: Turn = {
      ...context,
      events: [],
      seenEvents: sightingsIn(history),
      proposed: [],
      withdrawn: [],
      questions: [],
      assumptions: [],
    };
    const said: ModelMessage = { role: 'user', content: context.message };
    const { engines, toolbox, limits } = this;
    const run = new AgentRun(turn, [...history, said], { engines, toolbox, limits }, overBudget);
    try {
      yield* run.events(AbortSignal.timeout(limits.turnMs), gone);
      await this.conversations.append(context.user.id, context.conversationId, {
        messages: [said, ...run.added],
        actionIds: turn.proposed.map(({ id }) => id),
      });
    } finally {
      leave();
      // The tokens were used, whatever the result of the turn.
      await this.usage.record(context.user.id, run);
    }
    const ids = new Set([...turn.proposed.map(({ id }) => id), ...turn.actionIds]);
    yield { event: 'done', data: buildReply(turn, run, await this.actions.waiting(context.user, [...ids])) };
  }

  /** The reply of a turn, once it is complete. */
  async answer(opening: PreparedTurn, gone: AbortSignal): Promise<ChatReply> {
    for await (const { event, data } of this.stream(opening, gone)) if (event === 'done') return data;
    throw new AppError('ai_bad_reply', 'The turn ended without a reply.');
  }
}

function buildReply(turn: Turn, run: AgentRun, waiting: Action[]): ChatReply {
  const { reply } = run;
  const options = turn.questions.flatMap((question) => question.options ?? []);
  // When a change is proposed, the events that were read on the way are not part of the answer.
  const looked = turn.proposed.length === 0 ? turn.events : [];
  // An incomplete turn returns all events it found, because its reply could not name them.
  const events = run.incomplete
    ? distinctEvents(looked)
    : findSpokenEvents([reply, ...options].join('\n'), looked, turn);
  return {
    conversationId: turn.conversationId,
    reply,
    engine: run.model.engine,
    ...(run.degraded && { degraded: run.degraded }),
    ...(events.length > 0 && { events }),
    proposedActions: waiting.toSorted((one, other) => rankByReversibility(one) - rankByReversibility(other)),
    executedActions: [],
    questions: turn.questions,
    assumptions: [...new Set(turn.assumptions)],
    ...(run.incomplete && { incomplete: run.incomplete }),
    usage: run.usage,
  };
}

/** Shows deletions first, because they lose most. */
function rankByReversibility({ kind }: Action): number {
  return kind === 'delete_event' ? 0 : 1;
}
