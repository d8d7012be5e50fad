import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../../../shared/config/app-config.js';
import type { AppError } from '../../../shared/errors/app-error.js';
import { HealthDetails } from '../../../shared/observability/health-details.service.js';
import { degradedBy } from '../dto/degraded.dto.js';
import type { ModelRequest } from '../language-model.js';
import { apiFailure } from './api-failure.js';
import { operatorReasonOf } from './openai-error.js';
import { loggable } from './server-words.js';

/** Tells the operator what becomes of calls to the model: in the log, and in the details of readiness. */
@Injectable()
export class ModelReport {
  private readonly logger = new Logger('OpenAI');

  constructor(
    private readonly config: AppConfig,
    private readonly health: HealthDetails,
  ) {}

  /** What the server said, without keys and without a word of the conversation. */
  wordsOf({ cause, message }: AppError, request: Pick<ModelRequest, 'messages'>): string {
    const said = apiFailure(cause)?.message ?? message;
    return loggable(said, request, this.config.OPENAI_API_KEY);
  }

  /** Notes a call that came to nothing, in one line, and answers its error. */
  failed(error: AppError, request: Pick<ModelRequest, 'messages'>): AppError {
    const reason = operatorReasonOf(error);
    const said = this.wordsOf(error, request);
    if (reason) this.logger.error({ reason, said }, 'the model server refuses this server');
    else this.logger.warn({ code: error.code, said }, 'the model server gave no answer');
    this.health.report('model', degradedBy(error));
    return error;
  }

  /** Notes a call that was answered. */
  succeeded(): void {
    this.health.clear('model');
  }
}
