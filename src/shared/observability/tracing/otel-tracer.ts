import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService, OnApplicationShutdown } from '@nestjs/common';
import {
  type Context,
  defaultTextMapGetter,
  defaultTextMapSetter,
  ROOT_CONTEXT,
  type Span as OtelSpan,
  SpanKind as Kind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { setGlobalErrorHandler, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceNameEnvDetector,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { TracingConfig } from '../../config/tracing-config.js';
import { samplerFor } from './otel-sampler.js';
import { SERVER_VERSION } from '../start-up.js';
import { NO_SPAN, type Span, type SpanFacts, type SpanKind, Tracer, type TraceOrigin } from './tracer.js';

const NAME = 'chat2calendar-server';
const REQUEST_ID = 'chat2calendar.request_id';
const KINDS: Record<SpanKind, Kind> = { server: Kind.SERVER, client: Kind.CLIENT, internal: Kind.INTERNAL };
/** How long a collector may keep a server that ends from ending. */
const FLUSH_MS = 2000;
const COMPLAINT_MS = 60_000;

interface Place {
  context: Context;
  requestId: string;
}

const present = new AsyncLocalStorage<Place>();
const propagator = new W3CTraceContextPropagator();

/** Sends spans to a collector by OTLP over HTTP. */
export class OtelTracer extends Tracer implements OnApplicationShutdown {
  private readonly provider: TracerProvider;
  private complainedAt = Number.NEGATIVE_INFINITY;

  /** The logger is given, because this file is loaded late and must bring nothing of Nest's into its part of the bundle. */
  constructor(
    config: TracingConfig,
    private readonly logger: Pick<LoggerService, 'warn'>,
  ) {
    super();
    setGlobalErrorHandler((error) => this.complain(error));
    const processor = new BatchSpanProcessor({
      exporter: new OTLPTraceExporter(),
      scheduledDelayMillis: config.OTEL_BSP_SCHEDULE_DELAY,
      maxQueueSize: config.OTEL_BSP_MAX_QUEUE_SIZE,
      maxExportBatchSize: config.OTEL_BSP_MAX_EXPORT_BATCH_SIZE,
      exportTimeoutMillis: config.OTEL_BSP_EXPORT_TIMEOUT,
    });
    this.provider = new TracerProvider({
      resource: describeService(),
      sampler: samplerFor(config),
      spanProcessors: [processor],
    });
  }

  override start(name: string, kind: SpanKind, facts: SpanFacts, origin?: TraceOrigin): Span {
    const place = origin ? placeFor(origin) : present.getStore();
    if (!place) return NO_SPAN;
    const { context, requestId } = place;
    const attributes = { ...facts, [REQUEST_ID]: requestId };
    const span = this.provider.getTracer(NAME).startSpan(name, { kind: KINDS[kind], attributes }, context);
    return new RunningSpan(span, { context: trace.setSpan(context, span), requestId });
  }

  /** Sends what is left. */
  async onApplicationShutdown(): Promise<void> {
    const late = sleep(FLUSH_MS).then(() => {
      throw new Error('The collector did not answer in time');
    });
    await Promise.race([this.provider.shutdown(), late]).catch((error: unknown) => this.complain(error));
  }

  /** Once a minute at most: a collector that is away would fill the log. */
  private complain(error: unknown): void {
    if (performance.now() < this.complainedAt + COMPLAINT_MS) return;
    this.complainedAt = performance.now();
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    this.logger.warn({ code }, 'spans could not be sent to the collector and are lost');
  }
}

class RunningSpan implements Span {
  private isOver = false;

  constructor(
    private readonly span: OtelSpan,
    private readonly place: Place,
  ) {}

  get headers(): Record<string, string> {
    const headers: Record<string, string> = {};
    propagator.inject(this.place.context, headers, defaultTextMapSetter);
    return headers;
  }

  tell(facts: SpanFacts): void {
    this.span.setAttributes(facts);
  }

  run<T>(work: () => T): T {
    return present.run(this.place, work);
  }

  end(failure?: string): void {
    if (this.isOver) return;
    this.isOver = true;
    if (failure !== undefined) {
      this.span.setAttribute('error.type', failure).setStatus({ code: SpanStatusCode.ERROR });
    }
    this.span.end();
  }
}

function placeFor({ headers, requestId }: TraceOrigin): Place {
  return { context: propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter), requestId };
}

/** `OTEL_SERVICE_NAME` and `OTEL_RESOURCE_ATTRIBUTES` win over our own words. */
function describeService(): ReturnType<typeof defaultResource> {
  const own = resourceFromAttributes({ 'service.name': NAME, 'service.version': SERVER_VERSION });
  const detectors = [resourceAttributesEnvDetector, serviceNameEnvDetector];
  return defaultResource().merge(own).merge(detectResources({ detectors }));
}
