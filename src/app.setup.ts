import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, PinoLogger } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { AppModule } from './app.module.js';
import { publishContract } from './contract/publish-contract.js';
import { publishPlayground } from './playground/publish-playground.js';
import { readConfig } from './shared/config/read-config.js';
import type { Env } from './shared/config/secret-files.js';
import { logAccess, nameInLogs } from './shared/http/access-log.js';
import { allowOrigins, measure, readJsonOnly, secure, serverOptions } from './shared/http/fastify.js';
import { closeGracefully } from './shared/http/connections.js';
import { ProblemFilter } from './shared/http/problem.filter.js';
import { warnOfProxy } from './shared/http/client-address.js';
import { limitRates, limitUnknown } from './shared/http/rate-limits.js';
import { keepFacts } from './shared/http/request-facts.js';
import { nameVersion, tellReplays } from './shared/http/response-headers.js';
import { RouteTable } from './shared/http/route-table.js';
import { traceRequests } from './shared/http/trace-requests.js';
import { Metrics } from './shared/observability/metrics.service.js';
import { ShutdownState } from './shared/observability/shutdown-state.service.js';
import { startTracer } from './shared/observability/tracing/start-tracer.js';
import { StateStore } from './shared/store/state-store.js';

/**
 * Builds the whole server, ready to listen; it logs to standard output unless told where.
 * @throws ConfigError when the environment cannot be served from.
 */
export async function createApp(env: Env, logs?: DestinationStream): Promise<NestFastifyApplication> {
  const config = readConfig(env);
  const tracer = await startTracer(config);
  const routes = new RouteTable();
  const problems = new ProblemFilter(routes);
  const adapter = new FastifyAdapter(serverOptions(config, problems));
  const instance = adapter.getInstance();
  routes.watch(instance);

  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config, logs, tracer), adapter, {
    bodyParser: false,
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  for (const warning of config.warnings) app.get(Logger).warn(warning, 'Config');
  // No APP_FILTER: the adapter needs the filter before Nest's container exists, for the errors of Fastify itself.
  app.useGlobalFilters(problems);
  nameInLogs(instance, await app.resolve(PinoLogger));
  readJsonOnly(instance);
  await secure(instance);
  traceRequests(instance, tracer);
  closeGracefully(instance, app.get(ShutdownState), config.SHUTDOWN_TIMEOUT);
  warnOfProxy(instance, config);
  nameVersion(instance);
  tellReplays(instance);
  await limitRates(instance, config, app.get(StateStore), problems, app.get(Metrics));
  await allowOrigins(instance, config);
  limitUnknown(instance);
  keepFacts(instance);
  logAccess(instance);
  measure(instance, app.get(Metrics));
  if (config.DOCS) publishContract(app);
  if (config.PLAYGROUND) publishPlayground(instance);
  await app.init();
  await instance.ready();
  return app;
}
