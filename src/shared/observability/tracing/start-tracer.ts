import { Logger } from '@nestjs/common';
import type { TracingConfig } from '../../config/tracing-config.js';
import { NO_TRACER, type Tracer } from './tracer.js';

/** A tracer that sends its spans as OpenTelemetry's variables say. OpenTelemetry is loaded only when there is somewhere to send them. */
export async function startTracer(config: TracingConfig): Promise<Tracer> {
  if (!config.isTraced) return NO_TRACER;
  const { OtelTracer } = await import('./otel-tracer.js');
  return new OtelTracer(config, new Logger('Tracing'));
}
