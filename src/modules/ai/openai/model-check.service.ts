import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '../../../shared/config/app-config.js';
import { modelHostAt } from '../../../shared/config/model-address.js';
import { HealthDetails } from '../../../shared/observability/health-details.service.js';
import { toFields, toText } from '../unknown-json.js';
import { apiFailure, joinComplaint } from './refusals/api-failure.js';
import { OpenAiCalls } from './openai-calls.service.js';
import { loggable } from './refusals/server-words.js';

const DEADLINE_MS = 10_000;
const REFUSES_KEY = new Set([401, 403]);
const NO_CONVERSATION = { messages: [] };

/** Asks the model server once at start-up whether it knows the model, and reports the time it takes; start-up does not wait for it. */
@Injectable()
export class ModelCheck implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('OpenAI');
  private readonly stopped = new AbortController();

  constructor(
    private readonly config: AppConfig,
    private readonly calls: OpenAiCalls,
    private readonly health: HealthDetails,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.lacksModelKey) {
      this.logger.warn(
        'OPENAI_BASE_URL is set without OPENAI_API_KEY: the builtin engine answers; any key will do for a local server',
      );
    }
    // At Azure a model goes by the name of its deployment, which this route does not know.
    if (this.config.usesOpenAi && modelHostAt(this.config.OPENAI_BASE_URL) !== 'azure') void this.check();
  }

  beforeApplicationShutdown(): void {
    this.stopped.abort();
  }

  private async check(): Promise<void> {
    const { OPENAI_MODEL: model } = this.config;
    const signal = AbortSignal.any([this.stopped.signal, AbortSignal.timeout(DEADLINE_MS)]);
    try {
      this.warnOfShutdown(toText(toFields(await this.calls.retrieveModel(model, signal))['shutdown_date']));
    } catch (error) {
      if (!this.stopped.signal.aborted) this.warnOfRefusal(error);
    }
  }

  private warnOfShutdown(shutdownDate: string): void {
    if (shutdownDate === '') return;
    const detail = `The model is shut down on ${shutdownDate.slice(0, 10)}.`;
    this.logger.warn(
      { model: this.config.OPENAI_MODEL, shutdownDate },
      'the model will be shut down; choose its successor',
    );
    this.health.report('model_version', { reason: 'model_retiring', detail });
  }

  /** Many servers lack this route; an answer about the model or the key is still meaningful. */
  private warnOfRefusal(error: unknown): void {
    const failure = apiFailure(error);
    const { status = 0 } = failure ?? {};
    if (!failure || !(REFUSES_KEY.has(status) || (status === 404 && joinComplaint(failure).includes('model')))) return;
    const said = loggable(failure.message, NO_CONVERSATION, this.config.OPENAI_API_KEY);
    this.logger.warn({ model: this.config.OPENAI_MODEL, status, said }, 'the model server does not offer the model');
    const detail = 'The model server does not offer the model to this server.';
    this.health.report('model_version', { reason: 'model_not_offered', detail });
  }
}
