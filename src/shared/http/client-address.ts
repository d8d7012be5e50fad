import { BlockList, isIP, isIPv6 } from 'node:net';
import { normalizeIP } from '@fastify/rate-limit';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AppConfig } from '../config/app-config.js';

const WITH_PORT = /^(?:\[([^\]]{1,64})\](?::\d{1,5})?|([\d.]{7,15}):\d{1,5})$/;
/** A household or a server may hold a whole /64 of IPv6 addresses. */
const IPV6_PREFIX = 64;

/** Returns a test for addresses of trusted proxies; it ignores a port, which some proxies add to an address. */
export function trustedProxies(ranges: readonly string[]): (address: string | undefined) => boolean {
  const trusted = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const length = Number(bits ?? (family === 'ipv6' ? 128 : 32));
    for (const [start, size] of listSubnets(address, length, family)) trusted.addSubnet(start, size, family);
  }
  return (text = '') => {
    const address = withoutPort(text);
    return isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  };
}

/** Node takes no prefix of length 0: the whole space is given as its two halves. */
function listSubnets(address: string, length: number, family: 'ipv4' | 'ipv6'): [string, number][] {
  if (length > 0) return [[address, length]];
  return family === 'ipv4'
    ? [
        ['0.0.0.0', 1],
        ['128.0.0.0', 1],
      ]
    : [
        ['::', 1],
        ['8000::', 1],
      ];
}

/** The key a client is counted under: its address without a port, or the address of the connection when a proxy wrote none. */
export function findAddressKey({ ip, socket }: Pick<FastifyRequest, 'ip' | 'socket'>): string {
  // Both are unknown for a client that has already disconnected.
  const candidates: (string | undefined)[] = [ip, socket.remoteAddress];
  const address = candidates.map((text) => withoutPort(text ?? '')).find((text) => isIP(text) !== 0);
  return address === undefined ? 'gone' : normalizeIP(address, IPV6_PREFIX);
}

function withoutPort(text: string): string {
  const [, bracketed, plain] = WITH_PORT.exec(text.trim()) ?? [];
  return bracketed ?? plain ?? text.trim();
}

/** Warns once when a proxy in a private network forwards clients although `TRUST_PROXY` does not name it: they share one rate limit. */
export function warnOfProxy(instance: FastifyInstance, { TRUST_PROXY }: AppConfig): void {
  const isTrusted = trustedProxies(TRUST_PROXY);
  const privateRanges = privateAddresses();
  let warned = false;
  const isUntold = ({ headers, socket }: FastifyRequest): boolean => {
    const { remoteAddress = '' } = socket;
    if (warned || headers['x-forwarded-for'] === undefined || isTrusted(remoteAddress)) return false;
    return privateRanges.check(remoteAddress, isIPv6(remoteAddress) ? 'ipv6' : 'ipv4');
  };
  instance.addHook('onRequest', (request, _reply, done) => {
    if (isUntold(request)) {
      warned = true;
      new Logger('Proxy').warn(
        { peer: request.socket.remoteAddress },
        'TRUST_PROXY does not name a proxy that sends X-Forwarded-For: all its clients share one rate limit',
      );
    }
    done();
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
