import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Where `npm run build` puts the page that `clients/playground` is the source of. */
const ASSETS = new URL('../../dist/playground/assets/', import.meta.url);

const FILES = {
  '/playground': ['index.html', 'text/html; charset=utf-8'],
  '/playground/app.js': ['app.js', 'text/javascript; charset=utf-8'],
  '/playground/app.css': ['app.css', 'text/css; charset=utf-8'],
  '/playground/icon.svg': ['icon.svg', 'image/svg+xml'],
} as const;

/** Own files only: nothing inline, nothing of other hosts, and HTML from text through Svelte's policy alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join(';');

interface Asset {
  content: Buffer;
  type: string;
  etag: string;
}

/** Serves the playground: a page that chats with a calendar through the TypeScript client, as any app does. */
export function publishPlayground(instance: FastifyInstance): void {
  for (const [path, [name, type]] of Object.entries(FILES)) {
    // Read at the first request: most servers are never asked for it.
    let asset: Asset | undefined;
    instance.get(path, async (request, reply) => {
      asset ??= await readAsset(name, type);
      return send(asset, request, reply);
    });
  }
}

async function readAsset(name: string, type: string): Promise<Asset> {
  const content = await readFile(new URL(name, ASSETS));
  return { content, type, etag: `"${createHash('sha256').update(content).digest('base64url')}"` };
}

/** Browsers keep the file and ask whether it is still the same. */
function send({ content, type, etag }: Asset, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.headers({ 'cache-control': 'no-cache', etag, 'content-security-policy': POLICY });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type(type).send(content);
}
