import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { buildDocument } from './build-document.js';
import type { ApiDocument } from './document.js';
import { errorsPage } from './pages/errors-page.js';
import { guidePage } from './pages/guide-page.js';
import { loadReferenceScript, referencePage } from './pages/reference-page.js';

const HTML = 'text/html; charset=utf-8';

/** Serves the contract: `/openapi.json` for tools, and for people a guide, a reference and a page about errors under `/docs`. */
export function publishContract(app: NestFastifyApplication): void {
  const instance = app.getHttpAdapter().getInstance();
  // Built on the first request, so that a server without readers does not pay for it.
  const document = once(() => buildDocument(app));
  const script = once(loadReferenceScript);
  const guide = once(guidePage);
  instance.get('/openapi.json', async (request, reply) =>
    reply.type('application/json; charset=utf-8').send(withServer(document(), request)),
  );
  instance.get('/docs', async (_request, reply) => reply.type(HTML).send(await guide()));
  instance.get('/docs/errors', async (_request, reply) => reply.type(HTML).send(errorsPage()));
  instance.get('/docs/reference', async (_request, reply) => reply.type(HTML).send(referencePage()));
  instance.get('/docs/reference.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(await script()),
  );
}

/** The document for whoever reached the server by this address. */
function withServer(document: ApiDocument, { protocol, host }: FastifyRequest): ApiDocument {
  return { ...document, servers: [{ url: `${protocol}://${host}`, description: 'This server' }] };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
