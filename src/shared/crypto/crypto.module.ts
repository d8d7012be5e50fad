import { Global, Module } from '@nestjs/common';
import { Keyring } from './keyring.js';
import { Sealer } from './sealer.service.js';

/** Keys and encryption at rest. */
@Global()
@Module({ providers: [Keyring, Sealer], exports: [Keyring, Sealer] })
export class CryptoModule {}
