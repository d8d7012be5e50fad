import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../../../shared/config/app-config.js';
import type { AppError } from '../../../shared/errors/app-error.js';
import { HealthDetails } from '../../../shared/observability/health-details.service.js';
import { Metrics } from '../../../shared/observability/metrics.service.js';
import { degradedBy } from '../dto/degraded.dto.js';
import type { ModelRequest, TokenCount } from '../language-model.js';
import { apiFailure } from './refusals/api-failure.js';
import { findOperatorReason } from './refusals/openai-error.js';
import { loggable } from './refusals/server-words.js';

/** Reports the results of model calls to the operator: in the log, and in the details of readiness. */
@Injectable()
export class ModelReport {
  private readonly logger = new Logger('OpenAI');

  constructor(
    private readonly config: AppConfig,
    private readonly health: HealthDetails,
    private readonly metrics: Metrics,
  ) {}

  /** The server's complaint, without keys and without words of the conversation. */
  readComplaint({ cause, message }: AppError, request: Pick<ModelRequest, 'messages'>): string {
    const said = apiFailure(cause)?.message ?? message;
    return loggable(said, request, this.config.OPENAI_API_KEY);
  }

  /** Logs a failed call in one line, and returns its error. */
  failed(error: AppError, request: Pick<ModelRequest, 'messages'>): AppError {
    this.metrics.modelCalls.inc({ outcome: error.code });
    const reason = findOperatorReason(error);
    const said = this.readComplaint(error, request);
    if (reason) this.logger.error({ reason, said }, 'the model server refuses this server');
    else this.logger.warn({ code: error.code, said }, 'the model server gave no answer');
    this.health.report('model', degradedBy(error));
    return error;
  }

  /** Records a successful call. */
  succeeded(): void {
    this.metrics.modelCalls.inc({ outcome: 'ok' });
    this.health.clear('model');
  }

  /** Notes a call that a content filter refused. */
  refused(): void {
    this.metrics.modelCalls.inc({ outcome: 'refused' });
  }

  /** Notes how long a call took until its answer began. */
  began(milliseconds: number): void {
    this.metrics.modelFirstToken.observe(milliseconds / 1000);
  }

  /** Notes what a call cost. */
  spent({ inputTokens, outputTokens }: TokenCount): void {
    this.metrics.modelTokens.inc({ direction: 'input' }, inputTokens);
    this.metrics.modelTokens.inc({ direction: 'output' }, outputTokens);
  }
}
