import { Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AppConfig } from '../config/app-config.js';
import { logOptions } from './log-options.js';
import { Metrics } from './metrics.service.js';
import { OperationsController } from './operations.controller.js';
import { ShutdownState } from './shutdown-state.service.js';

/** JSON logs, metrics and health. */
@Global()
@Module({
  imports: [LoggerModule.forRootAsync({ useFactory: logOptions, inject: [AppConfig] })],
  controllers: [OperationsController],
  providers: [Metrics, ShutdownState],
  exports: [Metrics],
})
export class ObservabilityModule {}
