import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../../../../shared/config/app-config.js';
import { modelHostAt, namesDeployment } from '../../../../shared/config/model-address.js';
import type { Wire } from '../../language-model.js';
import type { ApiFailure } from './api-failure.js';
import { lessonFrom } from './lessons.js';
import type { RefusedCall, ServerFeatures } from './server-features.js';

/** Remembers the refused features of the model server while the process runs; each one is logged once. */
@Injectable()
export class LearnedFeatures {
  private readonly logger = new Logger('OpenAI');
  private known: ServerFeatures;
  private readonly wireIsFree: boolean;

  constructor({ OPENAI_API, OPENAI_BASE_URL }: AppConfig) {
    this.wireIsFree = OPENAI_API === 'auto';
    this.known = {
      wire: OPENAI_API === 'auto' ? chooseWire(OPENAI_BASE_URL) : OPENAI_API,
      refusedWires: [],
      tools: true,
      schemas: 'closed',
      jsonMode: 'strict',
      effort: 'asked',
      streaming: true,
      streamUsage: true,
      extras: true,
      encryptedReasoning: true,
      cacheKey: true,
      outputLimit: true,
      ids: 'given',
      toolNames: true,
    };
  }

  get current(): ServerFeatures {
    return this.known;
  }

  /** Drops a feature that the server refused by name; false when the refusal has another cause. */
  learnFrom(failure: ApiFailure, call: Omit<RefusedCall, 'wireIsFree'>, said: string): boolean {
    const change = lessonFrom(failure, { ...call, wireIsFree: this.wireIsFree });
    if (change) this.adopt(change, said);
    return change !== undefined;
  }

  /** Keeps the features dropped by a call that succeeded. */
  adopt(change: Partial<ServerFeatures>, said: string): void {
    const next = { ...this.known, ...change };
    // A parallel call may have been refused for the same feature.
    if (JSON.stringify(next) === JSON.stringify(this.known)) return;
    this.known = next;
    this.logger.warn({ ...change, said }, 'the model server refused something; it is asked differently from now on');
  }
}

function chooseWire(baseUrl: string | undefined): Wire {
  if (baseUrl !== undefined && namesDeployment(baseUrl)) return 'chat';
  return modelHostAt(baseUrl) === 'other' ? 'chat' : 'responses';
}
