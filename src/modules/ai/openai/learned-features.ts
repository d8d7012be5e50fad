import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../../../shared/config/app-config.js';
import { modelHostAt, namesDeployment } from '../../../shared/config/model-address.js';
import type { Wire } from '../language-model.js';
import type { ApiFailure } from './api-failure.js';
import { lessonFrom } from './lessons.js';
import type { RefusedCall, ServerFeatures } from './server-features.js';

/** Remembers, for as long as the process runs, what the model server refused; each is logged once. */
@Injectable()
export class LearnedFeatures {
  private readonly logger = new Logger('OpenAI');
  private known: ServerFeatures;
  private readonly wireIsFree: boolean;

  constructor({ OPENAI_API, OPENAI_BASE_URL }: AppConfig) {
    this.wireIsFree = OPENAI_API === 'auto';
    this.known = {
      wire: OPENAI_API === 'auto' ? wireOf(OPENAI_BASE_URL) : OPENAI_API,
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

  /** Gives up what a server refused by name; false when the refusal is about something else. */
  learnFrom(failure: ApiFailure, call: Omit<RefusedCall, 'wireIsFree'>, said: string): boolean {
    const change = lessonFrom(failure, { ...call, wireIsFree: this.wireIsFree });
    if (change) this.adopt(change, said);
    return change !== undefined;
  }

  /** Keeps what a call did without and succeeded. */
  adopt(change: Partial<ServerFeatures>, said: string): void {
    const next = { ...this.known, ...change };
    // A call that ran beside the first one may have been refused the same.
    if (JSON.stringify(next) === JSON.stringify(this.known)) return;
    this.known = next;
    this.logger.warn({ ...change, said }, 'the model server refused something; it is asked differently from now on');
  }
}

function wireOf(baseUrl: string | undefined): Wire {
  if (baseUrl !== undefined && namesDeployment(baseUrl)) return 'chat';
  return modelHostAt(baseUrl) === 'other' ? 'chat' : 'responses';
}
