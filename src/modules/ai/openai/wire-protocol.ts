import type { AppConfig } from '../../../shared/config/app-config.js';
import type { ModelEvent, ModelRequest } from '../language-model.js';
import type { ServerFeatures } from './server-features.js';
import type { WireMessage } from './wire-history.js';

/** What is the same for every request. */
export interface WireSettings {
  model: string;
  effort: AppConfig['OPENAI_REASONING_EFFORT'];
  /** A keyed hash of the user's id. */
  pseudonym: string | undefined;
}

/** A protocol: where a request goes, how it is spelled, and how the answer is read. */
export interface WireProtocol {
  path: string;
  toRequest: (
    request: ModelRequest,
    history: readonly WireMessage[],
    features: ServerFeatures,
    settings: WireSettings,
  ) => object;
  /** `onEnding` hears when the answer is complete and at most a count of tokens follows. @throws APIError for a failed answer. */
  readAnswer: (payloads: AsyncIterable<unknown>, model: string, onEnding: () => void) => AsyncGenerator<ModelEvent>;
}
