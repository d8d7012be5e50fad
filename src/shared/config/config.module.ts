import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule as NestConfigModule, ConfigService } from '@nestjs/config';
import { AppConfig } from './app-config.js';
import type { Env } from './env-reader.js';

/** Provides the validated `AppConfig` everywhere. */
@Module({})
export class ConfigModule {
  /** @throws ConfigError when the environment cannot be served from. */
  static forRoot(env: Env): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      imports: [
        NestConfigModule.forRoot({
          ignoreEnvFile: true,
          validatePredefined: false,
          // Nested, because Nest copies plain strings of a validated configuration back into the environment.
          validate: () => ({ app: new AppConfig(env) }),
        }),
      ],
      providers: [
        {
          provide: AppConfig,
          useFactory: (config: ConfigService<{ app: AppConfig }, true>): AppConfig => config.get('app'),
          inject: [ConfigService],
        },
      ],
      exports: [AppConfig],
    };
  }
}
