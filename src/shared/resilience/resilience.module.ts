import { Global, Module } from '@nestjs/common';
import { UpstreamWatch } from './upstream-watch.service.js';
import { Upstreams } from './upstreams.service.js';

/** Provides the circuits of Google's services, and the watch over the requests to them, everywhere. */
@Global()
@Module({ providers: [Upstreams, UpstreamWatch], exports: [Upstreams, UpstreamWatch] })
export class ResilienceModule {}
