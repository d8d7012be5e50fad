import { BlockList, isIPv6 } from 'node:net';
import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { AppConfig } from '../config/app-config.js';
import { trustedProxies } from './client-address.js';

/** Warns once when a proxy in a private network forwards clients although `TRUST_PROXY` does not name it: they share one rate limit. */
export function warnOfProxy(instance: FastifyInstance, { TRUST_PROXY }: AppConfig): void {
  const isTrusted = trustedProxies(TRUST_PROXY);
  const privateRanges = privateAddresses();
  let warned = false;
  instance.addHook('onRequest', async ({ headers, socket }) => {
    const { remoteAddress = '' } = socket;
    if (warned || headers['x-forwarded-for'] === undefined || isTrusted(remoteAddress)) return;
    if (!privateRanges.check(remoteAddress, isIPv6(remoteAddress) ? 'ipv6' : 'ipv4')) return;
    warned = true;
    new Logger('Proxy').warn(
      { peer: remoteAddress },
      'TRUST_PROXY does not name a proxy that sends X-Forwarded-For: all its clients share one rate limit',
    );
  });
}

function privateAddresses(): BlockList {
  const ranges = new BlockList();
  for (const [address, bits] of [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['127.0.0.0', 8],
  ] as const) {
    ranges.addSubnet(address, bits, 'ipv4');
  }
  ranges.addSubnet('fc00::', 7, 'ipv6');
  ranges.addAddress('::1', 'ipv6');
  return ranges;
}
