import { ChoiceSetting, Must, ShareSetting, UrlSetting, WholeNumberSetting } from './settings.decorators.js';

const SAMPLERS = [
  'parentbased_always_on',
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

/** OpenTelemetry's own variables. Headers, certificates, compression and attributes of the service it reads from the environment itself. */
export abstract class TracingConfig {
  @ChoiceSetting(['true', 'false'])
  readonly OTEL_SDK_DISABLED: 'true' | 'false';

  @ChoiceSetting(['otlp', 'none'])
  readonly OTEL_TRACES_EXPORTER: 'otlp' | 'none' | undefined;

  @UrlSetting()
  readonly OTEL_EXPORTER_OTLP_ENDPOINT: string | undefined;

  @UrlSetting()
  readonly OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: string | undefined;

  @ChoiceSetting(['http/protobuf'])
  readonly OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf';

  @ChoiceSetting(['http/protobuf'])
  readonly OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: 'http/protobuf';

  @ChoiceSetting(SAMPLERS)
  readonly OTEL_TRACES_SAMPLER: (typeof SAMPLERS)[number];

  /** The share that the samplers by ratio keep. */
  @ShareSetting()
  readonly OTEL_TRACES_SAMPLER_ARG: number;

  /** Milliseconds between two batches. */
  @WholeNumberSetting(1)
  readonly OTEL_BSP_SCHEDULE_DELAY: number;

  @WholeNumberSetting(1)
  readonly OTEL_BSP_MAX_QUEUE_SIZE: number;

  @Must(
    (size: number, { OTEL_BSP_MAX_QUEUE_SIZE }: TracingConfig) => size <= OTEL_BSP_MAX_QUEUE_SIZE,
    'must not be above OTEL_BSP_MAX_QUEUE_SIZE',
  )
  @WholeNumberSetting(1)
  readonly OTEL_BSP_MAX_EXPORT_BATCH_SIZE: number;

  /** Milliseconds that one batch may take. */
  @WholeNumberSetting(1)
  readonly OTEL_BSP_EXPORT_TIMEOUT: number;

  /** Whether spans are sent. */
  get isTraced(): boolean {
    const hasCollector = [this.OTEL_EXPORTER_OTLP_ENDPOINT, this.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT].some(Boolean);
    const exporter = this.OTEL_TRACES_EXPORTER ?? (hasCollector ? 'otlp' : 'none');
    return exporter === 'otlp' && this.OTEL_SDK_DISABLED === 'false';
  }
}
