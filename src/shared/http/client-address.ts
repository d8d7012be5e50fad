import { BlockList, isIP } from 'node:net';
import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';

const WITH_PORT = /^(?:\[([^\]]{1,64})\](?::\d{1,5})?|([\d.]{7,15}):\d{1,5})$/;
/** A household or a server may hold a whole /64 of IPv6 addresses. */
const IPV6_PREFIX = 64;

/** Tells whether an address is one of the trusted proxies; a port that some proxies write beside it does not count. */
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

/** What a client is counted by: its address without a port; where a proxy wrote no address, that of the connection. */
export function findAddressKey({ ip, socket }: Pick<FastifyRequest, 'ip' | 'socket'>): string {
  // Neither is known of a client that has left already.
  const candidates: (string | undefined)[] = [ip, socket.remoteAddress];
  const address = candidates.map((text) => withoutPort(text ?? '')).find((text) => isIP(text) !== 0);
  return address === undefined ? 'gone' : normalizeIP(address, IPV6_PREFIX);
}

function withoutPort(text: string): string {
  const [, bracketed, plain] = WITH_PORT.exec(text.trim()) ?? [];
  return bracketed ?? plain ?? text.trim();
}
