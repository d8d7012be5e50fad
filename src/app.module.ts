import { type DynamicModule, Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import type { DestinationStream } from 'pino';
import { AiModule } from './modules/ai/ai.module.js';
import { AuthModule } from './modules/auth/auth.module.js';
import { CalendarModule } from './modules/calendar/calendar.module.js';
import type { AppConfig } from './shared/config/app-config.js';
import { ConfigModule } from './shared/config/config.module.js';
import { CryptoModule } from './shared/crypto/crypto.module.js';
import { ObservabilityModule } from './shared/observability/observability.module.js';
import type { Tracer } from './shared/observability/tracing/tracer.js';
import { ResilienceModule } from './shared/resilience/resilience.module.js';
import { StoreModule } from './shared/store/store.module.js';
import { StrictPipe } from './shared/validation/validation.pipe.js';

/** Every module of the server. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig, logs: DestinationStream | undefined, tracer: Tracer): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        CryptoModule,
        StoreModule,
        ObservabilityModule.forRoot(logs, tracer),
        ResilienceModule,
        AuthModule,
        CalendarModule,
        AiModule,
      ],
      providers: [{ provide: APP_PIPE, useClass: StrictPipe }],
    };
  }
}
