import { type DynamicModule, Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { AppConfig } from '../config/app-config.js';
import { ClockSkew } from './clock-skew.service.js';
import { logOptions } from './log-options.js';
import { HealthDetails } from './health-details.service.js';
import { MetricsServer } from './metrics-server.service.js';
import { Metrics } from './metrics.service.js';
import { OperationsController } from './operations.controller.js';
import { ShutdownState } from './shutdown-state.service.js';
import { Tracer } from './tracing/tracer.js';

/** JSON logs, metrics, spans and health. */
@Global()
@Module({
  controllers: [OperationsController],
  providers: [ClockSkew, HealthDetails, Metrics, MetricsServer, ShutdownState],
  exports: [ClockSkew, HealthDetails, Metrics, ShutdownState],
})
export class ObservabilityModule {
  /** Logs go to standard output unless a destination is named. */
  static forRoot(logs: DestinationStream | undefined, tracer: Tracer): DynamicModule {
    const logger = LoggerModule.forRootAsync({
      useFactory: (config: AppConfig) => logOptions(config, logs),
      inject: [AppConfig],
    });
    return {
      module: ObservabilityModule,
      imports: [logger],
      providers: [{ provide: Tracer, useValue: tracer }],
      exports: [Tracer],
    };
  }
}
