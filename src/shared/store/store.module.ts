import { Global, Logger, Module } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { Metrics } from '../observability/metrics.service.js';
import { Tracer } from '../observability/tracing/tracer.js';
import { MemoryStateStore } from './memory-state-store.js';
import { RateLimiter } from './rate-limiter.service.js';
import { RedisConnection, WaitingRedisConnection } from './redis-connection.js';
import { RedisStateStore } from './redis-state-store.js';
import { SealedRecords } from './sealed-records.service.js';
import { StateStore } from './state-store.js';

/** Provides the one `StateStore`: Redis when `REDIS_URL` is set, else this process's memory. */
@Global()
@Module({
  providers: [
    RateLimiter,
    SealedRecords,
    {
      provide: RedisConnection,
      useFactory: (config: AppConfig, metrics: Metrics, tracer: Tracer) =>
        config.REDIS_URL && new RedisConnection(config.REDIS_URL, config.REDIS_TIMEOUT, metrics, tracer),
      inject: [AppConfig, Metrics, Tracer],
    },
    {
      provide: WaitingRedisConnection,
      useFactory: (config: AppConfig, metrics: Metrics, tracer: Tracer) =>
        config.REDIS_URL && new WaitingRedisConnection(config.REDIS_URL, config.REDIS_TIMEOUT, metrics, tracer),
      inject: [AppConfig, Metrics, Tracer],
    },
    {
      provide: StateStore,
      useFactory: (config: AppConfig, redis?: RedisConnection, waiting?: WaitingRedisConnection) =>
        redis && waiting ? new RedisStateStore(redis, waiting) : inMemory(config),
      inject: [
        AppConfig,
        { token: RedisConnection, optional: true },
        { token: WaitingRedisConnection, optional: true },
      ],
    },
  ],
  exports: [RateLimiter, StateStore, SealedRecords],
})
export class StoreModule {}

function inMemory(config: AppConfig): StateStore {
  if (config.NODE_ENV === 'production') {
    new Logger('Store').warn(
      'REDIS_URL is not set: a restart signs everybody out and drops pending actions, and only one replica may run',
    );
  }
  return new MemoryStateStore();
}
