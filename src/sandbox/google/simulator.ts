import Fastify, { type FastifyInstance } from 'fastify';
import { batchRoutes } from './api/batch.routes.js';
import { calendarApiRoutes } from './api/calendar-api.routes.js';
import { Quotas } from './api/quotas.js';
import { controlRoutes } from './control/control.routes.js';
import { FaultScript } from './control/fault-script.js';
import { faultHooks } from './control/fault.hooks.js';
import { limitRoutes } from './control/limits.routes.js';
import { seed } from './control/seed.js';
import { DEMO_API_KEY, DEMO_CLIENT, demoUsers } from './demo/demo-seed.js';
import { errorHandlers } from './http/error.handler.js';
import { corsHook } from './http/cors.hook.js';
import { gzipHook } from './http/gzip.hook.js';
import { BODY_LIMIT, keepBodiesAsText } from './http/request-body.js';
import { ALL_METHODS } from './methods/all.methods.js';
import { authorizeRoutes } from './oauth/authorize.routes.js';
import type { OAuthClient } from './oauth/oauth-client.js';
import { profileRoutes } from './oauth/profile.routes.js';
import { SigningKeys } from './oauth/signing-keys.js';
import { tokenRoutes } from './oauth/token.routes.js';
import { World } from './world/world.js';

/** The options of a simulator. */
export interface GoogleSimulatorOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** 127.0.0.1 by default. */
  host?: string;
  /** The public address, when it differs from the listening address; it is the issuer of the ID tokens. */
  publicUrl?: string;
  clients?: OAuthClient[];
  /** Keys that open public calendars without a user; one for the demo by default. */
  apiKeys?: string[];
  seed?: 'demo' | 'empty';
}

/** A running simulator; `url` is the base of every endpoint and the issuer of the ID tokens. */
export interface GoogleSimulator {
  url: string;
  port: number;
  /** Stops at once; aborts hanging and slow answers too. */
  close(): Promise<void>;
}

/** Starts the simulated Google: OAuth, Calendar v3 and the `/__control` API on one port. */
export async function startGoogleSimulator(options: GoogleSimulatorOptions = {}): Promise<GoogleSimulator> {
  const { port = 0, host = '127.0.0.1', clients = [DEMO_CLIENT], apiKeys = [DEMO_API_KEY] } = options;
  const app = Fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true, routerOptions: { maxParamLength: 4096 } });
  let url = '';
  const keys = await SigningKeys.create();
  const world = new World();
  world.apiKeys = new Set(apiKeys);
  assemble(app, { world, clients, keys, issuer: () => url, empty: options.seed === 'empty' });
  await app.listen({ port, host });
  const bound = app.server.address();
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  url = options.publicUrl ?? `http://${reachable}:${boundPort}`;
  world.channels.baseUrl = url;
  const close = async (): Promise<void> => {
    world.channels.abort();
    app.server.closeAllConnections();
    await app.close();
  };
  return { url, port: boundPort, close };
}

interface Parts {
  world: World;
  clients: readonly OAuthClient[];
  keys: SigningKeys;
  issuer: () => string;
  empty: boolean;
}

function assemble(app: FastifyInstance, { world, clients, keys, issuer, empty }: Parts): void {
  const faults = new FaultScript();
  const quotas = new Quotas(world.clock);
  const reset = (toNothing: boolean): void => {
    world.clear();
    faults.clear();
    quotas.set({});
    world.grants.testMode = false;
    if (!toNothing) seed(world, demoUsers(world.clock.now()));
  };
  world.channels.faultFor = (path, owner) => faults.strikePush(path, owner);
  reset(empty);
  keepBodiesAsText(app);
  gzipHook(app);
  faultHooks(app, world, faults);
  corsHook(app);
  errorHandlers(app);
  authorizeRoutes(app, world, clients);
  tokenRoutes(app, { world, keys, issuer, clients });
  profileRoutes(app, world, keys, issuer);
  calendarApiRoutes(app, world, ALL_METHODS, (user, clientId, writes) => quotas.admit(user, clientId, writes));
  batchRoutes(app);
  limitRoutes(app, world, quotas);
  controlRoutes(app, { world, faults, keys, clients, reset });
}
