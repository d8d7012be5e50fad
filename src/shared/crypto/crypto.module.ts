import { Global, Module } from '@nestjs/common';
import { Keyring } from './keyring.js';
import { Pseudonyms } from './pseudonyms.service.js';
import { Sealer } from './sealer.service.js';

/** Keys and encryption at rest. */
@Global()
@Module({ providers: [Keyring, Pseudonyms, Sealer], exports: [Keyring, Pseudonyms, Sealer] })
export class CryptoModule {}
