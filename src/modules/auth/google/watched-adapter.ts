import type { gaxios } from 'google-auth-library';
import type { UpstreamRequest, UpstreamWatch } from '../../../shared/resilience/upstream-watch.service.js';

/** What Google's clients send a request with. */
type Adapter = NonNullable<gaxios.GaxiosOptions['adapter']>;

/** An adapter for Google's clients whose every request is watched; it is sent as the client would itself. */
export function watchedAdapter(watch: UpstreamWatch, upstream: UpstreamRequest['upstream']): Adapter {
  return async (options, send) => watch.watch({ upstream, method: options.method ?? 'GET' }, async () => send(options));
}
