import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule as NestConfigModule, registerAs } from '@nestjs/config';
import { AppConfig } from './app-config.js';

/** Provides the validated `AppConfig` everywhere. */
@Module({})
export class ConfigModule {
  /** The configuration is read before the modules are built, because the HTTP adapter needs it first. */
  static forRoot(config: AppConfig): DynamicModule {
    const app = registerAs('app', () => config);
    return {
      module: ConfigModule,
      global: true,
      imports: [NestConfigModule.forRoot({ ignoreEnvFile: true, validatePredefined: false, load: [app] })],
      providers: [{ provide: AppConfig, useFactory: (loaded: AppConfig) => loaded, inject: [app.KEY] }],
      exports: [AppConfig],
    };
  }
}
