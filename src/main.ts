import { Logger } from 'nestjs-pino';
import { createApp } from './app.setup.js';
import { AppConfig } from './shared/config/app-config.js';
import { ConfigError } from './shared/config/read-config.js';
import { giveBackStartMemory } from './shared/observability/start-memory.js';
import { describeServer } from './shared/observability/start-up.js';
import { endOnSignals } from './shared/observability/shutdown.js';

try {
  // eslint-disable-next-line node/no-process-env -- the one place that reads the environment
  const app = await createApp(process.env);
  const logger = app.get(Logger);
  const config = app.get(AppConfig);
  const { PORT, HOST } = config;
  logger.log({ msg: 'starting', ...describeServer(config) }, 'Server');
  for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
    process.on(event, (thrown: unknown) => {
      // The name only: a message may hold tokens or user data.
      logger.fatal({ error: thrown instanceof Error ? thrown.name : typeof thrown }, `${event}; stopping`);
      void app.close().finally(() => process.exit(1));
    });
  }
  endOnSignals(app);
  await app.listen(PORT, HOST);
  logger.log({ msg: 'listening', url: await app.getUrl() }, 'Server');
  giveBackStartMemory();
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exit(1);
}
