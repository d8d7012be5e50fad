import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../shared/config/app-config.js';

/** What a turn, a model call and a user may take. Times are milliseconds. */
@Injectable()
export class AiLimits {
  turnMs: number;
  modelCalls = 6;
  toolCalls = 30;
  /** Turns of one user that may run at the same time in this process. */
  turnsPerUser = 4;
  /** One model call from its beginning to its end. */
  callMs: number;
  /** Until the model server begins to answer. */
  firstByteMs: number;
  /** Between two pieces of an answer. */
  idleMs: number;
  /** Before a failed model call is tried once more. */
  retryDelayMs = 400;
  heartbeatMs = 15_000;
  /** What is kept of a conversation, as JSON. */
  conversationCharacters = 48_000;

  constructor({ AI_TURN_TIMEOUT, OPENAI_TIMEOUT }: AppConfig) {
    this.turnMs = AI_TURN_TIMEOUT;
    this.callMs = OPENAI_TIMEOUT;
    this.firstByteMs = OPENAI_TIMEOUT / 2;
    this.idleMs = OPENAI_TIMEOUT / 2;
  }
}
