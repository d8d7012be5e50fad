import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AppConfig } from '../config/app-config.js';
import { AppError } from '../errors/app-error.js';
import { Public } from '../http/public.decorator.js';
import { StateStore } from '../store/state-store.js';
import { HealthDetails } from './health-details.service.js';
import { Health } from './health.dto.js';
import { Metrics } from './metrics.service.js';
import { ShutdownState } from './shutdown-state.service.js';

/** What operators and their tools ask. */
@ApiTags('operations')
@Public()
@Controller()
export class OperationsController {
  constructor(
    private readonly config: AppConfig,
    private readonly store: StateStore,
    private readonly metrics: Metrics,
    private readonly shutdown: ShutdownState,
    private readonly details: HealthDetails,
  ) {}

  /** Answers as long as the process runs. */
  @Get('health/live')
  live(): Health {
    return { status: 'ok' };
  }

  /**
   * Answers 503 while the session store cannot be read and written (`detail` says why) or the process is shutting down. A language model that does not answer leaves the
   * server ready, since the rest of it works; `degraded` tells of it.
   */
  @Get('health/ready')
  async ready(): Promise<Health> {
    if (this.shutdown.begun) throw new AppError('shutting_down', 'The server is shutting down.');
    await this.store.ping();
    const degraded = this.details.all;
    return { status: 'ok', ...(degraded && { degraded }) };
  }

  /** Counters and times in Prometheus’ text format, unless METRICS closes them. */
  @Get('metrics')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async prometheus(): Promise<string> {
    if (!this.config.METRICS || this.config.METRICS_PORT !== undefined)
      throw new AppError('not_found', 'There is nothing at this path.');
    return this.metrics.registry.metrics();
  }
}
