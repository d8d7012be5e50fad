import { Global, Module } from '@nestjs/common';
import { Upstreams } from './upstreams.service.js';

/** Provides the circuits of Google's services everywhere. */
@Global()
@Module({ providers: [Upstreams], exports: [Upstreams] })
export class ResilienceModule {}
