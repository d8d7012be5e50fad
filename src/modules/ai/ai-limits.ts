import { Injectable } from '@nestjs/common';

/** What a turn, a model call and a user may take. Times are milliseconds. */
@Injectable()
export class AiLimits {
  turnMs = 45_000;
  modelCalls = 6;
  toolCalls = 12;
  /** Turns of one user that may run at the same time in this process. */
  turnsPerUser = 4;
  /** One model call from its beginning to its end. */
  callMs = 20_000;
  /** Until the model server begins to answer. */
  firstByteMs = 10_000;
  /** Between two pieces of an answer. */
  idleMs = 10_000;
  /** Before a failed model call is tried once more. */
  retryDelayMs = 400;
  heartbeatMs = 15_000;
  /** What is kept of a conversation, as JSON. */
  conversationCharacters = 48_000;
}
