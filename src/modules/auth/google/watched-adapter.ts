import type { gaxios } from 'google-auth-library';
import type { UpstreamRequest, UpstreamWatch } from '../../../shared/resilience/upstream-watch.service.js';

/** What Google's clients send a request with. */
export type Adapter = NonNullable<gaxios.GaxiosOptions['adapter']>;

/** An adapter for Google's clients whose every request is watched; it is sent by `send`, or as the client would itself. */
export function watchedAdapter(watch: UpstreamWatch, upstream: UpstreamRequest['upstream'], send?: Adapter): Adapter {
  return async (options, sendAsUsual) =>
    watch.watch({ upstream, method: options.method ?? 'GET' }, async () =>
      send ? send(options, sendAsUsual) : sendAsUsual(options),
    );
}
