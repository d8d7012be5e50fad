import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../shared/config/app-config.js';

/** The limits of a turn, a model call and a user. Times are milliseconds. */
@Injectable()
export class AiLimits {
  turnMs: number;
  modelCalls = 6;
  toolCalls = 30;
  /** Turns of one user that may run at the same time in this process. */
  turnsPerUser = 4;
  /** Duration of one model call. */
  callMs: number;
  /** Time until the model server begins to answer. */
  firstByteMs: number;
  /** Time between two pieces of an answer. */
  idleMs: number;
  /** Delay before a failed model call is retried. */
  retryDelayMs = 400;
  heartbeatMs = 15_000;
  /** Size of a stored conversation, as JSON. */
  conversationCharacters = 48_000;

  constructor({ AI_TURN_TIMEOUT, OPENAI_TIMEOUT }: AppConfig) {
    this.turnMs = AI_TURN_TIMEOUT;
    this.callMs = OPENAI_TIMEOUT;
    this.firstByteMs = OPENAI_TIMEOUT / 2;
    this.idleMs = OPENAI_TIMEOUT / 2;
  }
}
