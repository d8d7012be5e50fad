import { Global, Module } from '@nestjs/common';
import { UpstreamTimes } from './upstream-times.js';
import { UpstreamWatch } from './upstream-watch.service.js';
import { Upstreams } from './upstreams.service.js';

/** Provides the circuits of Google's services, the watch over the requests to them, and how long these may take, everywhere. */
@Global()
@Module({ providers: [Upstreams, UpstreamTimes, UpstreamWatch], exports: [Upstreams, UpstreamTimes, UpstreamWatch] })
export class ResilienceModule {}
