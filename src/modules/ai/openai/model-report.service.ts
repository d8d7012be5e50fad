import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../../../shared/config/app-config.js';
import type { AppError } from '../../../shared/errors/app-error.js';
import { HealthDetails } from '../../../shared/observability/health-details.service.js';
import { degradedBy } from '../dto/degraded.dto.js';
import type { ModelRequest } from '../language-model.js';
import { apiFailure } from './api-failure.js';
import { operatorReasonOf } from './openai-error.js';
import { loggable } from './server-words.js';

/** Reports the results of model calls to the operator: in the log, and in the details of readiness. */
@Injectable()
export class ModelReport {
  private readonly logger = new Logger('OpenAI');

  constructor(
    private readonly config: AppConfig,
    private readonly health: HealthDetails,
  ) {}

  /** The server's complaint, without keys and without words of the conversation. */
  wordsOf({ cause, message }: AppError, request: Pick<ModelRequest, 'messages'>): string {
    const said = apiFailure(cause)?.message ?? message;
    return loggable(said, request, this.config.OPENAI_API_KEY);
  }

  /** Logs a failed call in one line, and returns its error. */
  failed(error: AppError, request: Pick<ModelRequest, 'messages'>): AppError {
    const reason = operatorReasonOf(error);
    const said = this.wordsOf(error, request);
    if (reason) this.logger.error({ reason, said }, 'the model server refuses this server');
    else this.logger.warn({ code: error.code, said }, 'the model server gave no answer');
    this.health.report('model', degradedBy(error));
    return error;
  }

  /** Records a successful call. */
  succeeded(): void {
    this.health.clear('model');
  }
}
