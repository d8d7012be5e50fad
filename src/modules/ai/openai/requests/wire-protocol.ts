import type { AppConfig } from '../../../../shared/config/app-config.js';
import type { ModelEvent, ModelRequest } from '../../language-model.js';
import type { ServerFeatures } from '../refusals/server-features.js';
import type { WireMessage } from './wire-history.js';

/** Constant for all requests. */
export interface WireSettings {
  model: string;
  effort: AppConfig['OPENAI_REASONING_EFFORT'];
  /** A keyed hash of the user's id. */
  pseudonym: string | undefined;
}

/** A protocol: the address of a request, its form, and the reader of its answer. */
export interface WireProtocol {
  path: string;
  toRequest: (
    request: ModelRequest,
    history: readonly WireMessage[],
    features: ServerFeatures,
    settings: WireSettings,
  ) => object;
  /** `onEnding` is called when the answer is complete and at most a token count follows. @throws APIError for a failed answer. */
  readAnswer: (payloads: AsyncIterable<unknown>, model: string, onEnding: () => void) => AsyncGenerator<ModelEvent>;
}
