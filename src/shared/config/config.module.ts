import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule as NestConfigModule, ConfigService } from '@nestjs/config';
import { AppConfig } from './app-config.js';

/** Provides the validated `AppConfig` everywhere. */
@Module({})
export class ConfigModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      imports: [
        // The value is nested under a name, because Nest copies the plain strings of a validated configuration into `process.env`.
        NestConfigModule.forRoot({ ignoreEnvFile: true, validatePredefined: false, validate: () => ({ app: config }) }),
      ],
      providers: [
        {
          provide: AppConfig,
          useFactory: (service: ConfigService<{ app: AppConfig }, true>): AppConfig => service.get('app'),
          inject: [ConfigService],
        },
      ],
      exports: [AppConfig],
    };
  }
}
