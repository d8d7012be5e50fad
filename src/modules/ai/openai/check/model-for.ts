import { AppConfig } from '../../../../shared/config/app-config.js';
import { Keyring } from '../../../../shared/crypto/keyring.js';
import { Pseudonyms } from '../../../../shared/crypto/pseudonyms.service.js';
import { HealthDetails } from '../../../../shared/observability/health-details.service.js';
import { Metrics } from '../../../../shared/observability/metrics.service.js';
import { NO_TRACER } from '../../../../shared/observability/tracing/tracer.js';
import { AiLimits } from '../../ai-limits.js';
import { LearnedFeatures } from '../refusals/learned-features.js';
import { ModelReport } from '../model-report.service.js';
import { OpenAiCalls } from '../openai-calls.service.js';
import { OpenAiModel } from '../openai.service.js';

/** The model of a configuration without the rest of the server, and the features it learns. */
export function modelFor(config: AppConfig): { model: OpenAiModel; learned: LearnedFeatures } {
  const limits = new AiLimits(config);
  const metrics = new Metrics();
  const learned = new LearnedFeatures(config);
  const report = new ModelReport(config, new HealthDetails(), metrics);
  const model = new OpenAiModel(
    config,
    new OpenAiCalls(config, limits, metrics),
    limits,
    learned,
    report,
    new Pseudonyms(new Keyring(config)),
    NO_TRACER,
  );
  return { model, learned };
}

const GIVEN_UP: { name: string; when: (features: LearnedFeatures['current']) => boolean }[] = [
  { name: 'streaming', when: ({ streaming }) => !streaming },
  { name: 'token counts', when: ({ streamUsage }) => !streamUsage },
  { name: 'reasoning effort', when: ({ effort }) => effort === 'unsaid' },
  { name: 'reasoning', when: ({ effort }) => effort === 'none' },
  { name: 'encrypted reasoning', when: ({ encryptedReasoning }) => !encryptedReasoning },
  { name: 'closed tool schemas', when: ({ schemas }) => schemas === 'plain' },
  { name: 'strict JSON', when: ({ jsonMode }) => jsonMode === 'schema' },
  { name: 'JSON schemas', when: ({ jsonMode }) => jsonMode === 'object' },
  { name: 'JSON formats', when: ({ jsonMode }) => jsonMode === 'words' },
  { name: 'its own reasoning back', when: ({ extras }) => !extras },
  { name: 'ids of its own', when: ({ ids }) => ids === 'ours' },
  { name: 'tools', when: ({ tools }) => !tools },
];

/** The dropped features, in words. */
export function givenUp({ current }: LearnedFeatures): string[] {
  return GIVEN_UP.filter(({ when }) => when(current)).map(({ name }) => name);
}
